/**
 * The bundle: what the ingest writes and the page reads, `parallax-bundle/1`.
 * These schemas are the one definition; types, the published JSON Schema and both checks come from them.
 */
import * as v from "valibot";

export const bundleVersion = "parallax-bundle/1";

/** Only a–z, 0–9 and hyphen, at most 80 characters: safe as a file name, in a URL and as an attribute. */
const id = v.pipe(v.string(), v.regex(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const epochMs = v.pipe(v.number(), v.integer());
/** Extended Date/Time Format, ISO 8601-2; the ingest checks the grammar with a library. */
const edtf = v.pipe(v.string(), v.minLength(4), v.maxLength(80));
/** IANA time zone name. */
const zone = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_+\-/]{1,40}$/));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const localized = v.object({ zh: v.string(), en: v.string() });

/** Half-open time span in epoch milliseconds: `from` belongs to it, `to` does not. */
const timeExtent = v.object({ from: epochMs, to: epochMs });

const stance = v.picklist(["forecast", "report"]);
const shape = v.picklist(["circle", "square", "triangle", "diamond", "star", "cross"]);

const outlet = v.object({
  id,
  name: localized,
  hosts: v.array(v.string()),
  zone,
  articles: count,
  /** CSS colours that reach WCAG AA against the page's paper, per theme. */
  color: v.object({ light: v.string(), dark: v.string() }),
  shape,
});

/** One article's word on an event: the date it gave, whether it looked ahead, and when it was published. */
const claim = v.object({
  article: id,
  when: edtf,
  stance,
  publishedMs: v.optional(v.nullable(epochMs)),
});

const newsEvent = v.object({
  id,
  label: localized,
  when: edtf,
  zone: v.nullable(zone),
  kind: v.picklist([
    "meeting",
    "visit",
    "statement",
    "agreement",
    "conflict",
    "conference",
    "politics",
    "other",
  ]),
  place: v.nullable(localized),
  rank: v.picklist(["summit", "event"]),
  origin: v.picklist(["curated", "found"]),
  coverage: v.array(id),
  disagreement: v.boolean(),
  extent: timeExtent,
  /** Part of the day in `zone`, as the articles give it. */
  daytime: v.nullable(v.picklist(["morning", "afternoon", "evening"])),
  /** Other zones in which a reader will want the date: the seat of the other side. */
  alsoIn: v.array(v.object({ zone, name: localized })),
  claims: v.array(claim),
});

const articleSummary = v.object({
  id,
  seed: v.string(),
  outlet: id,
  title: v.string(),
  url: v.string(),
  published: v.nullable(v.string()),
  publishedMs: v.nullable(epochMs),
  byline: v.nullable(v.string()),
  lang: v.string(),
  characters: count,
  events: v.array(id),
  /** First words of the text, for lists and cards. */
  lead: v.string(),
});

const shard = v.object({
  path: v.string(),
  from: v.string(),
  to: v.string(),
  events: count,
  articles: count,
});

/** What can be said of a large archive before any of its shards is loaded. */
const overview = v.object({
  /** Outlets counted by themselves, in the order of each `byOutlet`. */
  outlets: v.array(id),
  /** Articles of those outlets in each shard, in the order of `shards`. */
  byOutlet: v.array(v.array(count)),
  /** Events that touch each calendar year. */
  years: v.array(v.object({ year: v.pipe(v.number(), v.integer()), events: count })),
  events: count,
  articles: count,
  /** Where to find the events that an editor named. */
  curated: v.array(
    v.object({
      id,
      label: localized,
      when: edtf,
      rank: v.picklist(["summit", "event"]),
      extent: timeExtent,
    }),
  ),
});

/** A period's events (by their beginning) and articles (by publication), in the index's order. */
export const shardFileSchema = v.object({ events: v.array(newsEvent), articles: v.array(articleSummary) });

export const bundleIndexSchema = v.object({
  schema: v.literal(bundleVersion),
  outlets: v.array(outlet),
  events: v.array(newsEvent),
  articles: v.array(articleSummary),
  /** Periods of a large archive, one after the other; `from` is part of a shard, `to` is not. */
  shards: v.optional(v.array(shard)),
  overview: v.optional(overview),
  /** Where pictures come from if the reader asks for them; the page's policy allows these alone. */
  pictureOrigins: v.optional(v.array(v.string())),
});

/** W3C Web Annotation TextPositionSelector, but in UTF-16 units as the contract says, not code points. */
const textPosition = { start: count, end: count };

const mention = v.object({
  exact: v.string(),
  ...textPosition,
  when: edtf,
  tense: v.picklist(["past", "present", "future"]),
  event: v.nullable(id),
});

/** W3C TextQuoteSelector (`exact`, `prefix`, `suffix`) with its position, borne out event and stance. */
const passage = v.object({
  event: id,
  exact: v.string(),
  ...textPosition,
  prefix: v.string(),
  suffix: v.string(),
  when: edtf,
  stance,
});

/** The nth `img` element of `html` stands for `pictures[n]`; it has no address itself, so nothing loads. */
const picture = v.object({ url: v.string(), host: v.string(), alt: v.string() });
const removal = v.object({ kind: v.string(), host: v.nullable(v.string()), count });

export const articleFileSchema = v.object({
  id,
  html: v.string(),
  mentions: v.array(mention),
  passages: v.array(passage),
  pictures: v.array(picture),
  related: v.array(v.object({ title: v.string(), url: v.string() })),
  removed: v.object({
    items: v.array(removal),
    /** UTF-16 units of the body's source and of the cleaned text. */
    charactersIn: count,
    charactersOut: count,
  }),
  source: v.object({
    seed: v.string(),
    sha256,
    format: v.picklist(["jekyll", "bare", "mirror"]),
    /** Every place that gave a publication instant, the chosen one first. */
    published: v.array(v.object({ place: v.string(), value: v.string() })),
  }),
});

export type Localized = v.InferOutput<typeof localized>;
export type TimeExtent = v.InferOutput<typeof timeExtent>;
export type Outlet = v.InferOutput<typeof outlet>;
export type Shape = v.InferOutput<typeof shape>;
export type Claim = v.InferOutput<typeof claim>;
export type Stance = v.InferOutput<typeof stance>;
export type NewsEvent = v.InferOutput<typeof newsEvent>;
export type ArticleSummary = v.InferOutput<typeof articleSummary>;
export type Shard = v.InferOutput<typeof shard>;
export type Overview = v.InferOutput<typeof overview>;
export type ShardFile = v.InferOutput<typeof shardFileSchema>;
export type BundleIndex = v.InferOutput<typeof bundleIndexSchema>;
export type Mention = v.InferOutput<typeof mention>;
export type Passage = v.InferOutput<typeof passage>;
export type Picture = v.InferOutput<typeof picture>;
export type Removal = v.InferOutput<typeof removal>;
export type ArticleFile = v.InferOutput<typeof articleFileSchema>;

/** Says which file of the bundle is not what the schema promises, and where. */
export class BundleError extends Error {
  override readonly name = "BundleError";
}

function parseWith<S extends v.GenericSchema>(schema: S, file: string, json: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new BundleError(`${file}: ${v.getDotPath(issue) ?? "(whole file)"}: ${issue.message}`);
}

/** @throws {BundleError} naming the first path that does not fit. */
export const parseBundleIndex = (json: unknown, file = "index.json"): BundleIndex =>
  parseWith(bundleIndexSchema, file, json);

/** @throws {BundleError} naming the first path that does not fit. */
export const parseShardFile = (json: unknown, file: string): ShardFile =>
  parseWith(shardFileSchema, file, json);

/** @throws {BundleError} naming the first path that does not fit. */
export const parseArticleFile = (json: unknown, file: string): ArticleFile =>
  parseWith(articleFileSchema, file, json);
