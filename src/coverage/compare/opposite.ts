/** Open texts held opposite each other: loaded when the reader asks for it. */
import type { PaneItem } from "../panes/PaneTabs";
import type { LoadArticle } from "../use-article";
import { toAccountText, type AccountText } from "./account-text";
import { articleText } from "./article-text";
import { holdOpposite, type Opposite } from "./hold-opposite";
import { paneTexts, type PaneText } from "./pane-texts";
import { rangesOf } from "./ranges-of";

/** Scroll positions at which corresponding sentences are at the reading line; ascending, as many in either. */
export type Anchors = { fromPx: number[]; toPx: number[] };

export type Held = {
  /** Null while one of the texts is not open, or if nothing corresponds. */
  anchorsOf: (from: string, to: string) => Anchors | null;
  /** Part of each text that corresponds, 0–1; null if one did not arrive. */
  shareOf: (one: string, other: string) => { one: number; other: number } | null;
};

/** Sentences are held at this share of a pane's height, as passages are. */
const readingLine = 0.22;

function measure({ dom, scroller }: PaneText, places: readonly number[]): number[] {
  const { top } = scroller.getBoundingClientRect();
  const toScroll = scroller.scrollTop - top - scroller.clientHeight * readingLine;
  const ranges = rangesOf(
    dom,
    places.map((at) => ({ start: at, end: at + 1 })),
  );
  let last = -Infinity;
  return ranges.map(([range]) => {
    last = Math.max(last, range ? range.getBoundingClientRect().top + toScroll : last);
    return last;
  });
}

/** What positions depend on: as long as it stays, they are not measured again. */
const layoutOf = ({ scroller }: PaneText) =>
  `${scroller.scrollHeight} ${scroller.clientHeight} ${scroller.clientWidth}`;

type Measured = Anchors & { panes: readonly PaneText[]; layout: string };

/** Loads the texts of some panes and pairs them when they are first scrolled together. */
export async function prepareHeld(
  items: readonly PaneItem[],
  event: string | null,
  loadArticle: LoadArticle,
): Promise<Held> {
  const accounts = new Map<string, AccountText>();
  const load = async (item: PaneItem) => {
    const file = await loadArticle(item.article.id);
    accounts.set(item.article.id, toAccountText(item, file, articleText(file), event));
  };
  // The pane of one that does not arrive says so; the others are still held.
  await Promise.allSettled(items.map(load));
  const pairs = new Map<string, Opposite>();
  const pairOf = (one: string, other: string): Opposite | null => {
    const [a, b] = [accounts.get(one), accounts.get(other)];
    if (!a || !b) return null;
    const key = `${one} ${other}`;
    const pair = pairs.get(key) ?? holdOpposite(a, b);
    pairs.set(key, pair);
    return pair;
  };
  const measured = new Map<string, Measured>();
  return {
    anchorsOf(from, to) {
      const { panes } = paneTexts.getState();
      const [one, other, pair] = [panes.get(from), panes.get(to), pairOf(from, to)];
      if (!one || !other || !pair || pair.anchors.length === 0) return null;
      const [key, layout] = [`${from} ${to}`, `${layoutOf(one)} ${layoutOf(other)}`];
      const known = measured.get(key);
      if (known?.layout === layout && known.panes[0] === one && known.panes[1] === other) return known;
      const fromPx = measure(
        one,
        pair.anchors.map(({ a }) => a),
      );
      const toPx = measure(
        other,
        pair.anchors.map(({ b }) => b),
      );
      const anchors = { fromPx, toPx, panes: [one, other], layout };
      measured.set(key, anchors);
      return anchors;
    },
    shareOf(one, other) {
      const pair = pairOf(one, other);
      return pair && { one: pair.share.a, other: pair.share.b };
    },
  };
}
