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
  outlet: id,
  when: edtf,
  stance,
  publishedMs: v.optional(v.nullable(epochMs)),
  /** Another outlet gives a date that cannot be right together with this one. */
  isDisputed: v.boolean(),
  /** UTF-16 units of all passages of this article on the event. */
  length: count,
});

/** What every form of an event says of it. */
const eventFields = {
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
  /** How much the event matters in this archive; larger is more. Three decimals. */
  weight: v.pipe(v.number(), v.minValue(0)),
  extent: timeExtent,
  /** Whether any claim is disputed. */
  disagreement: v.boolean(),
};

const newsEvent = v.object({
  ...eventFields,
  coverage: v.array(id),
  /** Where the name of a found event is printed, in the text or title of an article; null where an editor gave it. */
  named: v.nullable(v.object({ article: id, start: count, end: count, in: v.picklist(["title", "text"]) })),
  /** Part of the day in `zone`, as the articles give it. */
  daytime: v.nullable(v.picklist(["morning", "afternoon", "evening"])),
  /** Other zones in which a reader will want the date: the seat of the other side. */
  alsoIn: v.array(v.object({ zone, name: localized })),
  claims: v.array(claim),
});

/** What timeline, list, filters and search need of an event: loaded for all events of an archive. */
const eventBrief = v.object({
  ...eventFields,
  articles: count,
  /** Outlets that tell of it, in the order of their first article on it. */
  outlets: v.array(id),
  /** Articles that look ahead to it, and those that look back; an article can do both. */
  forecasts: count,
  reports: count,
  /** Publication of the first and the last account; null if none has a date. */
  first: v.nullable(epochMs),
  last: v.nullable(epochMs),
  /** Place in `shards` of the file with the whole event; null in a small archive. */
  shard: v.nullable(count),
});

/** What one outlet says of an event: the passage, cut at a clause. */
const voice = v.object({
  outlet: id,
  article: id,
  exact: v.string(),
  stance,
  when: edtf,
});
const voices = v.record(id, v.array(voice));

/** Calendar month, as "2021-11". */
const month = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/));
/** Calendar day, as "2021-11-16". */
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

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
  /** Articles by month of publication (UTC): a row holds the month, a count per listed outlet, and the rest. */
  months: v.object({ outlets: v.array(id), rows: v.array(v.tupleWithRest([month], count)) }),
  /** Articles without a date of publication. */
  undated: count,
  /** Months that hold 99 % of the articles, half a percent left out at either end; null if none has a date. */
  span: v.nullable(timeExtent),
  /** The summits, then the weightiest events of the archive and of each year, in the order of weight. */
  leading: v.array(eventBrief),
  /** What at most three outlets say of each event that first sight shows; `facets.json` has more. */
  voices,
});

/** A period's events (by their beginning) and articles (by publication), in the index's order. */
export const shardFileSchema = v.object({ events: v.array(newsEvent), articles: v.array(articleSummary) });

/** All events of a large archive in the index's order; see `briefs` of the index. */
export const briefsFileSchema = v.object({ events: v.array(eventBrief) });

/** Articles of every outlet by month of publication (UTC), as `[place in months, articles]`; see `facets` of the index. */
export const facetsFileSchema = v.object({
  months: v.array(month),
  articles: v.record(id, v.array(v.tuple([count, count]))),
  /** Of the weightiest events of the archive and of each year, without those in the overview. */
  voices,
});

/** Numbers checked in one step: a large archive has hundreds of thousands of them. */
const counts = v.custom<number[]>(
  (input) => Array.isArray(input) && input.every((each) => Number.isInteger(each) && each >= 0),
  "expected a list of whole numbers",
);

/** Who tells of what in a large archive; see `accounts` of the index. Articles and outlets are places in its order. */
export const accountsFileSchema = v.object({
  /** The outlet of each article. */
  outlets: counts,
  /** Each day of publication (UTC) with its first article; articles are in the order of publication. */
  days: v.array(v.tuple([day, count])),
  /** Articles with a date of publication; the rest follow them. */
  dated: count,
  /** Articles that tell of each event, ascending, in the order of `events.json`. */
  events: v.array(counts),
});

export const bundleIndexSchema = v.object({
  schema: v.literal(bundleVersion),
  outlets: v.array(outlet),
  events: v.array(newsEvent),
  articles: v.array(articleSummary),
  /** Periods of a large archive, one after the other; `from` is part of a shard, `to` is not. */
  shards: v.optional(v.array(shard)),
  overview: v.optional(overview),
  /** Paths of the files that a large archive has beside its shards. */
  briefs: v.optional(v.string()),
  facets: v.optional(v.string()),
  accounts: v.optional(v.string()),
  /** Path of the head of the search index (see search/README.md). */
  search: v.optional(v.string()),
  /** Path of the head of the names' files: people, places and organisations (see search/README.md). */
  names: v.optional(v.string()),
  /** What outlets say of the summits and the weightiest events of a small archive; a large one has them in its overview. */
  voices: v.optional(voices),
  /** What the catalogue says of the page as a whole: its name, for link previews, and who may hold it in a frame. */
  site: v.optional(
    v.object({
      title: v.optional(localized),
      description: v.optional(localized),
      lang: v.optional(v.picklist(["zh", "en"])),
      embedIn: v.optional(v.array(v.string())),
    }),
  ),
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

/** The words of an article that say whom something is from. */
const attribution = v.object({
  name: v.nullable(v.string()),
  kind: v.picklist(["agency", "outlet", "person", "institution", "document", "unnamed"]),
  exact: v.string(),
  ...textPosition,
  /** Place in the same list of the attribution through which it reached this outlet. */
  via: v.nullable(count),
  /** Whether its words are quoted. */
  quote: v.boolean(),
});

/** Place of a word or name, UTF-16 units, and what it names. */
const term = v.tuple([count, count, v.picklist(["person", "place", "organisation", "term"])]);

/** An earlier text of the same address, and the file that holds it. */
const articleVersion = v.object({
  seed: v.string(),
  sha256,
  published: v.nullable(v.string()),
  path: v.string(),
});

/** Every place that gave a publication instant, the chosen one first. */
const publishedClaims = v.array(v.object({ place: v.string(), value: v.string() }));

/** The nth `img` element of `html` stands for `pictures[n]`; it has no address itself, so nothing loads. */
const picture = v.object({ url: v.string(), host: v.string(), alt: v.string() });
const removal = v.object({ kind: v.string(), host: v.nullable(v.string()), count });

export const articleFileSchema = v.object({
  id,
  html: v.string(),
  mentions: v.array(mention),
  passages: v.array(passage),
  attributions: v.optional(v.array(attribution)),
  /** What the title, the first sentences and those on events name, each word once, where it is first; terms may overlap. */
  terms: v.optional(v.object({ title: v.array(term), text: v.array(term) })),
  versions: v.optional(v.array(articleVersion)),
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
    published: publishedClaims,
  }),
});

/** What an earlier text of an article said: see `versions` of the article. Fetched when a reader asks for it. */
export const versionFileSchema = v.object({
  id,
  title: v.string(),
  published: v.nullable(v.string()),
  claims: publishedClaims,
  /** Its cleaned text. */
  text: v.string(),
});

/** A seed's own text, as plain text, at `sources/ID.json`. Fetched when a reader asks for it. */
export const sourceFileSchema = v.object({
  id,
  text: v.string(),
  /** What cleaning took out, in the order of the text; one may lie in another. */
  removed: v.array(v.object({ kind: v.string(), ...textPosition })),
});

export type Localized = v.InferOutput<typeof localized>;
export type TimeExtent = v.InferOutput<typeof timeExtent>;
export type Outlet = v.InferOutput<typeof outlet>;
export type Shape = v.InferOutput<typeof shape>;
export type Claim = v.InferOutput<typeof claim>;
export type Stance = v.InferOutput<typeof stance>;
export type NewsEvent = v.InferOutput<typeof newsEvent>;
export type EventBrief = v.InferOutput<typeof eventBrief>;
export type Voice = v.InferOutput<typeof voice>;
export type Voices = v.InferOutput<typeof voices>;
export type ArticleSummary = v.InferOutput<typeof articleSummary>;
export type Shard = v.InferOutput<typeof shard>;
export type Overview = v.InferOutput<typeof overview>;
export type ShardFile = v.InferOutput<typeof shardFileSchema>;
export type BriefsFile = v.InferOutput<typeof briefsFileSchema>;
export type AccountsFile = v.InferOutput<typeof accountsFileSchema>;
export type FacetsFile = v.InferOutput<typeof facetsFileSchema>;
export type BundleIndex = v.InferOutput<typeof bundleIndexSchema>;
export type Mention = v.InferOutput<typeof mention>;
export type Passage = v.InferOutput<typeof passage>;
export type Attribution = v.InferOutput<typeof attribution>;
export type Term = v.InferOutput<typeof term>;
export type ArticleVersion = v.InferOutput<typeof articleVersion>;
export type VersionFile = v.InferOutput<typeof versionFileSchema>;
export type SourceFile = v.InferOutput<typeof sourceFileSchema>;
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

/** @throws {BundleError} naming the first path that does not fit. */
export const parseVersionFile = (json: unknown, file: string): VersionFile =>
  parseWith(versionFileSchema, file, json);

/** @throws {BundleError} naming the first path that does not fit. */
export const parseSourceFile = (json: unknown, file: string): SourceFile =>
  parseWith(sourceFileSchema, file, json);

/** @throws {BundleError} naming the first path that does not fit. */
export const parseBriefsFile = (json: unknown, file = "events.json"): BriefsFile =>
  parseWith(briefsFileSchema, file, json);

/** @throws {BundleError} naming the first path that does not fit. */
export const parseFacetsFile = (json: unknown, file = "facets.json"): FacetsFile =>
  parseWith(facetsFileSchema, file, json);

/** @throws {BundleError} naming the first path that does not fit. */
export const parseAccountsFile = (json: unknown, file = "accounts.json"): AccountsFile =>
  parseWith(accountsFileSchema, file, json);
