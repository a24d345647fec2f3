import type { TextSpan } from "../../model/passage";
import { usePick } from "../../ui/use-pick";
import type { AccountText } from "./account-text";
import type { PartProps } from "./panel-props";
import { Quoted } from "./Quoted";
import { useCompareWords } from "./use-compare-words";

/** Words in their sentence; `span` is their place in the text, null where they are in the title. */
export type Place = { span: TextSpan | null; sentence: string; at: TextSpan };

export type PlacesOf = {
  account: AccountText;
  places: readonly Place[];
  /** What is said of them beside the outlet's name. */
  note?: string | undefined;
};

/** Sentences by account; a press goes to the words in their article. */
export function PlaceList({ of, onShow }: { of: readonly PlacesOf[] } & Pick<PartProps, "onShow">) {
  const say = useCompareWords();
  const { lang } = usePick("lang");
  return (
    <ul className="compare-list compare-places">
      {of.map(({ account: { article, outlet }, places, note }) => (
        <li key={article.id}>
          <span className="compare-soft">
            {outlet.name[lang]}
            {note !== undefined && (
              <>
                : <span role="status">{note}</span>
              </>
            )}
          </span>
          {places.map(({ span, sentence, at }) => (
            <Quoted
              key={`${span?.start ?? "title"} ${at.start}`}
              words={sentence}
              at={at}
              note={span === null ? say.inTitle : null}
              lang={article.lang}
              onShow={span && (() => onShow(article.id, [span]))}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}
