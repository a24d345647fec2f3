/** Ids of found events: the date to be read, and a hash of the heart to tell two of one day apart. */
import type { Vector } from "./vectors";
import type { Weigher } from "./weigh-words";

const prefix = "found-";
/** Words of the heart in the hash: so few that a further article seldom changes them. */
const heartWords = 2;

/** FNV-1a over UTF-16 units, 32 bits, twice with different seeds: short, and the same on every machine. */
function hashOf(text: string): string {
  const run = (seed: number) => {
    let value = seed;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, "0");
  };
  return (run(0x811c9dc5) + run(0x9747b28c)).slice(0, 12);
}

/** @param heart of the gathering. */
export function foundIdOf(when: string, heart: Vector, weigher: Weigher): string {
  const heaviest = [...heart]
    .map(([word, weight]) => ({ word: weigher.wordOf(word), weight }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, heartWords)
    .map(({ word }) => word)
    .sort();
  const slug = when
    .toLowerCase()
    .replaceAll(/[^0-9a-z]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return `${prefix}${slug}-${hashOf(heaviest.join(" "))}`.slice(0, 76);
}
