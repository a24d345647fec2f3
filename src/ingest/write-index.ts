/** Writes the index of an archive: whole if it is small; else a head, and files by period that most changes leave alone. */
import {
  bundleVersion,
  parseAccountsFile,
  parseBriefsFile,
  parseBundleIndex,
  parseFacetsFile,
  parseShardFile,
  type AccountsFile,
  type ArticleSummary,
  type BundleIndex,
  type EventBrief,
  type NewsEvent,
  type Voices,
} from "../model/bundle";
import { accountsOf } from "../model/accounts";
import { briefOf } from "../model/event-brief";
import { headPath } from "../search/layout";
import { namesPath } from "../search/names";
import type { Archive } from "./archive";
import { describeArchive, describeFacets, voicedAtOnce, voicedInAll } from "./describe-archive";
import { describeSchema } from "./describe-schema";
import type { MadeShard } from "./last-bundle";
import { sha256 } from "./whole-file";
import type { PackReader } from "./packs";
import type { ArticleFacts } from "./seed-cache";
import { cutByTime, isLarge, type Period } from "./split-archive";
import { toNewsEvent, type ToldEvent } from "./told-event";
import { gatherVoices } from "./voices";

/** Where the files of an index go. */
export type IndexStore = {
  stage(path: string, content: string): void;
  /** Whether the last bundle has a file. */
  has(path: string): boolean;
};

export type WrittenIndex = { paths: string[]; shards: Record<string, MadeShard> };

/** Article files and what they were made of are elsewhere; this is what the index says of one. */
function summaryOf(article: ArticleFacts, archive: Archive, packs: PackReader): ArticleSummary {
  const summary = JSON.parse(packs.read(article.place, "summary")) as Omit<ArticleSummary, "events">;
  return { ...summary, events: [...(archive.eventsOf.get(article.id) ?? [])] };
}

/** Hash of all that a shard is made of. */
function hashInputs({ articles, events }: Period, at: number, archive: Archive): string {
  const told = articles.map(({ id, place }) => [id, place.pack, place.at, archive.eventsOf.get(id)]);
  return sha256(JSON.stringify([at, told, events]));
}

function voicesOf(
  events: readonly ToldEvent[],
  packs: PackReader,
  placeOf: ReadonlyMap<string, ArticleFacts["place"]>,
): Voices {
  const told = events.map((event) => ({ event: toNewsEvent(event), tellings: event.tellings }));
  return gatherVoices(told, (article) => packs.read(placeOf.get(article)!, "text"));
}

type Writing = { archive: Archive; packs: PackReader; store: IndexStore };

/** Gives the voices of some events by their ids. */
function createVoices({ archive, packs }: Writing): (briefs: readonly Pick<EventBrief, "id">[]) => Voices {
  const eventById = new Map(archive.events.map((event) => [event.core.id, event]));
  const placeOf = new Map(archive.articles.map(({ id, place }) => [id, place]));
  return (briefs) =>
    voicesOf(
      briefs.map(({ id }) => eventById.get(id)!),
      packs,
      placeOf,
    );
}

const toJson = (content: object): string => `${JSON.stringify(content)}\n`;

function headOf({ outlets, pictureOrigins, site }: Archive): BundleIndex {
  const head: BundleIndex = {
    schema: bundleVersion,
    outlets,
    events: [],
    articles: [],
    pictureOrigins,
    search: headPath,
    names: namesPath,
  };
  return Object.keys(site).length > 0 ? { ...head, site } : head;
}

function writeSmall(writing: Writing): WrittenIndex {
  const { archive, packs, store } = writing;
  const events = archive.events.map(toNewsEvent);
  const index = {
    ...headOf(archive),
    events,
    articles: archive.articles.map((article) => summaryOf(article, archive, packs)),
    voices: createVoices(writing)(voicedAtOnce(events)),
  };
  store.stage("index.json", toJson(parseBundleIndex(index)));
  return { paths: ["index.json"], shards: {} };
}

/** A shard's file, unless the last bundle has it made of the same. */
function writeShard(
  { path, ...period }: Period,
  at: number,
  { archive, packs, store }: Writing,
  known: MadeShard | undefined,
): MadeShard {
  const inputs = hashInputs({ path, ...period }, at, archive);
  if (known?.inputs === inputs && store.has(path)) return known;
  const events: NewsEvent[] = period.events.map(toNewsEvent);
  const articles = period.articles.map((article) => summaryOf(article, archive, packs));
  store.stage(path, toJson(parseShardFile({ events, articles }, path)));
  return { inputs, briefs: events.map((event) => briefOf(event, at)) };
}

/** Which articles tell of which events, by their places. */
const describeAccounts = ({ articles, events, outlets }: Archive): AccountsFile =>
  accountsOf({
    articles: articles.map(({ id, outlet, publishedMs }) => ({ id, outlet: outlet.id, publishedMs })),
    events: events.map(({ tellings }) => ({ coverage: tellings.map(({ article }) => article) })),
    outlets,
  });

function writeLarge(writing: Writing, last: Readonly<Record<string, MadeShard>>): WrittenIndex {
  const { archive, store } = writing;
  const periods = cutByTime(archive);
  const made = periods.map((period, at) => writeShard(period, at, writing, last[period.path]));
  const briefs = made.flatMap((shard) => shard.briefs);
  const voices = createVoices(writing);
  const atOnce = voicedAtOnce(briefs);
  const spoken = new Set(atOnce.map(({ id }) => id));
  const later = voicedInAll(briefs).filter(({ id }) => !spoken.has(id));
  store.stage("events.json", toJson(parseBriefsFile({ events: briefs })));
  store.stage("facets.json", toJson(parseFacetsFile(describeFacets(archive.articles, voices(later)))));
  store.stage("accounts.json", toJson(parseAccountsFile(describeAccounts(archive))));
  const head: BundleIndex = {
    ...headOf(archive),
    shards: periods.map(({ path, from, to, events, articles }) => ({
      path,
      from,
      to,
      events: events.length,
      articles: articles.length,
    })),
    overview: describeArchive(archive, periods, briefs, voices(atOnce)),
    briefs: "events.json",
    facets: "facets.json",
    accounts: "accounts.json",
  };
  store.stage("index.json", toJson(parseBundleIndex(head)));
  return {
    paths: ["index.json", "events.json", "facets.json", "accounts.json", ...periods.map(({ path }) => path)],
    shards: Object.fromEntries(periods.map(({ path }, at) => [path, made[at]!])),
  };
}

/**
 * Stages the index, the files that it names, and the schema.
 * @param last the shards of the last bundle, by path.
 * @returns the paths of all these files, and how its shards were made.
 */
export function writeIndex(writing: Writing, last: Readonly<Record<string, MadeShard>>): WrittenIndex {
  const written = isLarge(writing.archive) ? writeLarge(writing, last) : writeSmall(writing);
  writing.store.stage("schema.json", `${JSON.stringify(describeSchema(), null, 2)}\n`);
  return { ...written, paths: [...written.paths, "schema.json"] };
}
