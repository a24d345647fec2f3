import { useMemo, useState, type RefObject } from "react";
import type { Outlet } from "../../model/bundle";
import { FloatingPanel } from "../../ui/FloatingPanel";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { mostLanes } from "../plot/article-lanes";

const mostListed = 100;

/** Outlets whose name or host has the words, the most frequent first. */
function findOutlets(outlets: readonly Outlet[], query: string): Outlet[] {
  const words = query.trim().toLowerCase();
  const isMatch = ({ name, hosts }: Outlet) =>
    `${name.zh} ${name.en} ${hosts.join(" ")}`.toLowerCase().includes(words);
  return outlets.filter(isMatch).sort((a, b) => b.articles - a.articles);
}

type Props = {
  /** Outlets with a lane of their own. */
  chosen: readonly string[];
  opener: RefObject<HTMLElement | null>;
  onClose(): void;
};

/** All outlets to search in and to choose from. */
export function LanePanel({ chosen, opener, onClose }: Props) {
  const { bundle, lang, setLanes } = usePick("bundle", "lang", "setLanes");
  const { outlets } = bundle;
  const say = useWords("timeline");
  const [query, setQuery] = useState("");
  const found = useMemo(() => findOutlets(outlets, query), [outlets, query]);
  const shown = new Set(chosen);
  const toggle = (id: string) =>
    setLanes(shown.has(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <FloatingPanel
      label={say.lanes}
      className="timeline-panel timeline-lanes"
      opener={opener}
      onClose={onClose}
    >
      <p className="timeline-panel-note">{say.lanesHint(mostLanes)}</p>
      <input
        type="search"
        aria-label={say.lanesSearch}
        placeholder={say.lanesSearch}
        value={query}
        onChange={(input) => setQuery(input.target.value)}
      />
      <ul>
        {found.slice(0, mostListed).map((outlet) => (
          <li key={outlet.id}>
            <label>
              <input
                type="checkbox"
                checked={shown.has(outlet.id)}
                disabled={!shown.has(outlet.id) && chosen.length >= mostLanes}
                onChange={() => toggle(outlet.id)}
              />
              <OutletMark outlet={outlet} />
              <span>{outlet.name[lang]}</span>
              <span className="timeline-panel-aside">{outlet.articles}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > mostListed && <p className="timeline-panel-note">+{found.length - mostListed}</p>}
      {/* Null goes back to the most frequent. */}
      <button type="button" className="timeline-tool" onClick={() => setLanes(null)}>
        {say.lanesReset}
      </button>
    </FloatingPanel>
  );
}
