/** Plots from drawings, for the tests of this folder: one column is one day and ten pixels; so is one letter. */
import { dayMs } from "../../model/calendar";
import { briefOf } from "../../model/event-brief";
import { createTimeWarp, type Fold } from "../../layout/time-scale";
import type { ArticleSummary, NewsEvent, Outlet } from "../../model/bundle";
import { buildLanes } from "./article-lanes";
import type { EmphasisMap } from "./emphasis";
import { createEventPyramid, toEventMark } from "./event-marks";
import { computePlotGeometry, type PlotGeometry } from "./plot-geometry";
import { createRowMemory, layoutPlot, type Plot } from "./plot-layout";

const columnPx = 10;
const marginsPx = 156 + 16;
const shapes = ["circle", "square", "triangle"] as const;

const linesOf = (drawing: string) => drawing.split("\n").filter((line) => line.trim() !== "");

/** A line is an event: "=" its date, before or after it its name; "*" before the name makes it a summit, "~" a found event. Upper lines weigh more. */
const eventsFrom = (drawing: string): NewsEvent[] =>
  linesOf(drawing).map((line, at, { length }) => {
    const name = line.replaceAll("=", "").trim();
    const label = name.replace(/^[*~]/, "");
    const [from, to] = [line.indexOf("="), line.lastIndexOf("=") + 1];
    const extent = { from: from * dayMs, to: to * dayMs };
    return {
      id: label,
      label: { zh: label, en: label },
      // The day itself does not matter, only that it is one.
      when: to - from === 1 ? "1970-01-01" : "1970-01",
      zone: null,
      kind: "other",
      place: null,
      rank: name.startsWith("*") ? "summit" : "event",
      origin: name.startsWith("~") ? "found" : "curated",
      weight: length - at,
      named: null,
      coverage: [],
      disagreement: false,
      extent,
      daytime: null,
      alsoIn: [],
      claims: [],
    };
  });

const outletFrom = (id: string, at: number): Outlet => ({
  id,
  name: { zh: id, en: id },
  hosts: [],
  zone: "UTC",
  articles: 0,
  color: { light: `#00000${at}`, dark: `#fffff${at}` },
  shape: shapes[at % shapes.length]!,
});

const articleFrom = (outlet: string, column: number, at: number): ArticleSummary => ({
  id: `${outlet}-${column}-${at}`,
  seed: "seed.txt",
  outlet,
  title: `T${column}`,
  url: "https://example.org/",
  published: null,
  publishedMs: (column + 0.5) * dayMs,
  byline: null,
  lang: "zh-Hans",
  characters: 1,
  events: [],
  lead: "",
});

type Drawing = {
  events?: string;
  /** A line is an outlet, its first letter; "x" is an article, a digit as many of one day. */
  articles?: string;
  columns: number;
  rowCount?: number;
  folds?: Fold[];
  selected?: string;
};

/** Lays out a drawing, all of it in view. */
export function plotFrom({
  events = "",
  articles = "",
  columns,
  rowCount = 3,
  folds = [],
  selected,
}: Drawing): {
  plot: Plot;
  geometry: PlotGeometry;
  events: NewsEvent[];
  articles: ArticleSummary[];
} {
  const news = eventsFrom(events);
  const lines = linesOf(articles);
  const outlets = lines.map((line, at) => outletFrom(line[0]!, at));
  const summaries = lines.flatMap((line) =>
    [...line].flatMap((sign, column) => {
      const count = column === 0 ? 0 : sign === "x" ? 1 : Number(sign) || 0;
      return Array.from({ length: count }, (_, at) => articleFrom(line[0]!, column, at));
    }),
  );
  const warp = createTimeWarp(folds, dayMs);
  const bounds = { full: { from: 0, to: columns * dayMs }, warp, minMs: dayMs };
  const lanes = buildLanes(summaries, outlets, outlets, warp);
  const geometry = computePlotGeometry(marginsPx + columns * columnPx, rowCount, lanes.length);
  const measure = (text: string) => text.length * columnPx;
  const marks = news.map((event) => toEventMark(briefOf(event), "en"));
  const chosen = marks.find(({ id }) => id === selected);
  const plot = layoutPlot(
    {
      data: { pyramid: createEventPyramid(marks, warp), lanes, isComplete: true, bounds },
      geometry,
      selected: chosen ?? null,
      measures: { event: measure, strong: measure, summit: measure },
      rows: createRowMemory(),
      axisOf: () => ({ periods: [], ticks: [] }),
    },
    null,
  );
  return { plot, geometry, events: news, articles: summaries };
}

/** Nothing chosen, nothing pointed at. */
export const noEmphasis: EmphasisMap = {
  links: [],
  ofEvent: () => "normal",
  ofArticle: () => ({ emphasis: "normal", stance: null }),
};

/** A plot as a drawing: rows with "=" and words, "(n)" for a cluster of events, lanes with "x" and "[n]" for one of articles. */
export function drawingOf({ plot, geometry }: { plot: Plot; geometry: PlotGeometry }): string[] {
  const { from, to } = geometry.range;
  const line = () => Array.from({ length: Math.round((to - from) / columnPx) }, () => " ");
  const rows = Array.from({ length: geometry.rowCount }, line);
  const counts = line();
  const columnOf = (px: number) => Math.floor((px - from) / columnPx + 0.001);
  const write = (on: string[], px: number, text: string) =>
    [...text].forEach((letter, at) => {
      const column = columnOf(px) + at;
      if (column >= 0 && column < on.length) on[column] = letter;
    });
  for (const { mark, x0, x1, row, label } of plot.placed) {
    const on = rows[row]!;
    if (mark.isSummit) write(on, (x0 + x1) / 2, "@");
    else write(on, x0, "=".repeat(Math.max(1, Math.round((x1 - x0) / columnPx))));
    if (label) write(on, label.align === "start" ? label.px : label.px - label.width, mark.label);
  }
  for (const { px, count } of plot.clusters) write(counts, px - columnPx, `(${count})`);
  const lanes = plot.lanes.map(({ clustered }) => {
    const on = line();
    for (const { px } of clustered.singles) write(on, px, "x");
    for (const { x0, count } of clustered.clusters) write(on, x0, `[${count}]`);
    return on;
  });
  return [...rows, counts, ...lanes].map((on) => on.join("").trimEnd()).filter((text) => text !== "");
}
