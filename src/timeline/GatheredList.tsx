import { Floating } from "./Floating";

export type GatheredItem = { id: string; label: string; date: string; choose(): void };
export type Gathered = { title: string; x: number; y: number; items: GatheredItem[]; more: number };

const widest = 320;

/** The marks of a count that no zoom can tell apart, to choose from. */
export function GatheredList({
  gathered,
  width,
  onClose,
}: {
  gathered: Gathered;
  width: number;
  onClose(): void;
}) {
  const left = Math.min(Math.max(gathered.x - widest / 2, 8), Math.max(width - widest - 8, 8));
  return (
    <Floating
      label={gathered.title}
      className="timeline-gathered"
      style={{ left, top: gathered.y }}
      onClose={onClose}
    >
      <p className="timeline-floating-note">{gathered.title}</p>
      <ul>
        {gathered.items.map(({ id, label, date, choose }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                choose();
                onClose();
              }}
            >
              {label}
              <span className="timeline-gathered-date">{date}</span>
            </button>
          </li>
        ))}
      </ul>
      {gathered.more > 0 && <p className="timeline-floating-note">+{gathered.more}</p>}
    </Floating>
  );
}
