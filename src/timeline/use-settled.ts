import { useEffect, useState } from "react";

const settleMs = 250;

/** Whether a value has stopped changing. It changes every frame while the reader zooms or pans. */
export function useSettled(value: unknown): boolean {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled === value;
}
