import { usePick } from "../../ui/use-pick";
import { describeStop } from "../plot/describe-stop";
import type { PlotStop } from "../plot/plot-stops";

const widest = 280;

/** What a mark is, beside it, while it is pointed at or has the focus. */
export function HoverCard({ stop, width }: { stop: PlotStop; width: number }) {
  const { bundle, briefs, lang } = usePick("bundle", "briefs", "lang");
  const card = describeStop(stop, bundle, briefs, lang);
  const left = Math.min(Math.max(card.x - widest / 2, 8), Math.max(width - widest - 8, 8));
  return (
    <div
      className={card.isBelow ? "timeline-card is-below" : "timeline-card"}
      style={{ left, top: card.y, width: widest }}
      aria-hidden="true"
    >
      {card.date !== "" && <p className="timeline-card-date">{card.date}</p>}
      <p className="timeline-card-title" lang={card.lang}>
        {card.title}
      </p>
      {card.notes.length > 0 && <p className="timeline-card-notes">{card.notes.join(" · ")}</p>}
    </div>
  );
}
