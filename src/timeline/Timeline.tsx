import {
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
} from "react";
import "./timeline.css";
import "./timeline-panels.css";
import { dayMs } from "../model/calendar";
import type { EventBrief } from "../model/bundle";
import { isVoid, shownDomain, type DomainBounds } from "../layout/domain";
import { useApp, useAppStore } from "../state/use-app";
import { useFilters } from "../ui/use-filters";
import { usePick } from "../ui/use-pick";
import { useTextScale } from "../ui/use-text-scale";
import { useWords } from "../ui/use-words";
import { useDomain } from "./gestures/use-domain";
import { BandButton } from "./BandButton";
import { Overview } from "./Overview";
import { PlotContext, type PlotContextValue } from "./plot-context";
import type { DomainActions } from "./plot/moves";
import { computePlotGeometry, mostRows, rowsForWindow } from "./plot/plot-geometry";
import { listStops } from "./plot/plot-stops";
import { RowSizer } from "./panels/lazy-panels";
import { TimelinePlot } from "./TimelinePlot";
import { TimelineToolbar } from "./TimelineToolbar";
import { usePlot } from "./use-plot";
import { useWidth, useWindowHeight } from "./use-size";
import { useTimelineData, type TimelineData } from "./use-timeline-data";

/** Time shown around a summit that the reader goes to. */
const summitViewMs = 120 * dayMs;

type Props = {
  /** Called once, when the marks are in the document. */
  onPainted(): void;
  /** While something is read: whether the timeline has drawn back to one band. */
  isBand: boolean;
  /** Draws it back, or brings it out again; null while nothing is read. */
  onToggleBand: (() => void) | null;
};

/** The timeline: summits and events over one lane of articles per outlet, on one axis of time. */
export function Timeline(props: Props) {
  // Apart from the plot, so that React can let the thread go between the two.
  return <PlottedTimeline {...props} data={useTimelineData()} />;
}

function PlottedTimeline({ data, onPainted, isBand, onToggleBand }: Props & { data: TimelineData }) {
  const store = useAppStore();
  const section = useRef<HTMLElement>(null);
  const textScale = useTextScale();
  const width = useWidth(section) / textScale;
  const { rowCount, setRows } = useRows();
  const value = useTimeline(data, width, rowCount);
  const { actions } = value;
  const say = useWords("timeline");
  usePainted(width > 0, onPainted);
  const goTo = useCallback(
    (event: EventBrief) => {
      actions.flyTo(actions.around(event.extent, summitViewMs));
      store.getState().selectEvent(event.id);
    },
    [actions, store],
  );
  return (
    <PlotContext value={value}>
      <section
        ref={section}
        id="timeline"
        className={isBand ? "timeline is-band" : "timeline"}
        style={textScale === 1 ? undefined : ({ "--text-scale": textScale } as CSSProperties)}
        aria-label={say.region}
        onKeyDown={zoomByKey(actions)}
      >
        {isBand && onToggleBand && <BandButton onToggle={onToggleBand} isBand />}
        {isBand && width > 0 && <Overview isBand />}
        {!isBand && <TimelineToolbar onSummit={goTo} onBand={onToggleBand} />}
        {!isBand && width > 0 && (
          <>
            <TimelinePlot />
            <Overview />
            <Suspense fallback={<div className="timeline-sizer" />}>
              <RowSizer rowCount={rowCount} label={say.rows} onChange={setRows} />
            </Suspense>
          </>
        )}
      </section>
    </PlotContext>
  );
}

/** Rows of events: as many as the reader said, else as many as the window has room for. */
function useRows() {
  const windowHeight = useWindowHeight() / useTextScale();
  const { rows, setRows, bundle } = usePick("rows", "setRows", "bundle");
  const eventCount = bundle.overview?.events ?? bundle.events.length;
  return { rowCount: Math.min(rows ?? rowsForWindow(windowHeight, eventCount), mostRows), setRows };
}

function useTimeline(data: TimelineData, width: number, rowCount: number): PlotContextValue {
  const { lanes, bounds } = data;
  // Drawn in slices, so that a gesture that goes on meanwhile is not held up.
  const domain = useDeferredValue(useApp((state) => state.resting));
  const geometry = useMemo(
    () => computePlotGeometry(width, rowCount, lanes.length),
    [width, rowCount, lanes.length],
  );
  const { plot, parts } = usePlot(data, domain, geometry);
  const actions = useDomain(bounds);
  useKeptInSight(bounds, actions);
  const stops = useMemo(() => listStops(plot, geometry), [plot, geometry]);
  return useMemo(
    () => ({ data, geometry, plot, parts, stops, actions }),
    [data, geometry, plot, parts, stops, actions],
  );
}

/** A filter that leaves nothing in the view moves it to the nearest that is left. */
function useKeptInSight(bounds: DomainBounds, actions: DomainActions): void {
  const store = useAppStore();
  const filters = useFilters();
  const seen = useRef(filters);
  useEffect(() => {
    if (seen.current === filters) return;
    seen.current = filters;
    const domain = shownDomain(store.getState().domain, bounds);
    if (isVoid(domain, bounds)) actions.flyTo(domain);
  }, [store, filters, bounds, actions]);
}

const zoomByKey = (actions: DomainActions) => (press: KeyboardEvent) => {
  if (press.ctrlKey || press.metaKey || press.altKey) return;
  if (press.target instanceof HTMLInputElement) return;
  if (press.key === "+" || press.key === "=") actions.zoomIn();
  else if (press.key === "-" || press.key === "_") actions.zoomOut();
  else if (press.key === "0") actions.fit();
  else return;
  press.preventDefault();
};

/** Tells once, after the first drawing that had a width. */
function usePainted(hasWidth: boolean, onPainted: () => void) {
  const isTold = useRef(false);
  useEffect(() => {
    if (!hasWidth || isTold.current) return;
    isTold.current = true;
    onPainted();
  }, [hasWidth, onPainted]);
}
