/** The quotations that a reader has chosen, kept until the tab is closed. */
import { createStore } from "zustand/vanilla";
import type { ArticleFile } from "../../model/bundle";
import { parseEvidence, type EvidenceItem } from "../../model/evidence";
import { describePassage, type TextSpan } from "../../model/passage";
import { attributionsWithin, chainOf } from "../../sources/summarise-sources";
import { recallText, remember } from "../../ui/remembered";
import { sentencesAround } from "./sentences-around";

const key = "evidence";

type Evidence = {
  items: readonly EvidenceItem[];
  add(item: EvidenceItem): void;
  remove(item: Pick<EvidenceItem, "article" | "start" | "end">): void;
  clear(): void;
};

const isSame = (a: Pick<EvidenceItem, "article" | "start" | "end">) => (b: EvidenceItem) =>
  a.article === b.article && a.start === b.start && a.end === b.end;

export const evidence = createStore<Evidence>()((set, get) => {
  const keep = (items: readonly EvidenceItem[]) => {
    remember(key, JSON.stringify(items), "session");
    set({ items });
  };
  return {
    items: parseEvidence(recallText(key, "session") ?? "[]"),
    add: (item) => keep([...get().items.filter((other) => !isSame(item)(other)), item]),
    remove: (item) => keep(get().items.filter((other) => !isSame(item)(other))),
    clear: () => keep([]),
  };
});

const pointsIn = (text: string): number => [...text].length;

/** 路透社 ← 两位熟悉此事的消息人士说; a source without a name is given in the words of the text. */
function chainIn({ attributions = [] }: ArticleFile, sentences: readonly TextSpan[]): string {
  const within = attributionsWithin(attributions, sentences);
  const links = new Set(within.flatMap((place) => chainOf(attributions, place).slice(1)));
  return within
    .filter((place) => !links.has(place))
    .map((place) =>
      chainOf(attributions, place)
        .toReversed()
        .map((step) => attributions[step]!.name ?? attributions[step]!.exact)
        .join(" ← "),
    )
    .join("; ");
}

/**
 * Words of an article as evidence.
 * @param event whose passage tells stance and date, if one holds the words.
 * @param link to them on this page.
 */
export function toEvidence(
  file: ArticleFile,
  text: string,
  span: TextSpan,
  { event, link }: { event: string | null; link: string },
): EvidenceItem {
  const startPoint = pointsIn(text.slice(0, span.start));
  const passage = file.passages.find(
    (each) => (event === null || each.event === event) && each.start < span.end && span.start < each.end,
  );
  return {
    article: file.id,
    ...describePassage(text, span),
    startPoint,
    endPoint: startPoint + pointsIn(text.slice(span.start, span.end)),
    stance: passage?.stance ?? null,
    when: passage?.when ?? null,
    chain: chainIn(file, sentencesAround(text, [span])),
    link,
  };
}
