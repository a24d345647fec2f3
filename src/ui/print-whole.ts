/** Printing with everything that paper should hold: parts of the page say what must be there first. */
import { useEffect, useRef } from "react";

type Prepare = () => Promise<void>;

const prepares = new Set<Prepare>();

/** Prints once every part of the page is ready for it; what fails to get ready is printed as it is. */
export async function printWhole(): Promise<void> {
  await Promise.allSettled([...prepares].map((prepare) => prepare()));
  print();
}

/**
 * Has the page wait for a part of it before it is printed, by the page's own button or by the keys for it.
 * @param prepare resolves once the part is ready; null while it is.
 */
export function useBeforePrint(prepare: Prepare | null): void {
  const latest = useRef(prepare);
  useEffect(() => {
    latest.current = prepare;
  });
  useEffect(() => {
    const own: Prepare = async () => latest.current?.();
    const onKeyDown = (press: KeyboardEvent) => {
      const isPrint = press.key.toLowerCase() === "p" && (press.ctrlKey || press.metaKey);
      if (!isPrint || press.shiftKey || press.altKey || latest.current === null) return;
      press.preventDefault();
      void printWhole();
    };
    prepares.add(own);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      prepares.delete(own);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}
