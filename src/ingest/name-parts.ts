/** Names in parts of an archive, made in threads: what may be a name there, then where given names are. */
import { readFileSync } from "node:fs";
import type { ArticleFile } from "../model/bundle";
import { foldText } from "../search/fold";
import {
  addEvidence,
  contextLength,
  looksLikePerson,
  noEvidence,
  type Evidence,
  type NameKind,
} from "../words/name-evidence";
import { cutWords, tagOf } from "../words/segmenter";
import { openPacks, type PackPlace, type PackReader } from "./packs";
import { readJson, sha256, writeWhole } from "./whole-file";

export type NamedArticle = { title: string; place: PackPlace };
/** Articles of a part, and the file that keeps what is known of it. */
export type NamePartTask = { articles: readonly NamedArticle[]; to: string };
/** What may be a name: its kind, null for a word of no dictionary that is built as a person's, and in how many articles. */
export type Candidates = Record<string, [kind: NameKind | null, articles: number]>;

/** Where a name is in a part. */
export type NamePlaces = {
  /** Its articles, by their places in the part, ascending. */
  articles: number[];
  /** How often it is written, and what stands around the first of each article. */
  times: number;
  evidence: Evidence;
  /** How it is written where not in its folded form. */
  written: Record<string, number>;
};
/** `names` is a file with a list of folded names. */
export type PlacingTask = NamePartTask & { names: string };

const longestName = 12;
const longestPerson = 7;
const isHan = (word: string): boolean => /^[\p{Script=Han}·]+$/u.test(word);

function* readParts(articles: readonly NamedArticle[]): Generator<[string, NamedArticle, PackReader]> {
  const packs = openPacks();
  try {
    for (const article of articles) yield [packs.read(article.place, "text"), article, packs];
  } finally {
    packs.close();
  }
}

const unknownPersons = new Map<string, boolean>();

/** Whether a folded word is of no dictionary and built as a person's name. */
function isUnknownPerson(word: string): boolean {
  if (word.length > longestPerson || !looksLikePerson(word)) return false;
  let isOne = unknownPersons.get(word);
  if (isOne === undefined) {
    isOne = cutWords(word).length === 1 && tagOf(word) === "x";
    unknownPersons.set(word, isOne);
  }
  return isOne;
}

/** Lists what the terms of some articles give as names, in `task.to`. */
export function findCandidateNames({ articles, to }: NamePartTask): void {
  const candidates: Candidates = {};
  for (const [text, { title, place }, packs] of readParts(articles)) {
    const { terms } = JSON.parse(packs.read(place, "file")) as Pick<ArticleFile, "terms">;
    const seen = new Set<string>();
    const add = (source: string, [start, end, kind]: [number, number, NameKind | "term"]) => {
      const word = foldText(source.slice(start, end));
      if (seen.has(word) || word.length < 2 || word.length > longestName || !isHan(word)) return;
      seen.add(word);
      if (kind === "term" && !isUnknownPerson(word)) return;
      const known = (candidates[word] ??= [kind === "term" ? null : kind, 0]);
      known[1] += 1;
    };
    for (const term of terms?.title ?? []) add(title, term);
    for (const term of terms?.text ?? []) add(text, term);
  }
  writeWhole(to, JSON.stringify(candidates));
}

/** Finds names at the places of a text: by their first two characters. */
function createFinder(names: readonly string[]) {
  const byStart = new Map<number, string[]>();
  const keyAt = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
  for (const name of names) {
    const known = byStart.get(keyAt(name, 0));
    if (known) known.push(name);
    else byStart.set(keyAt(name, 0), [name]);
  }
  return (text: string, onFound: (name: string, at: number) => void) => {
    for (let at = 0; at + 1 < text.length; at += 1) {
      const possible = byStart.get(keyAt(text, at));
      if (possible) for (const name of possible) if (text.startsWith(name, at)) onFound(name, at);
    }
  };
}

type KnownPlaces = { names: string; places: Record<string, NamePlaces> };

/** Finds where the articles of a part have names, in `task.to`; unless it is known for the same names. */
export function placeNames({ articles, to, names: path }: PlacingTask): void {
  const list = readFileSync(path, "utf8");
  const key = sha256(list);
  if (readJson<KnownPlaces>(to)?.names === key) return;
  const places: Record<string, NamePlaces> = {};
  const find = createFinder(JSON.parse(list) as string[]);
  let number = 0;
  for (const [body, { title }] of readParts(articles)) {
    const original = `${title}\n${body}`;
    const text = foldText(original);
    find(text, (name, at) => {
      const known = (places[name] ??= { articles: [], times: 0, evidence: noEvidence(), written: {} });
      const end = at + name.length;
      known.times += 1;
      if (known.articles.at(-1) === number) return;
      known.articles.push(number);
      const [before, after] = [
        text.slice(Math.max(0, at - contextLength), at),
        text.slice(end, end + contextLength),
      ];
      addEvidence(known.evidence, before, after);
      const form = original.slice(at, end);
      if (form !== name) known.written[form] = (known.written[form] ?? 0) + 1;
    });
    number += 1;
  }
  writeWhole(to, JSON.stringify({ names: key, places } satisfies KnownPlaces));
}

export const readPlaces = (path: string): Record<string, NamePlaces> =>
  readJson<KnownPlaces>(path)?.places ?? {};
