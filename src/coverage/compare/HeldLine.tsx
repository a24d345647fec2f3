import { usePick } from "../../ui/use-pick";
import type { PaneItem } from "../panes/PaneTabs";
import type { Held } from "./opposite";
import { useCompareWords } from "./use-compare-words";

const toPercent = (share: number) => `${Math.round(share * 100)} %`;

/** How much of each text has a counterpart in the pane beside it. */
export function HeldLine({ items, held }: { items: readonly PaneItem[]; held: Held | null }) {
  const say = useCompareWords();
  const { lang } = usePick("lang");
  const pairs = items.slice(1).flatMap((right, index) => {
    const left = items[index]!;
    const share = held?.shareOf(left.article.id, right.article.id);
    return share ? [{ left, right, share }] : [];
  });
  return (
    <p className="compare-held" role="status" title={held ? say.heldOpposite : say.heldPlain}>
      {pairs.map(({ left, right, share }) => (
        <span key={`${left.article.id} ${right.article.id}`}>
          {left.outlet.name[lang]} {toPercent(share.one)} ⇄ {toPercent(share.other)} {right.outlet.name[lang]}
        </span>
      ))}
      {pairs.length === 0 && <span>{held ? say.heldOpposite : say.heldPlain}</span>}
    </p>
  );
}
