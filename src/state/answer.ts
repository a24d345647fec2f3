import type { EventBrief } from "../model/bundle";
import type { Query } from "../search/parse-query";
import type { SearchResult } from "../search/search-result";

/** What the search says of the reader's words so far. */
export type Answer = {
  /** As typed. While it is asked, the rest is of the words before. */
  query: string;
  phase: "asking" | "answered" | "failed";
  parsed: Query | null;
  /** Events shown whose names have the words, the weightiest first. */
  events: readonly EventBrief[];
  /** Articles of the outlets and years shown; null if nothing typed can be looked up. */
  result: SearchResult | null;
};
