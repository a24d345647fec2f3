import { useEffect, useState } from "react";
import { useApp } from "../../state/use-app";
import { IconButton } from "../../ui/IconButton";
import { scrollBehavior } from "../../ui/reduced-motion";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { findRanges, markRanges, showRange, unmarkRanges, type FoundRange } from "./found-ranges";
import type { SearchProps } from "./SearchBox";
import { useArchiveSearch } from "./use-found";
import "./found-bar.css";

/** Found words in the open articles, followed as these arrive, change their script, or close. */
function useRanges({ openSearch }: Pick<SearchProps, "openSearch">): readonly FoundRange[] {
  const search = useArchiveSearch(openSearch);
  const parsed = useApp(({ answer }) => answer?.parsed ?? null);
  const [ranges, setRanges] = useState<readonly FoundRange[]>([]);
  useEffect(() => {
    const main = document.querySelector("main");
    if (!search || !parsed || !main) return;
    let frame = 0;
    const read = () => {
      const coverage = document.querySelector("#coverage");
      setRanges(coverage ? findRanges(coverage, (text) => search.findInText(parsed, text)) : []);
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(read);
    };
    const texts = new MutationObserver(later);
    const watch = () => {
      texts.disconnect();
      const coverage = document.querySelector("#coverage");
      if (coverage) texts.observe(coverage, { childList: true, subtree: true, characterData: true });
      later();
    };
    // The region is put in place of the summary once its code is loaded.
    const region = new MutationObserver(watch);
    region.observe(main, { childList: true });
    watch();
    return () => {
      cancelAnimationFrame(frame);
      texts.disconnect();
      region.disconnect();
    };
  }, [search, parsed]);
  return ranges;
}

/** Of the words found, those that a result or a link led to; else none. */
function placeOf(ranges: readonly FoundRange[], linked: { article: string; start: number } | null): number {
  if (!linked) return -1;
  const near = ranges.map(({ article, start }) =>
    article === linked.article ? Math.abs(start - linked.start) : Infinity,
  );
  const least = Math.min(...near);
  return least < 200 ? near.indexOf(least) : -1;
}

/** Marks the words searched for in the open articles, counts them, and goes from one to the next. */
export function FoundBar({ openSearch }: Pick<SearchProps, "openSearch">) {
  const { query, setQuery, passage } = usePick("query", "setQuery", "passage");
  const say = useWords("search");
  const ranges = useRanges({ openSearch });
  const [chosen, setChosen] = useState<{ query: string; passage: typeof passage; at: number } | null>(null);
  const isChosen = chosen?.query === query && chosen.passage === passage;
  const at = isChosen ? chosen.at : placeOf(ranges, passage);
  const current = ranges[at];
  useEffect(() => markRanges(ranges, current), [ranges, current]);
  useEffect(() => unmarkRanges, []);
  const step = (by: 1 | -1) => {
    const next = at === -1 && by === -1 ? ranges.length - 1 : (at + by + ranges.length) % ranges.length;
    setChosen({ query, passage, at: next });
    showRange(ranges[next]!, scrollBehavior());
  };
  return (
    <section className="found-bar" aria-label={say.foundInOpen}>
      <span className="found-words">{query.trim()}</span>
      <span className="found-count" role="status">
        {ranges.length === 0 ? say.foundNone : say.foundAt(at + 1, ranges.length)}
      </span>
      {ranges.length > 0 && (
        <>
          <IconButton icon="previous" label={say.previousFound} onClick={() => step(-1)} />
          <IconButton icon="next" label={say.nextFound} onClick={() => step(1)} />
        </>
      )}
      <IconButton icon="close" label={say.hideFound} onClick={() => setQuery("")} />
    </section>
  );
}
