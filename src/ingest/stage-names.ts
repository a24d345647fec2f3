/** People, places and organisations of the archive: told from its articles' terms and their surroundings, staged as files. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commonAliases, joinAliases } from "../search/aliases";
import { foldText } from "../search/fold";
import { namesPath, writeNames, type NameEntry, type NamesHead } from "../search/names";
import { findParts, isName, kindOfName, noEvidence, type NameKind } from "../words/name-evidence";
import type { BundleStore } from "./bundle-store";
import { readPlaces, type Candidates, type NamedArticle, type NamePlaces } from "./name-parts";
import { namePart } from "./search-parts";
import { readJson, sha256, shortHash } from "./whole-file";
import { inBatches, type WorkPool } from "./work-pool";

/** `words` is the hash of its text. */
type Article = NamedArticle & { words: string };

type Options = {
  store: BundleStore;
  pool: WorkPool;
  /** The last bundle was made by this program, so its names stay if they are of the same texts. */
  isOwn: boolean;
  /** Where parts are kept for the next run. */
  partsDir: string;
};

const articlesPerPart = 512;
/** A name is in so many articles at least. */
const leastArticles = 2;
const listName = "names.json";
/** Hash of the names that all parts were last looked through for. */
const placedName = "placed";

type Part = { articles: readonly Article[]; from: number; candidates: string; places: string };

function planParts(articles: readonly Article[], dir: string): Part[] {
  let from = 0;
  return [...inBatches(articles, articlesPerPart)].map((part) => {
    const name = namePart(part);
    const planned = {
      articles: part.map(({ title, place, words }) => ({ title, place, words })),
      from,
      candidates: join(dir, `${name}-candidates.json`),
      places: join(dir, `${name}-places.json`),
    };
    from += part.length;
    return planned;
  });
}

/** Looking for names in so many articles is as much work as reading one. */
const articlesPerNaming = 8;

const countArticles = (parts: readonly Part[]): number =>
  parts.reduce((sum, { articles }) => sum + articles.length, 0);

/** Every name that is looked for, with its kind; null: no dictionary knows it. */
type Sought = Map<string, NameKind | null>;

async function seekNames(
  parts: readonly Part[],
  groups: readonly string[][],
  pool: WorkPool,
): Promise<Sought> {
  const missing = parts.filter(({ candidates }) => !existsSync(candidates));
  const tasks = missing.map(({ articles, candidates }) => ({ articles, to: candidates }));
  await pool.run("findCandidateNames", countArticles(missing) / articlesPerNaming, tasks, () => {});
  const counts = new Map<string, [NameKind | null, number]>();
  for (const { candidates } of parts)
    for (const [name, [kind, articles]] of Object.entries(
      JSON.parse(readFileSync(candidates, "utf8")) as Candidates,
    )) {
      const known = counts.get(name);
      if (known) known[1] += articles;
      else counts.set(name, [kind, articles]);
    }
  const sought: Sought = new Map();
  for (const [name, [kind, articles]] of counts) if (articles >= leastArticles) sought.set(name, kind);
  // All forms of a name, if one of them is one.
  for (const group of groups) {
    const forms = group.filter((form) => /^\p{Script=Han}{2}/u.test(form));
    const kinds = group.flatMap((form) => counts.get(form)?.[0] ?? []);
    if (forms.some((form) => sought.has(form)))
      for (const form of forms) sought.set(form, kinds[0] ?? "person");
  }
  return sought;
}

/** A name in the whole archive. */
type Known = Omit<NamePlaces, "written"> & { written: Map<string, number> };

function addPart(known: Map<string, Known>, { from, places }: Part): void {
  for (const [name, { articles, times, evidence, written }] of Object.entries(readPlaces(places))) {
    let all = known.get(name);
    if (!all) known.set(name, (all = { articles: [], times: 0, evidence: noEvidence(), written: new Map() }));
    for (const article of articles) all.articles.push(from + article);
    all.times += times;
    for (const count of Object.keys(evidence) as (keyof typeof evidence)[])
      all.evidence[count] += evidence[count];
    let others = 0;
    for (const [form, count] of Object.entries(written)) {
      all.written.set(form, (all.written.get(form) ?? 0) + count);
      others += count;
    }
    all.written.set(name, (all.written.get(name) ?? 0) + articles.length - others);
  }
}

async function placeAll(
  parts: readonly Part[],
  sought: Sought,
  { pool, partsDir }: Pick<Options, "pool" | "partsDir">,
): Promise<Map<string, Known>> {
  const list = join(partsDir, listName);
  const names = JSON.stringify([...sought.keys()].sort());
  const key = sha256(names);
  const placed = join(partsDir, placedName);
  const isPlaced = existsSync(placed) && readFileSync(placed, "utf8") === key;
  // A run that is killed from here on leaves parts of which it is not known for which names they are.
  rmSync(placed, { force: true });
  writeFileSync(list, names);
  const missing = parts.filter(({ places }) => !isPlaced || !existsSync(places));
  const tasks = missing.map(({ articles, places }) => ({ articles, to: places, names: list }));
  await pool.run("placeNames", countArticles(missing) / articlesPerNaming, tasks, () => {});
  writeFileSync(placed, key);
  const known = new Map<string, Known>();
  for (const part of parts) addPart(known, part);
  return known;
}

/** One entry for the forms of a name; null if they are in too few articles. */
function toEntry(forms: readonly [string, Known][]): NameEntry | null {
  const articles = [...new Set(forms.flatMap(([, { articles: own }]) => own))].sort((a, b) => a - b);
  if (articles.length < leastArticles) return null;
  const written = forms
    .flatMap(([, { written: own }]) => [...own])
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return {
    line: [written[0]![0], articles.length, ...forms.map(([form]) => form)],
    places: articles,
  };
}

function chooseNames(
  known: ReadonlyMap<string, Known>,
  sought: Sought,
  groups: readonly string[][],
): NameEntry[] {
  const groupOf = new Map(groups.flatMap((group) => group.map((form) => [form, group] as const)));
  const parts = findParts(new Map([...known].map(([name, { times }]) => [name, times])));
  const entries: NameEntry[] = [];
  const taken = new Set<string>();
  for (const [name, facts] of [...known].sort(([, a], [, b]) => b.articles.length - a.articles.length)) {
    if (taken.has(name)) continue;
    const group = groupOf.get(name);
    const kind = kindOfName(name, sought.get(name) ?? "person");
    // What a table of aliases holds is trusted.
    if (!group && (parts.has(name) || !isName(kind, sought.get(name) !== null, facts.evidence))) continue;
    const forms = (group ?? [name]).flatMap((form): [string, Known][] => {
      const own = known.get(form);
      return own ? [[form, own]] : [];
    });
    for (const [form] of forms) taken.add(form);
    const entry = toEntry(forms);
    if (entry) entries.push(entry);
  }
  return entries;
}

/** Removes what an earlier run kept of other parts. */
function removeOthers(parts: readonly Part[], dir: string): void {
  const files = new Set([
    join(dir, listName),
    join(dir, placedName),
    ...parts.flatMap(({ candidates, places }) => [candidates, places]),
  ]);
  for (const name of readdirSync(dir)) if (!files.has(join(dir, name))) rmSync(join(dir, name));
}

/**
 * Stages the names of all articles.
 * @param articles in the order of the bundle.
 * @param aliases groups of the catalogue beside the common ones.
 * @returns the paths of their files in the bundle.
 */
export async function stageNames(
  articles: readonly Article[],
  aliases: Iterable<readonly string[]>,
  { store, pool, isOwn, partsDir }: Options,
): Promise<string[]> {
  const groups = joinAliases([...commonAliases, ...aliases]).map((group) => group.map(foldText));
  const texts = articles.map(({ title, words }) => [title, words]);
  const key = shortHash(JSON.stringify([texts, groups]));
  if (isOwn && readJson<NamesHead>(store.pathOf(namesPath))?.key === key) return store.listNames();
  mkdirSync(partsDir, { recursive: true });
  const parts = planParts(articles, partsDir);
  removeOthers(parts, partsDir);
  const sought = await seekNames(parts, groups, pool);
  const known = await placeAll(parts, sought, { pool, partsDir });
  const paths: string[] = [];
  for (const { path, content } of writeNames(chooseNames(known, sought, groups), { aliases: groups, key })) {
    store.stage(path, `${JSON.stringify(content)}\n`);
    paths.push(path);
  }
  return paths;
}
