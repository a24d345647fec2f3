import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { stepOfKey } from "../../ui/step-of-key";
import { useWords } from "../../ui/use-words";

type Props = {
  /** Share of the left one in the width of both, in percent. */
  sharePercent: number;
  /** `byPx` counts from the start of the gesture, or from the last key. */
  onStart: () => void;
  onResize: (byPx: number) => void;
  onReset: () => void;
};

const keyStepPx = 32;

/** The border between two panes: drag it, or move it with the arrow keys; a double click evens all out. */
export function PaneSeparator({ sharePercent, onStart, onResize, onReset }: Props) {
  const say = useWords("coverage");
  const startX = useRef<number | null>(null);
  const start = (gesture: PointerEvent<HTMLDivElement>) => {
    gesture.currentTarget.setPointerCapture(gesture.pointerId);
    startX.current = gesture.clientX;
    onStart();
  };
  const move = (gesture: PointerEvent<HTMLDivElement>) => {
    if (startX.current !== null) onResize(gesture.clientX - startX.current);
  };
  const moveByKey = (input: KeyboardEvent) => {
    const step = stepOfKey(input.key, "x");
    if (step === 0) return;
    input.preventDefault();
    onStart();
    onResize(step * keyStepPx);
  };
  return (
    <div
      className="coverage-separator"
      role="separator"
      aria-orientation="vertical"
      aria-label={say.resize}
      title={say.resize}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(sharePercent)}
      tabIndex={0}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={() => (startX.current = null)}
      onPointerCancel={() => (startX.current = null)}
      onKeyDown={moveByKey}
      onDoubleClick={onReset}
    />
  );
}
