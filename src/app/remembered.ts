/** Settings kept between visits. Where storage is forbidden or full they last for the visit only. */
import { langs, type Lang } from "../model/lang";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const switches = ["on", "off"] as const;

const settings = { lang: langs, theme: themes, shortcuts: switches } as const;
type Settings = { [Name in keyof typeof settings]: (typeof settings)[Name][number] };

const keyOf = (name: keyof Settings) => `parallax-${name}`;

/** @returns null if nothing, or nothing that makes sense, was kept. */
export function readRemembered<Name extends keyof Settings>(name: Name): Settings[Name] | null {
  try {
    const kept = localStorage.getItem(keyOf(name));
    const known: readonly string[] = settings[name];
    return kept !== null && known.includes(kept) ? (kept as Settings[Name]) : null;
  } catch {
    return null;
  }
}

export function remember<Name extends keyof Settings>(name: Name, value: Settings[Name]): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // Nothing is lost but the memory of it: the choice holds until the page is left.
  }
}

/** The remembered language, else the first of the browser's languages that the interface has, else English. */
export function preferredLang(): Lang {
  const kept = readRemembered("lang");
  if (kept) return kept;
  const spoken = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);
  return spoken.flatMap((tag) => langs.find((lang) => lang === tag) ?? [])[0] ?? "en";
}
