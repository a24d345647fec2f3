/** How well a reader of attributions does against the gold. */
import { foldText } from "../fold";
import type { Attribution } from "../../model/bundle";
import type { GoldArticle, GoldAttribution } from "./gold";

export type Miss = {
  kind: "missed" | "invented" | "kind" | "name" | "via" | "quote";
  words: string;
  gold: string;
  read: string;
};

/** Counts of hits and of what they are measured by. */
export type SourceScore = {
  gold: number;
  read: number;
  found: number;
  rightKind: number;
  named: number;
  rightName: number;
  links: { gold: number; read: number; right: number };
  speakers: { gold: number; read: number; right: number };
  misses: Miss[];
};

export const emptyScore = (): SourceScore => ({
  gold: 0,
  read: 0,
  found: 0,
  rightKind: 0,
  named: 0,
  rightName: 0,
  links: { gold: 0, read: 0, right: 0 },
  speakers: { gold: 0, read: 0, right: 0 },
  misses: [],
});

type Span = { start: number; end: number };
const spanOf = ({ exact, start }: GoldAttribution): Span => ({ start, end: start + exact.length });
const sharedUnits = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const plainName = (name: string) => foldText(name).replace(/\s/g, "");

/** Names are compared in Simplified characters; a family name stands for the whole. */
function isNameOf(name: string | null, names: readonly string[]): boolean {
  if (name === null) return false;
  const own = plainName(name);
  return names
    .map(plainName)
    .some(
      (other) =>
        own.length >= 2 &&
        (other.endsWith(own) || own.endsWith(other) || other.startsWith(own) || own.startsWith(other)),
    );
}

/** Each gold attribution takes the read one that covers most of it and no other has taken. */
function matchAll(
  gold: readonly GoldAttribution[],
  read: readonly Attribution[],
): Map<GoldAttribution, Attribution> {
  const left = new Set(read);
  const matches = new Map<GoldAttribution, Attribution>();
  for (const one of gold) {
    const span = spanOf(one);
    const share = (other: Attribution) =>
      sharedUnits(span, other) / (Math.max(span.end, other.end) - Math.min(span.start, other.start));
    const best = [...left]
      .filter((other) => sharedUnits(span, other) > 0)
      .sort((a, b) => share(b) - share(a))[0];
    if (!best) continue;
    matches.set(one, best);
    left.delete(best);
  }
  return matches;
}

/** @param read the attributions of the article's text; adds to `score`. */
export function scoreArticle(
  { attributions }: GoldArticle,
  read: readonly Attribution[],
  score: SourceScore,
): void {
  const matches = matchAll(attributions, read);
  const taken = new Set(matches.values());
  const required = attributions.filter(({ optional }) => !optional);
  score.gold += required.length;
  score.read += required.filter((one) => matches.has(one)).length;
  for (const other of read) {
    if (taken.has(other)) continue;
    score.read += 1;
    score.misses.push({
      kind: "invented",
      words: other.exact,
      gold: "",
      read: `${other.kind} ${other.name ?? "–"}`,
    });
  }
  for (const one of required) scoreOne(one, matches.get(one) ?? null, attributions, read, score);
}

function scoreOne(
  one: GoldAttribution,
  match: Attribution | null,
  gold: readonly GoldAttribution[],
  read: readonly Attribution[],
  score: SourceScore,
): void {
  const miss = (kind: Miss["kind"], goldValue: string, readValue: string) =>
    score.misses.push({ kind, words: one.exact, gold: goldValue, read: readValue });
  if (!match) miss("missed", one.kinds.join(), "");
  else {
    score.found += 1;
    if (one.kinds.includes(match.kind)) score.rightKind += 1;
    else miss("kind", one.kinds.join(), match.kind);
    if (one.names.length > 0 && one.kinds[0] !== "document") {
      score.named += 1;
      if (isNameOf(match.name, one.names)) score.rightName += 1;
      else miss("name", one.names.join("="), match.name ?? "–");
    }
    if (one.quote !== null && one.quote !== match.quote)
      miss("quote", String(one.quote), String(match.quote));
  }
  scoreSpeaker(one, match, score);
  scoreLink(one, match, gold, read, score, miss);
}

/** A quotation's speaker is right where it is found, quoted and by name. */
function scoreSpeaker(one: GoldAttribution, match: Attribution | null, score: SourceScore): void {
  const isSpeaker = one.quote === true && one.names.length > 0;
  if (isSpeaker) score.speakers.gold += 1;
  if (!match?.quote || match.name === null || one.quote === null) return;
  score.speakers.read += 1;
  if (isSpeaker && isNameOf(match.name, one.names)) score.speakers.right += 1;
}

/** A link is right where it leads to the same attribution, or to another of the same source. */
function scoreLink(
  one: GoldAttribution,
  match: Attribution | null,
  gold: readonly GoldAttribution[],
  read: readonly Attribution[],
  { links }: SourceScore,
  miss: (kind: Miss["kind"], gold: string, read: string) => void,
): void {
  const isLinked = !one.via.includes(null);
  if (isLinked) links.gold += 1;
  const readVia = match?.via === null || match === null ? null : read[match.via]!;
  const goldVias = one.via.flatMap((via) => (typeof via === "number" ? [gold[via]!] : []));
  if (!readVia) {
    if (isLinked) miss("via", goldVias.map(({ exact }) => exact).join(), "–");
    return;
  }
  const isRight =
    one.via.includes("any") ||
    goldVias.some((via) => sharedUnits(spanOf(via), readVia) > 0 || isNameOf(readVia.name, via.names));
  if (isRight && !isLinked) return;
  links.read += 1;
  if (isRight) links.right += 1;
  else miss("via", goldVias.map(({ exact }) => exact).join() || "–", readVia.exact);
}
