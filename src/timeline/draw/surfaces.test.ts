import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { serializeSvg } from "../../export/serialize-svg";
import { fonts, type Ink, type PlotFont, type Shape } from "../../layout/shape";
import { drawPlot } from "../plot/draw-plot";
import { noEmphasis, plotFrom } from "../plot/testing";
import type { InkOf } from "./ink";
import { paintShapes } from "./paint-shapes";
import { ShapesSvg } from "./ShapesSvg";

/** What a surface shows, in its order: outlines and words, where they are, and in which inks. */
type Drawn = string[];

const name = (ink: Ink) => (typeof ink === "string" ? ink : ink.light);
const inkOf: InkOf = {
  colorOf: name,
  familyOf: (family) => family,
  fontOf: (font: PlotFont) => `${fonts[font].weight} ${fonts[font].size}px ${fonts[font].family}`,
};

const { plot, geometry, events, articles } = plotFrom({
  columns: 60,
  rowCount: 2,
  events: `
   =                              *Top
     ===  talks
      ===== winter
                  = noon
 ~found                 ===`,
  articles: `
A  x                  22
B       x`,
});
const shapes: Shape[] = drawPlot(plot, geometry, {
  ...noEmphasis,
  links: [{ event: events[0]!, article: articles[0]!, stance: "forecast" }],
  ofEvent: (id) => (id === "talks" ? "muted" : "normal"),
}).filter((shape) => shape.kind === "text" || shape.d !== "");

const wanted = (): Drawn =>
  shapes.flatMap((shape) => {
    const place = `at ${shape.x},${shape.y} opacity ${shape.opacity ?? 1}`;
    if (shape.kind === "text") {
      const { weight, size, family } = fonts[shape.font];
      return [`"${shape.text}" ${place} ${shape.align} ${weight} ${size} ${family} ${name(shape.ink)}`];
    }
    const { d, scale = 1, fill, fade, stroke } = shape;
    const filled = fill ? [`fill ${d} ${place} x${scale} ${fade ? "fade" : name(fill)}`] : [];
    const dash = stroke?.dash?.join(" ") ?? "";
    const stroked = stroke
      ? [`stroke ${d} ${place} x${scale} ${name(stroke.ink)} ${stroke.width} ${dash}`]
      : [];
    return [...filled, ...stroked];
  });

/** Reads the same from SVG text. */
function readSvg(svg: string, inkName: (value: string) => string): Drawn {
  return [...svg.matchAll(/<(path|text)([^>]*?)(?:\/>|>(?:<\/path>|([^<]*)))/g)].flatMap(
    ([, kind, rest, text]) => {
      const read = (attribute: string) => new RegExp(` ${attribute}="([^"]*)"`).exec(rest!)?.[1];
      const opacity = read("opacity") ?? "1";
      if (kind === "text") {
        const family = read("font-family")!.replace(/^var\(--(.*)\)$/, "$1");
        const font = `${read("font-weight")} ${read("font-size")} ${family}`;
        const place = `at ${read("x")},${read("y")} opacity ${opacity}`;
        return [`"${text}" ${place} ${read("text-anchor")} ${font} ${inkName(read("fill")!)}`];
      }
      const transform = read("transform") ?? "";
      const [, at = "0,0"] = /translate\(([^)]*)\)/.exec(transform) ?? [];
      const [, scale = "1"] = /scale\(([^)]*)\)/.exec(transform) ?? [];
      const place = `${read("d")} at ${at} opacity ${opacity} x${scale}`;
      const fill = read("fill")!;
      const stroke = read("stroke");
      return [
        ...(fill === "none" ? [] : [`fill ${place} ${fill.startsWith("url") ? "fade" : inkName(fill)}`]),
        ...(stroke
          ? [`stroke ${place} ${inkName(stroke)} ${read("stroke-width")} ${read("stroke-dasharray") ?? ""}`]
          : []),
      ];
    },
  );
}

/** A canvas that writes down what is drawn on it. */
function createRecorder() {
  const drawn: Drawn = [];
  const saved: { x: number; y: number; k: number }[] = [];
  let at = { x: 0, y: 0, k: 1 };
  let dash = "";
  const place = () => `at ${at.x},${at.y} opacity ${context.globalAlpha} x${at.k}`;
  const context = {
    fillStyle: "" as unknown,
    strokeStyle: "" as unknown,
    lineWidth: 1,
    lineJoin: "miter",
    globalAlpha: 1,
    font: "",
    textAlign: "start",
    save: () => void saved.push(at),
    restore: () => void (at = saved.pop()!),
    translate: (x: number, y: number) => void (at = { ...at, x: at.x + x, y: at.y + y }),
    scale: (k: number) => void (at = { ...at, k }),
    setLineDash: (list: number[]) => void (dash = list.join(" ")),
    createLinearGradient: () => ({ addColorStop: () => {}, toString: () => "fade" }),
    fill: (path: { d: string }) => void drawn.push(`fill ${path.d} ${place()} ${String(context.fillStyle)}`),
    stroke: (path: { d: string }) =>
      void drawn.push(
        `stroke ${path.d} ${place()} ${String(context.strokeStyle)} ${context.lineWidth} ${dash}`,
      ),
    strokeText: () => {},
    fillText(text: string, x: number, y: number) {
      const align = context.textAlign === "center" ? "middle" : context.textAlign;
      const font = context.font.replace("px", "");
      drawn.push(
        `"${text}" at ${x},${y} opacity ${context.globalAlpha} ${align} ${font} ${String(context.fillStyle)}`,
      );
    },
  };
  return { context: context as unknown as CanvasRenderingContext2D, drawn };
}

beforeAll(() => {
  vi.stubGlobal(
    "Path2D",
    class {
      readonly d: string;
      constructor(d: string) {
        this.d = d;
      }
    },
  );
});
afterAll(() => void vi.unstubAllGlobals());

describe("one drawing on every surface", () => {
  it("is the same as elements", () => {
    const markup = renderToStaticMarkup(createElement("svg", null, createElement(ShapesSvg, { shapes })));
    const inkName = (css: string) =>
      css.replace(/^var\(--(.*)\)$/, "$1").replace(/^light-dark\((.*), .*\)$/, "$1");
    expect(readSvg(markup, inkName)).toEqual(wanted());
  });

  it("is the same on a canvas", () => {
    const { context, drawn } = createRecorder();
    paintShapes(context, shapes, inkOf);
    expect(drawn).toEqual(wanted());
  });

  it("is the same in a file", () => {
    const paper = { title: "T", description: "D", background: "paper" } as const;
    const file = serializeSvg({ widthPx: 800, heightPx: 200, layers: [{ shapes }] }, paper, inkOf);
    expect(readSvg(file, (ink) => ink)).toEqual(wanted());
  });
});
