import { useEffect, useRef } from "react";

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
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.querySelector("button")?.focus({ preventScroll: true });
    const closeOutside = (press: PointerEvent) => {
      if (!ref.current?.contains(press.target as Node)) onClose();
    };
    document.addEventListener("pointerdown", closeOutside, true);
    return () => document.removeEventListener("pointerdown", closeOutside, true);
  }, [onClose]);
  const left = Math.min(Math.max(gathered.x - widest / 2, 8), Math.max(width - widest - 8, 8));
  return (
    <div
      ref={ref}
      className="timeline-gathered"
      role="dialog"
      aria-label={gathered.title}
      style={{ left, top: gathered.y }}
      onKeyDown={(press) => {
        if (press.key === "Escape") onClose();
        press.stopPropagation();
      }}
    >
      <p className="timeline-gathered-title">{gathered.title}</p>
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
              <span>{label}</span>
              <span className="timeline-gathered-date">{date}</span>
            </button>
          </li>
        ))}
      </ul>
      {gathered.more > 0 && <p className="timeline-gathered-title">+{gathered.more}</p>}
    </div>
  );
}
