import { useCallback, useDeferredValue, useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import "./timeline.css";
import "./timeline-marks.css";
import "./timeline-floating.css";
import { messagesOf } from "../i18n/messages";
import { dayMs } from "../model/calendar";
import type { NewsEvent } from "../model/bundle";
import { useApp, useAppStore } from "../state/use-app";
import { LaneChooser } from "./LaneChooser";
import { Overview } from "./Overview";
import { computePlotGeometry, mostRows, rowsForWindow } from "./plot-geometry";
import { RowSizer } from "./RowSizer";
import { mostLanes } from "./timeline-marks";
import { TimelinePlot } from "./TimelinePlot";
import { TimelineToolbar } from "./TimelineToolbar";
import { useDomain } from "./use-domain";
import { usePlot } from "./use-plot";
import { useWidth, useWindowHeight } from "./use-size";
import { useTimelineData } from "./use-timeline-data";

/** Time shown around a summit that the reader goes to. */
const summitViewMs = 120 * dayMs;
const mostSummitButtons = 6;

/**
 * The timeline: summits and events over one lane of articles per outlet, on one axis of time.
 * @param props.onPainted called once, when the marks are in the document.
 */
export function Timeline({ onPainted }: { onPainted(): void }) {
  const store = useAppStore();
  const section = useRef<HTMLElement>(null);
  const width = useWidth(section);
  const windowHeight = useWindowHeight();
  const { rows, setRows, setLanes } = useApp(({ rows, setRows, setLanes }) => ({ rows, setRows, setLanes }));
  const rowCount = Math.min(rows ?? rowsForWindow(windowHeight), mostRows);
  const data = useTimelineData();
  const { bundle, lang, lanes, bounds, folding } = data;
  // Drawn in slices, so that a gesture that goes on meanwhile is not held up.
  const domain = useDeferredValue(useApp((state) => state.resting));
  const selectedId = useApp((state) => state.event);
  const say = messagesOf(lang).timeline;
  const geometry = useMemo(
    () => computePlotGeometry(width, rowCount, lanes.length),
    [width, rowCount, lanes.length],
  );
  const { plot, parts } = usePlot(data, domain, geometry, selectedId);
  const actions = useDomain(bounds);
  const summits = useMemo(
    () => bundle.events.filter((event) => event.rank === "summit").slice(0, mostSummitButtons),
    [bundle],
  );
  const laneChooser = useMemo(
    () =>
      bundle.outlets.length > mostLanes && (
        <LaneChooser
          lang={lang}
          outlets={bundle.outlets}
          chosen={lanes.flatMap(({ outlet }) => outlet?.id ?? [])}
          onChange={setLanes}
        />
      ),
    [bundle.outlets, lang, lanes, setLanes],
  );
  usePainted(width > 0, onPainted);

  const goTo = useCallback(
    (event: NewsEvent) => {
      actions.flyTo(actions.around(event.extent, summitViewMs));
      store.getState().selectEvent(event.id);
    },
    [actions, store],
  );
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    if (press.target instanceof HTMLInputElement) return;
    if (press.key === "+" || press.key === "=") actions.zoomIn();
    else if (press.key === "-" || press.key === "_") actions.zoomOut();
    else if (press.key === "0") actions.fit();
    else return;
    press.preventDefault();
  };

  return (
    <section ref={section} id="timeline" className="timeline" aria-label={say.region} onKeyDown={onKeyDown}>
      <TimelineToolbar
        lang={lang}
        summits={summits}
        selectedId={selectedId}
        isWhole={plot.isWhole}
        canFold={folding.canFold}
        isFolded={folding.isFolded}
        laneChooser={laneChooser}
        onSummit={goTo}
        onZoomIn={actions.zoomIn}
        onZoomOut={actions.zoomOut}
        onFit={actions.fit}
        onFold={folding.toggleFolds}
      />
      {width > 0 && (
        <>
          <TimelinePlot
            data={data}
            plot={plot}
            parts={parts}
            geometry={geometry}
            actions={actions}
            selectedId={selectedId}
          />
          <Overview
            data={data}
            range={geometry.range}
            width={width}
            axisOf={parts.axisOf}
            actions={actions}
          />
          <RowSizer rowCount={rowCount} label={say.rows} onChange={setRows} />
        </>
      )}
    </section>
  );
}

/** Tells once, after the first drawing that had a width. */
function usePainted(hasWidth: boolean, onPainted: () => void) {
  const isTold = useRef(false);
  useEffect(() => {
    if (!hasWidth || isTold.current) return;
    isTold.current = true;
    onPainted();
  }, [hasWidth, onPainted]);
}
