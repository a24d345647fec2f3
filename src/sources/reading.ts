/** What the parsers give and the refiners improve. */
import type { Source } from "./find-source";
import type { SourceKind } from "./types";

/** How the words attribute. */
export type Manner = "says" | "reports" | "cites" | "tells" | "according" | "label" | "medium" | "reprint";

/** An attribution before names and chains are known. Offsets as in the text. */
export type Reading = {
  source: Source;
  manner: Manner;
  start: number;
  end: number;
  kind: SourceKind;
  name: string | null;
  /** The reading through which it came; null where not known. */
  via: Reading | null;
  quote: boolean;
};
