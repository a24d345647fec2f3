import { toTenth } from "../layout/round";
import {
  fadeStops,
  fonts,
  haloWidth,
  type Fade,
  type FontFamily,
  type Ink,
  type PathShape,
  type Shape,
  type TextShape,
} from "../layout/shape";
import type { Px, PxRange } from "../layout/time-scale";

/** A drawing of shapes, from the back to the front; a layer with a clip is cut off outside it. */
export type SvgDrawing = {
  widthPx: Px;
  heightPx: Px;
  layers: readonly { shapes: readonly Shape[]; clip?: PxRange }[];
};

/** What a picture says about itself, and what it is drawn on. */
export type SvgPaper = { title: string; description: string; background: Ink };

/** What tokens are in the file: CSS colours and font families. */
export type SvgInk = { colorOf(ink: Ink): string; familyOf(family: FontFamily): string };

type Attributes = Record<string, string | number | undefined>;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Characters that XML does not allow are left out. */
const escape = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, "").replace(/[&<>"]/g, (sign) => escapes[sign]!);

function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

const fadeId = (ink: Ink, at: Fade["at"]) => `fade-${JSON.stringify(ink).replace(/[^a-z0-9-]/gi, "")}-${at}`;

/** The fades that the shapes use, each once. */
function writeFades(shapes: readonly Shape[], { colorOf }: SvgInk): string {
  const used = new Map<string, string>();
  for (const shape of shapes) {
    if (shape.kind !== "path" || !shape.fill || !shape.fade) continue;
    const { at } = shape.fade;
    const color = colorOf(shape.fill);
    const stops = fadeStops(at).map(([offset, opacity]) =>
      element("stop", { offset, "stop-color": color, "stop-opacity": opacity }),
    );
    const id = fadeId(shape.fill, at);
    used.set(id, element("linearGradient", { id }, stops.join("")));
  }
  return [...used.values()].join("");
}

function writePath({ d, x, y, scale, fill, fade, stroke, opacity }: PathShape, { colorOf }: SvgInk): string {
  if (d === "") return "";
  const place = x === 0 && y === 0 ? "" : `translate(${x},${y})`;
  return element("path", {
    d,
    transform: (scale === undefined ? place : `${place} scale(${scale})`) || undefined,
    fill: !fill ? "none" : fade ? `url(#${fadeId(fill, fade.at)})` : colorOf(fill),
    stroke: stroke && colorOf(stroke.ink),
    "stroke-width": stroke?.width,
    "stroke-dasharray": stroke?.dash?.join(" "),
    "stroke-linejoin": stroke && "round",
    opacity,
  });
}

function writeText(shape: TextShape, { colorOf, familyOf }: SvgInk): string {
  const { text, x, y, align, font, ink, opacity, hasHalo, lang, title } = shape;
  const { size, family, weight } = fonts[font];
  const halo = hasHalo && {
    stroke: colorOf("paper"),
    "stroke-width": haloWidth,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  };
  const attributes = {
    x,
    y,
    "text-anchor": align,
    fill: colorOf(ink),
    "font-size": size,
    "font-family": familyOf(family),
    "font-weight": weight,
    ...halo,
    opacity,
    "xml:lang": lang,
  };
  const whole = title === undefined ? "" : element("title", {}, escape(title));
  return element("text", attributes, escape(text) + whole);
}

/** Shapes as a file that is complete by itself: no styles, no scripts, no links, with title, description and background. */
export function serializeSvg(
  { widthPx, heightPx, layers }: SvgDrawing,
  paper: SvgPaper,
  ink: SvgInk,
): string {
  const clips = layers.map(({ clip }, at) => {
    if (!clip) return "";
    const box = { x: clip.from, y: 0, width: toTenth(clip.to - clip.from), height: heightPx };
    return element("clipPath", { id: `clip-${at}` }, element("rect", box));
  });
  const drawn = layers.map(({ shapes, clip }, at) =>
    element(
      "g",
      { "clip-path": clip && `url(#clip-${at})` },
      shapes
        .map((shape) => (shape.kind === "path" ? writePath(shape, ink) : writeText(shape, ink)))
        .join("\n"),
    ),
  );
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width: widthPx,
    height: heightPx,
    viewBox: `0 0 ${widthPx} ${heightPx}`,
  };
  const all = layers.flatMap(({ shapes }) => shapes);
  return element(
    "svg",
    root,
    [
      element("title", {}, escape(paper.title)),
      element("desc", {}, escape(paper.description)),
      element("defs", {}, writeFades(all, ink) + clips.join("")),
      element("rect", { width: "100%", height: "100%", fill: ink.colorOf(paper.background) }),
      ...drawn,
    ].join("\n"),
  );
}
