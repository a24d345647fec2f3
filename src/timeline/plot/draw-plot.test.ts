import { describe, expect, it } from "vitest";
import { circlePath, type PathShape, type Shape, type TextShape } from "../../layout/shape";
import { drawPlot } from "./draw-plot";
import type { EmphasisMap } from "./emphasis";
import { noEmphasis, plotFrom } from "./testing";

const { plot, geometry, events, articles } = plotFrom({
  columns: 60,
  events: `
   =                              *Top
     ===  talks
                  = noon
 ~found                 ===`,
  articles: `
A  x                  22
B       x`,
});
const draw = (emphasis: EmphasisMap = noEmphasis) => drawPlot(plot, geometry, emphasis);
const at = (id: string) => plot.placed.find(({ mark }) => mark.id === id)!;

const wordsOf = (shapes: readonly Shape[], text: string): TextShape =>
  shapes.find((shape): shape is TextShape => shape.kind === "text" && shape.text === text)!;
/** The shape before an event's words. */
const markOf = (shapes: readonly Shape[], text: string): PathShape =>
  shapes[shapes.indexOf(wordsOf(shapes, text)) - 1] as PathShape;
const threadsOf = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is PathShape => shape.kind === "path" && shape.part !== undefined);

describe("drawPlot", () => {
  it("draws a known day as a dot, a span with soft ends, and dashes for what is only forecast", () => {
    const shapes = draw();
    const { x0, x1 } = at("talks");
    expect(markOf(shapes, "noon")).toMatchObject({ fill: "ink-soft", d: circlePath(2.8) });
    expect(markOf(shapes, "noon").fade).toBeUndefined();
    expect(markOf(shapes, "talks").fade).toEqual({ at: "both", from: 0, to: x1 - x0 });
    const forecast = {
      ...plot,
      placed: plot.placed.map((placed) => ({ ...placed, mark: { ...placed.mark, isForecast: true } })),
    };
    const dashed = drawPlot(forecast, geometry, noEmphasis);
    expect(markOf(dashed, "noon").stroke?.dash).toHaveLength(2);
    expect(markOf(dashed, "talks").stroke?.dash).toHaveLength(2);
  });

  it("gives what many outlets tell more ink than what one tells", () => {
    const told = (level: 0 | 1 | 2) => {
      const placed = plot.placed.map((one) => ({ ...one, mark: { ...one.mark, level } }));
      return drawPlot({ ...plot, placed }, geometry, noEmphasis);
    };
    expect(wordsOf(told(0), "noon")).toMatchObject({ font: "event", ink: "ink-soft" });
    expect(wordsOf(told(1), "noon")).toMatchObject({ font: "event", ink: "ink" });
    expect(wordsOf(told(2), "noon")).toMatchObject({ font: "strong", ink: "ink" });
    expect(markOf(told(2), "noon").d).not.toBe(markOf(told(1), "noon").d);
  });

  it("draws a summit large, with its date as a pole through all lanes", () => {
    const shapes = draw();
    expect(wordsOf(shapes, "Top")).toMatchObject({ font: "summit", ink: "accent" });
    const pole = shapes.find((shape) => shape.kind === "path" && shape.opacity === 0.4) as PathShape;
    expect(pole.x).toBeCloseTo((at("Top").x0 + at("Top").x1) / 2 - 0.5, 1);
  });

  it("draws threads behind the words: whole to a report, broken to a forecast", () => {
    const [early, late] = [
      articles.find(({ outlet }) => outlet === "A")!,
      articles.find(({ outlet }) => outlet === "B")!,
    ];
    const [event] = events;
    const shapes = draw({
      ...noEmphasis,
      links: [
        { event: event!, article: early, stance: "forecast" },
        { event: event!, article: late, stance: "report" },
      ],
    });
    const [report, forecast] = threadsOf(shapes);
    expect(report).toMatchObject({ part: "thread-report", stroke: { ink: "accent" } });
    expect(forecast).toMatchObject({ part: "thread-forecast", stroke: { ink: "forecast", dash: [5, 4] } });
    // From the summit (column 3) to the articles' instants.
    expect(report!.d).toMatch(/^M191,.* 241|^M191,.*,241/);
    expect(shapes.indexOf(forecast!)).toBeLessThan(shapes.indexOf(wordsOf(shapes, "talks")));
    expect(wordsOf(shapes, "talks").hasHalo).toBe(true);
  });

  it("lets emphasis change how shapes look, not how many there are or of which kind", () => {
    const loud: EmphasisMap = {
      links: [{ event: events[0]!, article: articles[0]!, stance: "report" }],
      ofEvent: (id) => (id === "Top" ? "selected" : id === "talks" ? "linked" : "muted"),
      ofArticle: () => ({ emphasis: "selected", stance: "forecast" }),
    };
    const kinds = (shapes: readonly Shape[]) => shapes.map(({ kind }) => kind);
    const [calm, changed] = [draw(), draw(loud)];
    expect(kinds(changed)).toEqual(kinds(calm));
    expect(wordsOf(changed, "talks").ink).toBe("accent");
    expect(wordsOf(changed, "noon").opacity).toBe(0.45);
  });

  it("draws a cluster as its number, quietly", () => {
    expect(wordsOf(draw(), "4")).toMatchObject({ align: "middle", font: "small", ink: "ink-soft" });
  });
});
