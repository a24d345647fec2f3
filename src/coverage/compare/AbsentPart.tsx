import { useMemo, useState } from "react";
import type { AbsentName } from "../../compare/find-absent";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { absentIn, nameKinds } from "./account-names";
import type { AccountText } from "./account-text";
import { findInAccount } from "./find-in-account";
import type { PartProps } from "./panel-props";
import { Quoted } from "./Quoted";
import { useCompareWords } from "./use-compare-words";

/** Names shown of one kind before the rest unfolds. */
const shownAtFirst = 6;
/** Sentences shown of an account that has the words. */
const mostSentences = 2;

/** Between forms that are searched for. */
const separator = /\s*[|｜]\s*/;

type SearchProps = Pick<PartProps, "accounts" | "onShow"> & { of: AccountText; name: AbsentName };

/** The search that found nothing in one account, with what it finds in the others; the words can be changed. */
function Search({ of, name, accounts, onShow }: SearchProps) {
  const say = useCompareWords();
  const { lang } = usePick("lang");
  const [words, setWords] = useState(name.forms.join(" | "));
  const results = useMemo(() => {
    const forms = words.split(separator);
    return [of, ...accounts.filter((account) => account !== of)].map((account) => ({
      account,
      found: findInAccount(account, forms),
    }));
  }, [words, of, accounts]);
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
      <ul className="compare-list compare-places">
        {results.map(({ account, found }) => (
          <li key={account.article.id}>
            <span className="compare-soft">
              {account.outlet.name[lang]}:{" "}
              <span role={account === of ? "status" : undefined}>
                {say.found(found.length)}
                {found.length === 0 && account === of && ` · ${say.notFound}`}
              </span>
            </span>
            {found.slice(0, mostSentences).map(({ span, sentence, at }) => (
              <Quoted
                key={span.start}
                words={sentence}
                at={at}
                lang={account.article.lang}
                onShow={() => onShow(account.article.id, [span])}
              />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

type NamesProps = Pick<PartProps, "accounts" | "onShow"> & {
  of: AccountText;
  names: readonly AbsentName[];
  title: string;
};

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
            <span lang="zh">{each.name}</span>
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
export function AbsentPart({ accounts, onShow }: PartProps) {
  const say = useCompareWords();
  const { lang } = usePick("lang");
  const absent = useMemo(() => absentIn(accounts), [accounts]);
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
