import { useCallback, useMemo, useState } from "react";
import { messagesOf } from "../i18n/messages";
import type { Outlet } from "../model/bundle";
import type { Lang } from "../model/lang";
import { Floating } from "./Floating";
import { outletStyle, shapePath } from "./outlet-shape";
import { mostLanes } from "./timeline-marks";

const mostListed = 100;

type Props = {
  lang: Lang;
  /** All outlets, and those with a lane of their own. */
  outlets: readonly Outlet[];
  chosen: readonly string[];
  /** Null goes back to the most frequent. */
  onChange(chosen: readonly string[] | null): void;
};

/** Which outlets of many get a lane of their own. */
export function LaneChooser(props: Props) {
  const { lang, outlets, chosen } = props;
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const say = messagesOf(lang).timeline;
  return (
    <span className="timeline-lane-chooser">
      <button
        type="button"
        className="timeline-tool"
        aria-expanded={isOpen}
        title={say.lanes}
        // The press closes an open panel before the click comes.
        onPointerDown={(press) => isOpen && press.stopPropagation()}
        onClick={() => setOpen(!isOpen)}
      >
        {say.lanesOf(chosen.length, outlets.length)}
      </button>
      {isOpen && <LanePanel {...props} onClose={close} />}
    </span>
  );
}

function LanePanel({ lang, outlets, chosen, onChange, onClose }: Props & { onClose(): void }) {
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
                  d={shapePath(outlet.shape)}
                  transform="translate(8,8) scale(0.8)"
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
