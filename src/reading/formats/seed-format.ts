import type { FormatName, IngestMessage, RemovedPlace } from "../types";

/** A publication date as it stands in a seed, not yet read. `line` counts from 1. */
export type RawPublished = { place: string; value: string; line?: number };

/** What a format finds in a seed: its fields as they stand, nothing normalized or trusted. */
export type SeedReading = {
  title: string | null;
  url: string | null;
  author: string | null;
  /** Likeliest first: the rule of the format. */
  published: RawPublished[];
  /** A piece of the text. */
  body: string;
  /** Where the body begins in the text, UTF-16 units. */
  bodyAt: number;
  /** Lines of the format itself that are no part of the article. */
  removed: RemovedPlace[];
  messages: IngestMessage[];
};

/** One way to write an article down. A new one is one file and one entry in `parse-seed.ts`. */
export type SeedFormat = {
  name: FormatName;
  /** Looks at the text, never at the file's name. */
  matches(text: string): boolean;
  read(text: string): SeedReading;
};
