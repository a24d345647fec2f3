import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { stepOfKey } from "../ui/step-of-key";
import { fewestRows, mostRows, rowHeight } from "./plot/plot-geometry";

type Props = { rowCount: number; label: string; onChange(rowCount: number): void };

/** The lower edge of the timeline: drawn down or up, it gives the events more rows or fewer. */
export function RowSizer({ rowCount, label, onChange }: Props) {
  const drag = useRef<{ y: number; rowCount: number } | null>(null);
  const change = (wanted: number) => {
    const rows = Math.min(mostRows, Math.max(fewestRows, wanted));
    if (rows !== rowCount) onChange(rows);
  };
  const onMove = ({ clientY }: PointerEvent) => {
    if (drag.current) change(drag.current.rowCount + Math.round((clientY - drag.current.y) / rowHeight));
  };
  const onKeyDown = (press: KeyboardEvent) => {
    const step = stepOfKey(press.key, "xy");
    if (step === 0) return;
    press.preventDefault();
    change(rowCount + step);
  };
  return (
    <div
      className="timeline-sizer"
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      title={label}
      aria-valuenow={rowCount}
      aria-valuemin={fewestRows}
      aria-valuemax={mostRows}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(press) => {
        drag.current = { y: press.clientY, rowCount };
        press.currentTarget.setPointerCapture(press.pointerId);
      }}
      onPointerMove={onMove}
      onPointerUp={() => void (drag.current = null)}
      onPointerCancel={() => void (drag.current = null)}
    />
  );
}
