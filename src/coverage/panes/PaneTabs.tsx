import { useEffect, useRef, type KeyboardEvent } from "react";
import type { ArticleSummary, Outlet } from "../../model/bundle";
import { groupBy } from "../../model/group-by";
import { OutletMark } from "../../ui/OutletMark";
import { stepOfKey } from "../../ui/step-of-key";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";

export type PaneItem = { article: ArticleSummary; outlet: Outlet };

type Props = {
  /** The articles of one outlet beside one another. */
  items: readonly PaneItem[];
  current: number;
  panelIdOf: (article: string) => string;
  onChoose: (index: number) => void;
};

type Tab = { outlet: Outlet; first: number; articles: readonly string[] };

/** A tab for each outlet, which leads to the first of its articles. */
function tabsOf(items: readonly PaneItem[]): Tab[] {
  const places = items.map(({ article, outlet }, index) => ({ article: article.id, outlet, index }));
  return [...groupBy(places, ({ outlet }) => outlet)].map(([outlet, own]) => ({
    outlet,
    first: own[0]!.index,
    articles: own.map(({ article }) => article),
  }));
}

/** On a narrow screen each pane is a page; the outlets are the tabs. */
export function PaneTabs({ items, current, panelIdOf, onChoose }: Props) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const list = useRef<HTMLDivElement>(null);
  const tabs = tabsOf(items);
  const chosen = tabs.findIndex(({ outlet }) => outlet === items[current]?.outlet);
  useEffect(() => {
    const tab = list.current?.children[chosen];
    // Only sideways: the page itself stays where the reader has it.
    if (tab instanceof HTMLElement) list.current?.scrollTo({ left: tab.offsetLeft - tab.offsetWidth / 2 });
  }, [chosen]);
  const chooseByKey = (input: KeyboardEvent<HTMLElement>) => {
    const next = tabs[chosen + stepOfKey(input.key, "x")];
    if (!next || next === tabs[chosen]) return;
    input.preventDefault();
    onChoose(next.first);
    input.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[tabs.indexOf(next)]?.focus();
  };
  return (
    <div ref={list} className="coverage-tabs" role="tablist" aria-label={say.panes} onKeyDown={chooseByKey}>
      {tabs.map(({ outlet, first, articles }, index) => (
        <button
          key={outlet.id}
          type="button"
          role="tab"
          className="coverage-tab"
          aria-selected={index === chosen}
          aria-controls={panelIdOf(index === chosen ? items[current]!.article.id : articles[0]!)}
          tabIndex={index === chosen ? 0 : -1}
          onClick={() => onChoose(first)}
        >
          <OutletMark outlet={outlet} /> {outlet.name[lang]}
          {articles.length > 1 && (
            <span className="strip-count">
              {index === chosen ? say.passageOf(current - first + 1, articles.length) : `×${articles.length}`}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
