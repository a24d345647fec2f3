/** What a mark is, beside it, while it is pointed at or has the focus. */
export type Card = {
  x: number;
  y: number;
  isBelow: boolean;
  date: string;
  title: string;
  notes: string[];
  lang?: string;
};

const widest = 280;

export function HoverCard({ card, width }: { card: Card | null; width: number }) {
  if (!card) return null;
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
