import { useEffect, useRef, type KeyboardEvent } from "react";
import type { ArticleSummary, Outlet } from "../model/bundle";
import { useApp } from "../state/use-app";
import { OutletMark } from "./OutletMark";
import { useWords } from "./use-words";

export type PaneItem = { article: ArticleSummary; outlet: Outlet };

type Props = {
  items: readonly PaneItem[];
  current: number;
  panelIdOf: (article: string) => string;
  onChoose: (index: number) => void;
};

/** On a narrow screen each pane is a page; its outlet is the tab. */
export function PaneTabs({ items, current, panelIdOf, onChoose }: Props) {
  const say = useWords();
  const lang = useApp((state) => state.lang);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = list.current?.children[current];
    // Only sideways: the page itself stays where the reader has it.
    if (tab instanceof HTMLElement) list.current?.scrollTo({ left: tab.offsetLeft - tab.offsetWidth / 2 });
  }, [current]);
  const chooseByKey = (input: KeyboardEvent<HTMLElement>) => {
    const steps: Record<string, number | undefined> = { ArrowLeft: -1, ArrowRight: 1 };
    const next = current + (steps[input.key] ?? 0);
    if (next === current || next < 0 || next >= items.length) return;
    input.preventDefault();
    onChoose(next);
    input.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div ref={list} className="coverage-tabs" role="tablist" aria-label={say.panes} onKeyDown={chooseByKey}>
      {items.map(({ article, outlet }, index) => (
        <button
          key={article.id}
          type="button"
          role="tab"
          className="coverage-tab"
          aria-selected={index === current}
          aria-controls={panelIdOf(article.id)}
          tabIndex={index === current ? 0 : -1}
          onClick={() => onChoose(index)}
        >
          <OutletMark outlet={outlet} /> {outlet.name[lang]}
        </button>
      ))}
    </div>
  );
}
