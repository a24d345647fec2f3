import type { TimeExtent } from "../model/bundle";
import type { Lang } from "../model/lang";
import type { ShortQuote } from "../model/short-quote";

export type View = "timeline" | "list";

/** What the reader chose and the URL carries: ids and numbers, nothing derivable. */
export type ViewState = {
  /** The event whose coverage is open. */
  event: string | null;
  /** Articles in panes, in order; null: every article of the event's coverage. */
  panes: readonly string[] | null;
  /** Articles that stay open, first, when another event is chosen. */
  pinned: readonly string[];
  /** Outlets shown; null: all. An empty list shows none. */
  outlets: readonly string[] | null;
  /** Calendar years of events shown; null: all. */
  years: readonly number[] | null;
  /** Kinds of event shown; null: all. */
  kinds: readonly string[] | null;
  /** Only events told by two or more outlets. */
  isSharedOnly: boolean;
  /** People, places and organisations that every article shown names; null: no such filter. */
  names: readonly string[] | null;
  /** Search words. */
  query: string;
  lang: Lang;
  view: View;
  /** Time shown; null: all of it. */
  domain: TimeExtent | null;
  /** Outlets with a lane of their own; null: all, or of many the most frequent. */
  lanes: readonly string[] | null;
  /** Rows of events; null: as many as the window has room for. */
  rows: number | null;
  /**
   * Quiet stretches drawn at their length, by the day on which they begin (empty: all are folded); null: as the
   * archive asks.
   */
  unfolded: readonly string[] | "all" | null;
  /** Linked words: their article, where they began, and what they were, should the text have changed. */
  passage: { article: string; start: number; quote?: ShortQuote } | null;
};

export const initialViewState: ViewState = {
  event: null,
  panes: null,
  pinned: [],
  outlets: null,
  years: null,
  kinds: null,
  isSharedOnly: false,
  names: null,
  query: "",
  lang: "zh",
  view: "timeline",
  domain: null,
  lanes: null,
  rows: null,
  unfolded: null,
  passage: null,
};

/** A problem told to the reader: with a URL's parameter, or with a part of the archive that did not arrive. `ids` are shown as text. */
export type Notice = {
  code: "unknown-ids" | "bad-parameter" | "period-missing" | "events-missing" | "names-missing";
  parameter: string;
  ids: string[];
};
