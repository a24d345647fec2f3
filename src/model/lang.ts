import type { Localized } from "./bundle";

/** Languages of the interface and of every label in the bundle. */
export const langs = ["zh", "en"] as const satisfies readonly (keyof Localized)[];
export type Lang = (typeof langs)[number];
