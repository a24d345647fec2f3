import { useEffect, useRef, type KeyboardEvent } from "react";
import type { ArticleSummary, Outlet } from "../../model/bundle";
import { OutletMark } from "../../ui/OutletMark";
import { stepOfKey } from "../../ui/step-of-key";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";

export type PaneItem = { article: ArticleSummary; outlet: Outlet };

type Props = {
  items: readonly PaneItem[];
  current: number;
  panelIdOf: (article: string) => string;
  onChoose: (index: number) => void;
};

/** On a narrow screen each pane is a page; its outlet is the tab. */
export function PaneTabs({ items, current, panelIdOf, onChoose }: Props) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = list.current?.children[current];
    // Only sideways: the page itself stays where the reader has it.
    if (tab instanceof HTMLElement) list.current?.scrollTo({ left: tab.offsetLeft - tab.offsetWidth / 2 });
  }, [current]);
  const chooseByKey = (input: KeyboardEvent<HTMLElement>) => {
    const next = current + stepOfKey(input.key, "x");
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
