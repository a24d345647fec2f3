import { useState, type RefObject } from "react";
import { useBeforePrint } from "../../ui/print-whole";

/** Texts that do not arrive in this time are printed as missing. */
const longestWaitMs = 60_000;

const nextFrame = () => new Promise<void>((resolve) => setTimeout(resolve, 50));

/**
 * On paper all panes have their texts, also those that were never near the view.
 * @param isWaiting whether any pane is without its text.
 * @returns whether all are asked for.
 */
export function useWholePrint(row: RefObject<HTMLElement | null>, isWaiting: boolean): boolean {
  const [isWhole, setWhole] = useState(false);
  const isReady = () => !row.current?.querySelector(".coverage-pane-waiting, [aria-busy='true']");
  useBeforePrint(
    isWaiting
      ? async () => {
          setWhole(true);
          const until = performance.now() + longestWaitMs;
          do await nextFrame();
          while (!isReady() && performance.now() < until);
        }
      : null,
  );
  return isWhole;
}
