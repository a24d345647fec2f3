import { useMemo, useState } from "react";
import type { NamedTerm, Naming } from "../../compare/naming";
import { eventSlot } from "../../compare/naming-slots";
import type { Outlet } from "../../model/bundle";
import { groupBy } from "../../model/group-by";
import { indexOf } from "../../state/selectors";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { nameAccounts, placeOf } from "./account-naming";
import type { AccountText } from "./account-text";
import type { PartProps } from "./panel-props";
import { PlaceList, type PlacesOf } from "./PlaceList";
import { useCompareWords } from "./use-compare-words";

/** Sentences shown of one word. */
const mostPlaces = 12;

/** A word's sentences by account, the owner's first. */
function placesOf({ uses }: NamedTerm, accounts: readonly AccountText[]): PlacesOf[] {
  const places = uses.flatMap((use) => use.places).slice(0, mostPlaces);
  return [...groupBy(places, ({ article }) => article)].flatMap(([id, own]) => {
    const account = accounts.find(({ article }) => article.id === id);
    return account ? [{ account, places: own.map((place) => placeOf(account, place)) }] : [];
  });
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
        {[...groupBy(terms, ({ slot }) => slot)].map(([slot, own]) => (
          <p key={slot} className="compare-words">
            <span className="compare-soft">
              {slot === eventSlot
                ? say.namingEvent
                : slot === null
                  ? say.namingOther
                  : say.namingBefore(slot)}
            </span>
            {own.map(({ term: word, uses }) => (
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
          </p>
        ))}
        {term && <PlaceList of={placesOf(term, accounts)} onShow={onShow} />}
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
export function NamingPart({ event, accounts, onShow }: PartProps) {
  const say = useCompareWords();
  const naming = useMemo(() => nameAccounts(accounts, event), [accounts, event]);
  const outlets = new Map(accounts.map(({ outlet }) => [outlet.id, outlet]));
  const compared = [...outlets.values()].filter(({ id }) => !naming.silent.includes(id));
  return (
    <>
      <p className="compare-note">{naming.terms.length > 0 ? say.namingIntro : say.namingNone}</p>
      {naming.terms.length > 0 && (
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
