import { useMemo, useState } from "react";
import { messagesOf } from "../i18n/messages";
import type { Outlet } from "../model/bundle";
import { Floating } from "./Floating";
import type { LaneChoice } from "./LaneChooser";
import { shapePaths } from "../model/shape-paths";
import { outletStyle, shapeTransform } from "./outlet-shape";
import { mostLanes } from "./timeline-marks";

const mostListed = 100;

/** All outlets to search in and to choose from. */
export function LanePanel({ lang, outlets, chosen, onChange, onClose }: LaneChoice & { onClose(): void }) {
  const say = messagesOf(lang).timeline;
  const [query, setQuery] = useState("");
  const found = useMemo(() => {
    const words = query.trim().toLowerCase();
    const isMatch = ({ name, hosts }: Outlet) =>
      `${name.zh} ${name.en} ${hosts.join(" ")}`.toLowerCase().includes(words);
    return outlets.filter(isMatch).sort((a, b) => b.articles - a.articles);
  }, [outlets, query]);
  const shown = new Set(chosen);
  const toggle = (id: string) =>
    onChange(shown.has(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Floating label={say.lanes} className="timeline-lanes" onClose={onClose}>
      <p className="timeline-floating-note">{say.lanesHint(mostLanes)}</p>
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
              <svg
                className="timeline-outlet"
                style={outletStyle(outlet)}
                width={16}
                height={16}
                aria-hidden="true"
              >
                <path
                  className="timeline-shape"
                  d={shapePaths[outlet.shape]}
                  transform={`translate(8,8) scale(0.8) ${shapeTransform}`}
                />
              </svg>
              <span>{outlet.name[lang]}</span>
              <span className="timeline-gathered-date">{outlet.articles}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > mostListed && <p className="timeline-floating-note">+{found.length - mostListed}</p>}
      <button type="button" className="timeline-tool" onClick={() => onChange(null)}>
        {say.lanesReset}
      </button>
    </Floating>
  );
}
