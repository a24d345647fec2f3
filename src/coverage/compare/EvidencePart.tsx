import { useStore } from "zustand";
import { indexOf } from "../../state/selectors";
import { IconButton } from "../../ui/IconButton";
import { usePick } from "../../ui/use-pick";
import { evidence } from "./evidence";
import { evidenceFormats, type PartProps } from "./panel-props";
import { Quoted } from "./Quoted";
import { useCompareWords } from "./use-compare-words";

/** The quotations that the reader has chosen, to be taken along. */
export function EvidencePart({ onShow, onSaveEvidence }: PartProps) {
  const say = useCompareWords();
  const { lang, bundle } = usePick("lang", "bundle");
  const { items, remove, clear } = useStore(evidence);
  const { articleById, outletById } = indexOf(bundle);
  const known = items.flatMap((item) => {
    const article = articleById.get(item.article);
    return article ? [{ item, article, outlet: outletById.get(article.outlet) }] : [];
  });
  if (known.length === 0) return <p>{say.evidenceNone}</p>;
  return (
    <>
      <p className="compare-note">{say.evidenceCount(known.length)}</p>
      <p className="compare-words">
        {evidenceFormats.map((format) => (
          <button
            key={format}
            type="button"
            className="compare-word"
            onClick={() =>
              onSaveEvidence(
                format,
                known.map(({ item }) => item),
              )
            }
          >
            {say.save[format]}
          </button>
        ))}
      </p>
      <ul className="compare-list">
        {known.map(({ item, article, outlet }) => (
          <li key={`${item.article} ${item.start} ${item.end}`} className="compare-evidence">
            <div>
              <span className="compare-soft">
                {outlet?.name[lang]}
                {item.stance !== null && ` · ${say.stances[item.stance]}`}
                {item.chain !== "" && ` · ${item.chain}`}
              </span>
              <Quoted words={item.exact} lang={article.lang} onShow={() => onShow(item.article, [item])} />
            </div>
            <IconButton isSmall icon="close" label={say.removeEvidence} onClick={() => remove(item)} />
          </li>
        ))}
      </ul>
      <button type="button" className="ui-button ui-button-lined" onClick={clear}>
        {say.clearEvidence}
      </button>
    </>
  );
}
