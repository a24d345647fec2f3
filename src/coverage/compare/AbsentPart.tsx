import { useMemo, useState } from "react";
import type { AbsentName } from "../../compare/find-absent";
import { OutletMark } from "../../ui/OutletMark";
import { indexOf } from "../../state/selectors";
import { usePick } from "../../ui/use-pick";
import { absentIn, nameKinds } from "./account-names";
import type { AccountText } from "./account-text";
import { findInAccount, inSentence } from "./find-in-account";
import type { PartProps } from "./panel-props";
import { PlaceList, type Place } from "./PlaceList";
import { useCompareWords } from "./use-compare-words";

/** Names shown of one kind before the rest unfolds. */
const shownAtFirst = 6;
/** Sentences shown of an account that has the words. */
const mostSentences = 2;

/** Between forms that are searched for. */
const separator = /\s*[|｜]\s*/;

type SearchProps = Pick<PartProps, "accounts" | "onShow"> & { of: AccountText; name: AbsentName };

/** Where an account has something: passages on an event, else the words that are looked for. */
function placesOf(account: AccountText, forms: readonly string[], event: string | null): Place[] {
  const passages = account.file.passages.filter((passage) => passage.event === event);
  return passages.length > 0
    ? passages.map((passage) => inSentence(account, passage))
    : findInAccount(account, forms);
}

/** The search that found nothing in one account, with what it finds in the others; the words can be changed. */
function Search({ of, name, accounts, onShow }: SearchProps) {
  const say = useCompareWords();
  const initial = name.forms.join(" | ");
  const [words, setWords] = useState(initial);
  const found = useMemo(() => {
    const event = name.kind === "event" && words === initial ? name.name : null;
    return [of, ...accounts.filter((account) => account !== of)].map((account) => {
      const places = placesOf(account, words.split(separator), event);
      const isMissing = account === of && places.length === 0;
      return {
        account,
        places: places.slice(0, mostSentences),
        note: say.found(places.length) + (isMissing ? ` · ${say.notFound}` : ""),
      };
    });
  }, [words, initial, name, of, accounts, say]);
  return (
    <div className="compare-search">
      <label>
        {say.searchedFor}
        <input
          className="ui-input"
          type="search"
          lang="zh"
          aria-label={say.findWords}
          value={words}
          onChange={(input) => setWords(input.target.value)}
        />
      </label>
      <PlaceList of={found} onShow={onShow} />
    </div>
  );
}

type NamesProps = Pick<PartProps, "accounts" | "onShow"> & {
  of: AccountText;
  names: readonly AbsentName[];
  title: string;
};

/** An event by its name in the reader's language, anything else as it is written. */
function Name({ of: { kind, name } }: { of: AbsentName }) {
  const { bundle, lang } = usePick("bundle", "lang");
  if (kind !== "event") return <span lang="zh">{name}</span>;
  return indexOf(bundle).eventById.get(name)?.label[lang] ?? name;
}

function Names({ of, names, title, accounts, onShow }: NamesProps) {
  const say = useCompareWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? names : names.slice(0, shownAtFirst);
  const name = names.find((each) => each.name === chosen);
  return (
    <div>
      <h4>{title}</h4>
      <p className="compare-words">
        {shown.map((each) => (
          <button
            key={each.name}
            type="button"
            className="compare-word"
            aria-expanded={each.name === chosen}
            onClick={() => setChosen(each.name === chosen ? null : each.name)}
          >
            <Name of={each} />
          </button>
        ))}
        {shown.length < names.length && (
          <button type="button" className="ui-link" onClick={() => setWhole(true)}>
            {say.more(names.length - shown.length)}
          </button>
        )}
      </p>
      {name && <Search key={name.name} of={of} name={name} accounts={accounts} onShow={onShow} />}
    </div>
  );
}

/** What other accounts name and one does not. */
export function AbsentPart({ event, accounts, onShow }: PartProps) {
  const say = useCompareWords();
  const { bundle, lang } = usePick("bundle", "lang");
  const absent = useMemo(() => {
    const find = (id: string) => indexOf(bundle).eventById.get(id);
    return absentIn(accounts, { id: event?.id ?? null, find });
  }, [accounts, event, bundle]);
  return (
    <>
      <p className="compare-note">{say.absentIntro}</p>
      <ul className="compare-list">
        {accounts.map((account) => {
          const names = absent.get(account.article.id) ?? [];
          return (
            <li key={account.article.id} data-absent-in={account.article.id}>
              <h3 className="compare-outlet">
                <OutletMark outlet={account.outlet} /> {account.outlet.name[lang]}
              </h3>
              {names.length === 0 && <p className="compare-soft">{say.absentNone}</p>}
              {nameKinds.map((kind) => {
                const own = names.filter((name) => name.kind === kind);
                return own.length === 0 ? null : (
                  <Names
                    key={kind}
                    of={account}
                    names={own}
                    title={say.absentKinds[kind]}
                    accounts={accounts}
                    onShow={onShow}
                  />
                );
              })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
