/** Names that an account has and another may lack: events, speakers, words that somebody quotes, other names. */
import { findAbsent, type AbsentName, type ComparedName } from "../../compare/find-absent";
import type { NewsEvent } from "../../model/bundle";
import { alternativesOf, commonAliases, joinAliases } from "../../search/aliases";
import { foldText } from "../../search/fold";
import { termsOf, type AccountText } from "./account-text";

export const nameKinds = ["event", "speaker", "word", "name"] as const;
export type NameKind = (typeof nameKinds)[number];

/** What stands in quotation marks and is short enough to be a word: “护栏”. */
const quotedWord = /[“「『"]([\p{Script=Han}]{2,6})[”」』"]/gu;

const aliases = joinAliases(commonAliases);

/** Every form of a name that is searched for: 川普 for 特朗普; of 卡琳·让-皮埃尔 the family name too. */
function formsOf(name: string): string[] {
  const parts = name.split(/[·‧•・]/u).filter((part) => part.length > 1);
  const family = parts.length > 1 ? [parts.at(-1)!, parts.join("·"), parts.join("‧"), parts.join("•")] : [];
  return [...new Set([name, ...family].flatMap((form) => alternativesOf(form, aliases)))];
}

type Found = {
  kind: NameKind;
  /** Whether an account names it as a source. */
  isTold: boolean;
  /** Uses in the account that has it most often. */
  mostOften: number;
  /** Uses in quotation marks in all accounts. */
  quoted: number;
};

/** Of the uses of a word that is quoted for its own sake, at least this part is in quotation marks. */
const quotedShare = 1 / 3;

const countIn = (text: string, words: string) => text.split(words).length - 1;

/** Names by their folded words, with the strongest kind that an account gives them. */
function collect(accounts: readonly AccountText[]): Map<string, Found> {
  const found = new Map<string, Found>();
  const add = (words: string, kind: NameKind, { folded }: AccountText, isTold = false) => {
    if (words.length < 2) return;
    const known = found.get(words) ?? { kind, isTold, mostOften: 0, quoted: 0 };
    if (nameKinds.indexOf(kind) < nameKinds.indexOf(known.kind)) known.kind = kind;
    known.isTold ||= isTold;
    if (kind === "word") known.quoted += 1;
    known.mostOften = Math.max(known.mostOften, countIn(folded, words));
    found.set(words, known);
  };
  for (const account of accounts) {
    for (const { words, kind } of termsOf(account)) if (kind !== "term") add(words, "name", account);
    for (const { name, kind } of account.file.attributions ?? []) {
      if (name === null || kind === "document") continue;
      add(foldText(name), kind === "person" ? "speaker" : "name", account, true);
    }
    for (const [, words] of account.folded.matchAll(quotedWord)) add(words!, "word", account);
  }
  return found;
}

/** A part of a longer name that is told too (皮埃尔 of 让-皮埃尔) says nothing more; neither does one around another (中国外交部, 外交部). */
function isApart(words: string, { kind }: Found, all: ReadonlyMap<string, Found>): boolean {
  const others = [...all].filter(([other]) => other !== words);
  if (others.some(([other, { isTold }]) => isTold && other.includes(words))) return kind !== "name";
  return kind !== "name" || !others.some(([other]) => words.includes(other));
}

type Texts = readonly { text: string }[];

const reach = (words: string, texts: Texts) => texts.filter(({ text }) => text.includes(words)).length;

/** A word that one account quotes and another has too, and that is not on everybody's lips: 护栏, not 希望. */
function isQuotedWord(words: string, { quoted }: Found, texts: Texts): boolean {
  if (reach(words, texts) < 2) return false;
  const uses = texts.reduce((sum, { text }) => sum + countIn(text, words), 0);
  return quoted >= uses * quotedShare;
}

/** Told as a source, in several accounts, or again and again in one. */
const isMoreThanASlip = (words: string, { isTold, mostOften }: Found, texts: Texts): boolean =>
  isTold || mostOften > 1 || reach(words, texts) > 1;

/** Han words of a title or event name shorter than this are too common to be searched for. */
const leastOfEvent = 3;

/**
 * Words by which an event can be looked for: its name, and the names and longer terms within it. An account that
 * has any of them may tell of it, so it is not called absent there.
 */
function formsOfEvent(label: string, accounts: readonly AccountText[]): string[] {
  const name = foldText(label);
  const parts = accounts.flatMap((account) =>
    termsOf(account).flatMap(({ words, kind }) =>
      name.includes(words) && (kind !== "term" || words.length >= leastOfEvent) ? [words] : [],
    ),
  );
  return [...new Set([name, ...parts])];
}

/** Events, but for the one that is compared, of which some accounts have passages, by weight. `name` is the id. */
function eventsTold(accounts: readonly AccountText[], { id, find }: EventNames): ComparedName[] {
  const tellers = new Map<string, Set<string>>();
  for (const { article, file } of accounts)
    for (const { event } of file.passages)
      tellers.set(event, (tellers.get(event) ?? new Set()).add(article.id));
  return [...tellers]
    .flatMap(([name, articles]) => {
      const event = name === id ? null : find(name);
      return event ? [{ event, name, kind: "event", tellers: articles }] : [];
    })
    .sort((a, b) => b.event.weight - a.event.weight)
    .map(({ event, ...told }) => ({ ...told, forms: formsOfEvent(event.label.zh, accounts) }));
}

/** `id` of the event that is compared; `find` knows the others that are loaded. */
export type EventNames = {
  id: string | null;
  find: (event: string) => Pick<NewsEvent, "label" | "weight"> | undefined;
};

/**
 * For each account what others name and it does not, in any form; what most others have comes first.
 * @param accounts of one event, with their whole texts.
 */
export function absentIn(accounts: readonly AccountText[], events: EventNames): Map<string, AbsentName[]> {
  const found = collect(accounts);
  const own = new Set(accounts.flatMap(({ outlet }) => [outlet.name.zh, outlet.name.en].map(foldText)));
  const texts = accounts.map(({ article, folded }) => ({
    article: article.id,
    text: `${foldText(article.title)}\n${folded}`,
  }));
  const names = [...found].flatMap(([words, each]): ComparedName[] => {
    if (own.has(words) || !isApart(words, each, found)) return [];
    const isFirm =
      each.kind === "word" ? isQuotedWord(words, each, texts) : isMoreThanASlip(words, each, texts);
    return isFirm ? [{ name: words, kind: each.kind, forms: formsOf(words) }] : [];
  });
  names.sort((a, b) => nameKinds.indexOf(a.kind as NameKind) - nameKinds.indexOf(b.kind as NameKind));
  return findAbsent(texts, [...eventsTold(accounts, events), ...names]);
}
