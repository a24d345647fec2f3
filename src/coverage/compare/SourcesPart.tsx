import { useMemo } from "react";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import type { AccountText } from "./account-text";
import { independenceOf } from "./independence-of";
import type { PartProps } from "./panel-props";
import { sentencesAround } from "./sentences-around";
import { SourceLine } from "./SourceLine";
import { useCompareWords } from "./use-compare-words";

const spansOf = ({ text, passages }: AccountText) =>
  passages.length > 0 ? sentencesAround(text, passages) : null;

/** Who reported, who repeats. */
export function SourcesPart({ accounts, onShow }: PartProps) {
  const say = useCompareWords();
  const { lang } = usePick("lang");
  const independence = useMemo(() => independenceOf(accounts), [accounts]);
  return (
    <>
      <h3 className="compare-lead">{say.independent(independence.accounts, independence.sources)}</h3>
      {independence.shared.map(({ name, accounts: places }) => (
        <p key={name}>
          {say.sharedSource(name)} ({places.map((place) => accounts[place]!.outlet.name[lang]).join(", ")})
        </p>
      ))}
      <ul className="compare-list">
        {accounts.map((account) => (
          <li key={account.article.id}>
            <h4 className="compare-outlet">
              <OutletMark outlet={account.outlet} /> {account.outlet.name[lang]}
            </h4>
            <SourceLine
              isWhole
              attributions={account.file.attributions ?? []}
              spans={spansOf(account)}
              onWords={(spans) => onShow(account.article.id, spans)}
            />
          </li>
        ))}
      </ul>
      <p className="compare-note">{say.independentBasis}</p>
    </>
  );
}
