import { fadeStops, fonts, haloWidth, type Fade, type FontFamily, type Ink, type Shape } from "./shape";

/** What inks and fonts are on a surface: tokens of the style sheet on the page, colours and families in a file. */
export type SvgInk = { colorOf(ink: Ink): string; familyOf(family: FontFamily): string };

/** By their names in React; those of SVG have hyphens for capitals. */
export type SvgAttributes = Record<string, string | number | undefined>;

const fadeId = (ink: Ink, at: Fade["at"]) =>
  `timeline-fade-${JSON.stringify(ink).replaceAll(/[^a-z0-9-]/gi, "")}-${at}`;

/** The gradients that shapes with a fade refer to, each once, with the attributes of their stops. */
export function listGradients(
  shapes: readonly Shape[],
  { colorOf }: SvgInk,
): { id: string; stops: SvgAttributes[] }[] {
  const stopsById = new Map<string, SvgAttributes[]>();
  for (const shape of shapes) {
    if (shape.kind !== "path" || !shape.fill || !shape.fade) continue;
    const stopColor = colorOf(shape.fill);
    const stops = fadeStops(shape.fade.at).map(([offset, stopOpacity]) => ({
      offset,
      stopColor,
      stopOpacity,
    }));
    stopsById.set(fadeId(shape.fill, shape.fade.at), stops);
  }
  return [...stopsById].map(([id, stops]) => ({ id, stops }));
}

/** A shape as the attributes of an SVG element, `path` or `text` as its kind says. */
export function svgAttributes(shape: Shape, { colorOf, familyOf }: SvgInk): SvgAttributes {
  const { x, y, opacity } = shape;
  if (shape.kind === "path") {
    const { d, scale, fill, fade, stroke, part } = shape;
    const place = x === 0 && y === 0 ? "" : `translate(${x},${y})`;
    return {
      d,
      transform: (scale === undefined ? place : `${place} scale(${scale})`) || undefined,
      fill: !fill ? "none" : fade ? `url(#${fadeId(fill, fade.at)})` : colorOf(fill),
      stroke: stroke && colorOf(stroke.ink),
      strokeWidth: stroke?.width,
      strokeDasharray: stroke?.dash?.join(" "),
      strokeLinejoin: stroke && "round",
      opacity,
      "data-part": part,
    };
  }
  const { align, font, ink, hasHalo, lang } = shape;
  const { size, family, weight } = fonts[font];
  return {
    x,
    y,
    textAnchor: align,
    fill: colorOf(ink),
    fontSize: size,
    fontFamily: familyOf(family),
    fontWeight: weight,
    ...(hasHalo && {
      stroke: colorOf("paper"),
      strokeWidth: haloWidth,
      strokeLinejoin: "round",
      paintOrder: "stroke",
    }),
    opacity,
    lang,
  };
}
