/** Small choices kept in the browser. If storage is full or forbidden they last until the page is closed. */
import { useState } from "react";

/** `local` is kept between visits, `session` until the tab is closed. */
type Area = "local" | "session";

const storageOf = (area: Area): Storage => (area === "local" ? localStorage : sessionStorage);
const keyOf = (name: string) => `parallax.${name}`;
/** The spelling of earlier versions, still read. */
const oldKeyOf = (name: string) => `parallax-${name}`;

/** @returns null if nothing was kept. */
export function recallText(name: string, area: Area = "local"): string | null {
  try {
    const storage = storageOf(area);
    return storage.getItem(keyOf(name)) ?? storage.getItem(oldKeyOf(name));
  } catch {
    return null;
  }
}

export function remember(name: string, text: string, area: Area = "local"): void {
  try {
    storageOf(area).setItem(keyOf(name), text);
  } catch {
    // The choice still holds until the page is closed.
  }
}

/** One of `choices`, kept between visits. @returns null if nothing valid was kept. */
export function recallChoice<T extends string>(name: string, choices: readonly T[]): T | null {
  const text = recallText(name);
  return choices.find((choice) => choice === text) ?? null;
}

/** State that is kept between visits; `first` is used until the reader chooses. */
export function useRemembered<T extends string>(
  name: string,
  choices: readonly T[],
  first: T,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => recallChoice(name, choices) ?? first);
  const choose = (next: T) => {
    remember(name, next);
    setValue(next);
  };
  return [value, choose];
}
