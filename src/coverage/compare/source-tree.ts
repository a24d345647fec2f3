/** Whom an article says it has its information from, as a tree: a medium, and behind it those whom it names. */
import type { Attribution } from "../../model/bundle";
import type { TextSpan } from "../../model/passage";
import { attributionsWithin } from "../../sources/summarise-sources";

export type SourceNode = {
  /** Canonical; null for people, media and documents without a name. */
  name: string | null;
  kind: Attribution["kind"];
  /** Places in the article's list of attributions, in the order of the text. */
  places: number[];
  /** How many people the words say there are; null where they do not say, or say it differently. */
  people: number | null;
  /** Who stands behind it. */
  behind: SourceNode[];
};

const order: readonly Attribution["kind"][] = [
  "agency",
  "outlet",
  "unnamed",
  "person",
  "institution",
  "document",
];

const numerals = ["一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];

/** 两位熟悉此事的消息人士说: 2. */
function peopleIn(exact: string): number | null {
  const [, numeral] = /([一二两兩三四五六七八九十]|\d{1,2})[位名]/u.exec(exact) ?? [];
  if (numeral === undefined) return null;
  if (/\d/.test(numeral)) return Number(numeral);
  return numerals.indexOf(numeral.replace(/[二兩]/u, "两")) + 1;
}

/** The root of each attribution's chain first; its own place last. */
function pathOf(attributions: readonly Attribution[], place: number): number[] {
  const path: number[] = [];
  for (let at: number | null = place; at !== null && !path.includes(at);) {
    path.unshift(at);
    at = attributions[at]?.via ?? null;
  }
  return path;
}

function nodeFor(nodes: SourceNode[], { name, kind }: Attribution): SourceNode {
  const known = nodes.find((node) => node.kind === kind && node.name === name);
  if (known) return known;
  const node: SourceNode = { name, kind, places: [], people: null, behind: [] };
  nodes.push(node);
  return node;
}

function settle(nodes: SourceNode[], attributions: readonly Attribution[]): SourceNode[] {
  for (const node of nodes) {
    const said = new Set(
      node.places.flatMap((place) =>
        node.kind === "unnamed" ? (peopleIn(attributions[place]!.exact) ?? []) : [],
      ),
    );
    node.people = said.size === 1 ? [...said][0]! : null;
    settle(node.behind, attributions);
  }
  return nodes.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.places[0]! - b.places[0]!);
}

/**
 * The sources of an article, or of some of its passages, the media first.
 * @param spans the passages; null, or none in which a source is named, for the whole article.
 */
export function sourceTree(
  attributions: readonly Attribution[],
  spans: readonly TextSpan[] | null,
): SourceNode[] {
  const within = spans ? attributionsWithin(attributions, spans) : [];
  const chosen = within.length > 0 ? within : attributionsWithin(attributions, null);
  const roots: SourceNode[] = [];
  for (const place of chosen) {
    let level = roots;
    for (const step of pathOf(attributions, place)) {
      const node = nodeFor(level, attributions[step]!);
      if (!node.places.includes(step)) node.places.push(step);
      level = node.behind;
    }
  }
  return settle(roots, attributions);
}
