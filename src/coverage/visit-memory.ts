/** Small things remembered; storage that is full or forbidden only means that they are forgotten. */
export function recall(storage: "localStorage" | "sessionStorage", key: string): string | null {
  try {
    return globalThis[storage].getItem(`parallax.${key}`);
  } catch {
    return null;
  }
}

export function remember(storage: "localStorage" | "sessionStorage", key: string, value: string): void {
  try {
    globalThis[storage].setItem(`parallax.${key}`, value);
  } catch {
    // Nothing depends on it.
  }
}
