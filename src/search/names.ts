/** People, places and organisations of an archive as static files, and their reader: I/O is passed in. Runs anywhere. */
import { alternativesOf } from "./aliases";
import { foldText } from "./fold";

/** A name as its articles write it most often, how many they are, and its forms, folded. */
export type NameLine = [name: string, articles: number, ...forms: string[]];

/** A name and the places of its articles in the index of the archive, ascending. */
export type NameEntry = { line: NameLine; places: readonly number[] };

/** The same in a file; see `packPlaces`. */
type PackedEntry = { line: NameLine; packed: string };

/** `names/head.json`. */
export type NamesHead = {
  version: 1;
  names: number;
  /** Those that most articles have, the first first; their entries are in the top files, in this order. */
  top: NameLine[];
  /** The others are in files by their first form: the first form of each file. */
  starts: string[];
  /** Words that are searched as one. */
  aliases: string[][];
  /** Stays the same while the texts and the aliases do. */
  key: string;
};

export const namesPath = "names/head.json";
const topNames = 200;
const topPerFile = 5;
/** What a file of the others holds at most: names, and articles of all of them together. */
const most = { names: 400, articles: 20_000 };

const topPath = (at: number): string => `names/top-${Math.floor(at / topPerFile)}.json`;
const restPath = (file: number): string => `names/${file}.json`;

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const firstForm = ({ line: [, , form] }: NameEntry): string => form!;

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const valueOf = new Map([...digits].map((digit, value) => [digit, value]));
/** The first character says which: six places a digit, or the gap from each place to the next, five bits a digit. */
const [asBits, asGaps] = ["b", "g"] as const;

/** Places in the shorter of two forms. */
function packPlaces(places: readonly number[]): string {
  let gaps = asGaps as string;
  for (const [at, place] of places.entries()) {
    let rest = place - (places[at - 1] ?? 0);
    for (; rest > 31; rest >>>= 5) gaps += digits[32 | (rest & 31)];
    gaps += digits[rest];
  }
  const bits = new Uint8Array(Math.floor((places.at(-1) ?? 0) / 6) + 1);
  if (bits.length >= gaps.length) return gaps;
  for (const place of places) bits[Math.floor(place / 6)]! |= 1 << (place % 6);
  return asBits + Array.from(bits, (value) => digits[value]).join("");
}

function unpackPlaces(packed: string, count: number): Uint32Array {
  const places = new Uint32Array(count);
  let [index, place, value, shift] = [0, 0, 0, 0];
  for (let at = 1; at < packed.length; at += 1) {
    const digit = valueOf.get(packed[at]!)!;
    if (packed.startsWith(asBits)) {
      for (let bit = 0; bit < 6; bit += 1) if (digit & (1 << bit)) places[index++] = (at - 1) * 6 + bit;
    } else {
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit > 31) continue;
      places[index++] = place += value;
      [value, shift] = [0, 0];
    }
  }
  return places;
}

const pack = ({ line, places }: NameEntry): PackedEntry => ({ line, packed: packPlaces(places) });

/** @yields the files of an archive's names. @param entries in any order. */
export function* writeNames(
  entries: readonly NameEntry[],
  head: Pick<NamesHead, "aliases" | "key">,
): Generator<{ path: string; content: object }> {
  const byCount = [...entries].sort(
    (a, b) => b.line[1] - a.line[1] || byCodeUnits(firstForm(a), firstForm(b)),
  );
  const top = byCount.slice(0, topNames);
  for (let at = 0; at < top.length; at += topPerFile)
    yield { path: topPath(at), content: top.slice(at, at + topPerFile).map(pack) };
  const starts: string[] = [];
  let file: NameEntry[] = [];
  let articles = 0;
  for (const entry of byCount.slice(topNames).sort((a, b) => byCodeUnits(firstForm(a), firstForm(b)))) {
    if (file.length === most.names || (file.length > 0 && articles + entry.line[1] > most.articles)) {
      yield { path: restPath(starts.length - 1), content: file.map(pack) };
      [file, articles] = [[], 0];
    }
    if (file.length === 0) starts.push(firstForm(entry));
    file.push(entry);
    articles += entry.line[1];
  }
  if (file.length > 0) yield { path: restPath(starts.length - 1), content: file.map(pack) };
  const lines = top.map(({ line }) => line);
  const content: NamesHead = { version: 1, names: entries.length, top: lines, starts, ...head };
  yield { path: namesPath, content };
}

/** A name with the places of its articles, ascending. */
export type FoundName = { name: string; places: Uint32Array };

export type Names = {
  /** All files, to be kept for reading offline. */
  paths: readonly string[];
  /**
   * Names that hold the words typed, in any script and by any alias, those that most articles have first: of the most
   * frequent anywhere in them, of the others at their beginning. Without words the most frequent.
   */
  find(typed: string, most: number): Promise<NameLine[]>;
  /** Names that are as long and differ in one character, those that most articles have first. */
  near(typed: string): Promise<string[]>;
  /** The words typed without spaces, taken apart at the most frequent names in them; null if none is. */
  split(typed: string): string[] | null;
  /** @returns null if the archive has no such name. */
  get(name: string): Promise<FoundName | null>;
};

const isNear = (a: string, b: string): boolean =>
  a.length === b.length && a.split("").filter((unit, at) => unit !== b[at]).length === 1;

/** @param fetchFile gives the content of a file of the bundle. @throws what it throws, from each call. */
export function openNames(head: NamesHead, fetchFile: (path: string) => Promise<unknown>): Names {
  const files = new Map<string, Promise<PackedEntry[]>>();
  const read = (path: string): Promise<PackedEntry[]> => {
    let file = files.get(path);
    if (!file) {
      file = fetchFile(path) as Promise<PackedEntry[]>;
      files.set(path, file);
      file.catch(() => files.delete(path));
    }
    return file;
  };
  /** Files that may hold names that begin with a form. */
  const filesOf = (form: string): string[] => {
    const first = Math.max(
      0,
      head.starts.findLastIndex((start) => start <= form),
    );
    let end = first;
    while (end < head.starts.length && (end === first || head.starts[end]!.startsWith(form))) end += 1;
    return Array.from({ length: end - first }, (_, at) => restPath(first + at));
  };
  const formsOf = (typed: string) => alternativesOf(foldText(typed.trim()), head.aliases);
  const isOf =
    (forms: readonly string[], test: (own: string, form: string) => boolean) =>
    ([, , ...own]: NameLine): boolean =>
      own.some((each) => forms.some((form) => test(each, form)));
  return {
    paths: [
      namesPath,
      ...new Set(head.top.map((_, at) => topPath(at))),
      ...head.starts.map((_, file) => restPath(file)),
    ],
    async find(typed, mostLines) {
      if (typed.trim() === "") return head.top.slice(0, mostLines);
      const forms = formsOf(typed);
      const rest = await Promise.all([...new Set(forms.flatMap(filesOf))].map(read));
      const lines = [
        ...head.top.filter(isOf(forms, (own, form) => own.includes(form))),
        ...rest
          .flat()
          .flatMap(({ line }) => (isOf(forms, (own, form) => own.startsWith(form))(line) ? [line] : [])),
      ];
      return lines.sort((a, b) => b[1] - a[1]).slice(0, mostLines);
    },
    async near(typed) {
      const form = foldText(typed.trim());
      if (form.length < 3) return [];
      const rest = await Promise.all(filesOf(form[0]!).map(read));
      const lines = [...head.top, ...rest.flat().map(({ line }) => line)];
      return lines
        .filter(([, , ...own]) => own.some((each) => isNear(each, form)))
        .sort((a, b) => b[1] - a[1])
        .map(([name]) => name);
    },
    split(typed) {
      const form = foldText(typed);
      const names = head.top.flatMap(([, , ...own]) => own).filter((own) => form.includes(own));
      // Longer names first: 中国外交部 before 中国.
      const pattern = names.sort((a, b) => b.length - a.length).join("|");
      if (pattern === "" || names.includes(form)) return null;
      const pieces: string[] = [];
      let from = 0;
      for (const { 0: name, index } of form.matchAll(new RegExp(pattern, "gu"))) {
        pieces.push(typed.slice(from, index), typed.slice(index, index + name.length));
        from = index + name.length;
      }
      return [...pieces, typed.slice(from)].filter((piece) => piece.length > 1);
    },
    async get(name) {
      const forms = formsOf(name);
      const isSame = isOf(forms, (own, form) => own === form);
      const at = head.top.findIndex(isSame);
      const paths = at === -1 ? [...new Set(forms.flatMap(filesOf))] : [topPath(at)];
      for (const path of paths)
        for (const { line, packed } of await read(path))
          if (isSame(line)) return { name: line[0], places: unpackPlaces(packed, line[1]) };
      return null;
    },
  };
}
