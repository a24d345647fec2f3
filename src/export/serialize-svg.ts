import { toTenth } from "../layout/round";
import type { Ink, Shape } from "../layout/shape";
import { listGradients, svgAttributes, type SvgAttributes, type SvgInk } from "../layout/svg-attributes";
import type { Px, PxRange } from "../layout/time-scale";

/** A drawing of shapes, from the back to the front; a layer with a clip is cut off outside it, one with a
 * `top` lies so far down. */
export type SvgDrawing = {
  widthPx: Px;
  heightPx: Px;
  layers: readonly { shapes: readonly Shape[]; clip?: PxRange; top?: Px }[];
};

/** What a picture says about itself, and what it is drawn on. */
export type SvgPaper = { title: string; description: string; background: Ink };

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Characters that XML does not allow are left out. */
const escape = (text: string): string =>
  text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, "").replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** SVG's own names that have capitals. */
const withCapitals = new Set(["viewBox"]);
const svgName = (name: string): string =>
  withCapitals.has(name) ? name : name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** @param content markup, with its words escaped. */
function element(name: string, attributes: SvgAttributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${svgName(key)}="${escape(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function writeShape(shape: Shape, ink: SvgInk): string {
  const attributes = svgAttributes(shape, ink);
  if (shape.kind === "path") return shape.d === "" ? "" : element("path", attributes);
  const { text, title } = shape;
  const whole = title === undefined ? "" : element("title", {}, escape(title));
  return element("text", attributes, escape(text) + whole);
}

function writeDefinitions({ layers, heightPx }: SvgDrawing, ink: SvgInk): string {
  const gradients = listGradients(
    layers.flatMap(({ shapes }) => shapes),
    ink,
  ).map(({ id, stops }) =>
    element("linearGradient", { id }, stops.map((stop) => element("stop", stop)).join("")),
  );
  const clips = layers.map(({ clip }, at) => {
    if (!clip) return "";
    const box = { x: clip.from, y: 0, width: toTenth(clip.to - clip.from), height: heightPx };
    return element("clipPath", { id: `clip-${at}` }, element("rect", box));
  });
  return element("defs", {}, [...gradients, ...clips].join(""));
}

/** Shapes as a file that is complete by itself: no styles, no scripts, no links, with title, description and background. */
export function serializeSvg(drawing: SvgDrawing, paper: SvgPaper, ink: SvgInk): string {
  const { widthPx: width, heightPx: height, layers } = drawing;
  const drawn = layers.map(({ shapes, clip, top }, at) => {
    const content = shapes.map((shape) => writeShape(shape, ink)).join("\n");
    return element(
      "g",
      { transform: top ? `translate(0 ${top})` : undefined, clipPath: clip && `url(#clip-${at})` },
      content,
    );
  });
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    [
      element("title", {}, escape(paper.title)),
      element("desc", {}, escape(paper.description)),
      writeDefinitions(drawing, ink),
      element("rect", { width: "100%", height: "100%", fill: ink.colorOf(paper.background) }),
      ...drawn,
    ].join("\n"),
  );
}
