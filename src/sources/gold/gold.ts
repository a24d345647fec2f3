/** The gold: attributions annotated by hand, with the file they are in; the articles' texts are not part of it. */
import type { SourceKind } from "../types";
import seeds from "./seeds.json";
import tuned from "./tuned.json";
import untuned from "./untuned.json";

export type GoldAttribution = {
  /** The attributing words, `start` units into the article's cleaned text. */
  exact: string;
  start: number;
  /** Names that are right; none for a source without a name. */
  names: string[];
  /** Kinds that are right, the best first. */
  kinds: SourceKind[];
  /** Places in the same list through which it came, null for none; where several are given each is right. */
  via: (number | null | "any")[];
  /** Null where both can be said. */
  quote: boolean | null;
  /** Neither to be found nor to be left out. */
  optional?: boolean;
};

export type GoldArticle = { file: string; sha256: string; attributions: GoldAttribution[] };
export type GoldPart = { note: string; articles: GoldArticle[] };

/** JSON gives strings where the type has names of kinds; `gold.test.ts` checks them. */
export const goldParts = { seeds, tuned, untuned } as {
  [name in "seeds" | "tuned" | "untuned"]: { note: string; articles: unknown[] };
} as { [name in "seeds" | "tuned" | "untuned"]: GoldPart };
