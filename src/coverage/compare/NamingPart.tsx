import { useMemo, useState } from "react";
import type { NamedTerm, Naming } from "../../compare/naming";
import type { Outlet } from "../../model/bundle";
import { indexOf } from "../../state/selectors";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { nameAccounts, placeOf } from "./account-naming";
import type { PartProps } from "./panel-props";
import { Quoted } from "./Quoted";
import { useCompareWords } from "./use-compare-words";

/** Sentences shown of one word. */
const mostPlaces = 12;

/** A word's sentences, the owner's first. */
function Places({ term, accounts, onShow }: { term: NamedTerm } & Pick<PartProps, "accounts" | "onShow">) {
  const say = useCompareWords();
  const { lang } = usePick("lang");
  const places = term.uses.flatMap(({ places }) => places).slice(0, mostPlaces);
  return (
    <ul className="compare-list compare-places">
      {places.map(({ article, start, end }) => {
        const account = accounts.find((each) => each.article.id === article);
        if (!account) return null;
        const { sentence, at, span } = placeOf(account, { start, end });
        return (
          <li key={`${article} ${start}`}>
            <span className="compare-soft">
              {account.outlet.name[lang]}
              {span === null && ` · ${say.inTitle}`}
            </span>
            <Quoted
              words={sentence}
              at={at}
              lang={account.article.lang}
              onShow={span && (() => onShow(article, [span]))}
            />
          </li>
        );
      })}
    </ul>
  );
}

type RowProps = Pick<PartProps, "accounts" | "onShow"> & {
  outlet: Outlet;
  terms: readonly NamedTerm[];
  characters: number;
};

function Row({ outlet, terms, characters, accounts, onShow }: RowProps) {
  const say = useCompareWords();
  const { lang } = usePick("lang");
  const [chosen, setChosen] = useState<string | null>(null);
  const term = terms.find((each) => each.term === chosen);
  return (
    <tr>
      <th scope="row">
        <OutletMark outlet={outlet} /> {outlet.name[lang]}
        <span className="compare-soft">{say.namingBasis(characters)}</span>
      </th>
      <td>
        {terms.length === 0 && <span className="compare-soft">–</span>}
        {terms.map(({ term: word, uses }) => (
          <button
            key={word}
            type="button"
            className="compare-word"
            aria-expanded={word === chosen}
            onClick={() => setChosen(word === chosen ? null : word)}
          >
            <span lang="zh">{word}</span> <span className="compare-soft">{uses[0]!.count}</span>
            {uses.length > 1 && (
              <span className="compare-soft">
                {" "}
                ({say.usedElsewhere(uses.slice(1).reduce((sum, { count }) => sum + count, 0))})
              </span>
            )}
          </button>
        ))}
        {term && <Places term={term} accounts={accounts} onShow={onShow} />}
      </td>
    </tr>
  );
}

function Silent({ naming }: { naming: Naming }) {
  const say = useCompareWords();
  const { lang, bundle } = usePick("lang", "bundle");
  if (naming.silent.length === 0) return null;
  const names = naming.silent.map((id) => indexOf(bundle).outletById.get(id)?.name[lang] ?? id);
  return (
    <p className="compare-note">
      {say.tooLittle} {names.join(", ")}
    </p>
  );
}

/** How each outlet names the event. */
export function NamingPart({ accounts, onShow }: PartProps) {
  const say = useCompareWords();
  const naming = useMemo(() => nameAccounts(accounts), [accounts]);
  const outlets = new Map(accounts.map(({ outlet }) => [outlet.id, outlet]));
  const compared = [...outlets.values()].filter(({ id }) => !naming.silent.includes(id));
  return (
    <>
      <p className="compare-note">{naming.terms.length > 0 ? say.namingIntro : say.namingNone}</p>
      {compared.length > 1 && (
        <table className="compare-table">
          <thead>
            <tr>
              <th scope="col">{say.namingHead.outlet}</th>
              <th scope="col">{say.namingHead.words}</th>
            </tr>
          </thead>
          <tbody>
            {compared.map((outlet) => (
              <Row
                key={outlet.id}
                outlet={outlet}
                terms={naming.terms.filter((term) => term.outlet === outlet.id)}
                characters={naming.charactersByOutlet.get(outlet.id) ?? 0}
                accounts={accounts}
                onShow={onShow}
              />
            ))}
          </tbody>
        </table>
      )}
      <Silent naming={naming} />
    </>
  );
}
