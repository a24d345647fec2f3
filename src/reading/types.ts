/** The stages of one seed: `SeedFile → ParsedSeed → CleanBody`. Each adds, none takes away. */
import type { Root } from "hast";
import type { Picture, Removal } from "../model/bundle";
import type { TextSpan } from "../model/passage";

export type FormatName = "jekyll" | "bare" | "mirror";

/**
 * A problem with content, as a value: reported, never thrown. `line` counts from 1 in the decoded text; `accepted` is
 * why an editor holds it to be right as it is.
 */
export type IngestMessage = { code: string; text: string; line?: number; accepted?: string };

/** A seed as read from disk. `seed` is its path relative to the folder, with `/` on every system. */
export type SeedFile = { seed: string; bytes: Uint8Array; sha256: string };

/** What cleaning took out, at a place of the seed's text (UTF-16 units). */
export type RemovedPlace = TextSpan & { kind: string };

/** Where a publication instant or date was found: front matter, comment, body, file name … */
export type PublishedSource = { place: string; value: string };

/** What a format's reader gives: text fields decoded once, the body still unsafe. */
export type ParsedSeed = {
  format: FormatName;
  title: string;
  /** Normalized by the URL Standard; http or https. */
  url: string;
  /** Front matter author, where there is one. */
  author: string | null;
  /** ISO 8601 instant (UTC, `Z`) or date; null where the seed gives none. */
  published: string | null;
  /** Every place that gave one, the chosen first. */
  publishedSources: PublishedSource[];
  unsafeBodyHtml: string;
  /** The seed's text, and where the body begins in it. */
  text: string;
  bodyAt: number;
  /** Lines of the format itself that stood around the body, as a mirror's navigation. */
  removed: RemovedPlace[];
  messages: IngestMessage[];
};

/** The safe body, its furniture counted and set apart. */
export type CleanBody = {
  /** Ends in the policy gate: only what `htmlPolicy` allows. */
  tree: Root;
  /** `textOf(tree)`: THE text that every offset counts in. */
  text: string;
  /** Serialization of `tree`; parsing it again gives the same `textContent`. */
  html: string;
  pictures: Picture[];
  related: { title: string; url: string }[];
  removed: Removal[];
  /** Of what was removed, what stood at a place of the seed, in the order of the text. */
  removedPlaces: RemovedPlace[];
  byline: string | null;
  messages: IngestMessage[];
};
