import { memo } from "react";
import {
  fadeStops,
  fonts,
  haloWidth,
  type Fade,
  type Ink,
  type InkToken,
  type PathShape,
  type Shape,
  type TextShape,
} from "../../layout/shape";

/** An ink as the style sheet resolves it, in either theme. */
const cssInk = (ink: Ink): string =>
  typeof ink === "string" ? `var(--${ink})` : `light-dark(${ink.light}, ${ink.dark})`;

const fadeId = (ink: Ink, at: Fade["at"]) => `timeline-fade-${String(ink)}-${at}`;
const fadedInks: readonly InkToken[] = ["ink-soft", "accent"];
const fadeEnds: readonly Fade["at"][] = ["both", "start", "end"];

/** Fills of bars whose date is known only roughly: they fade at their ends. */
const Fades = memo(function Fades() {
  return (
    <defs>
      {fadedInks.flatMap((ink) =>
        fadeEnds.map((at) => (
          <linearGradient key={fadeId(ink, at)} id={fadeId(ink, at)}>
            {fadeStops(at).map(([offset, opacity]) => (
              <stop key={offset} offset={offset} stopColor={cssInk(ink)} stopOpacity={opacity} />
            ))}
          </linearGradient>
        )),
      )}
    </defs>
  );
});

function PathElement({ d, x, y, scale, fill, fade, stroke, opacity, part }: PathShape) {
  const place = x === 0 && y === 0 ? "" : `translate(${x},${y})`;
  const transform = scale === undefined ? place : `${place} scale(${scale})`;
  return (
    <path
      d={d}
      transform={transform || undefined}
      fill={!fill ? "none" : fade ? `url(#${fadeId(fill, fade.at)})` : cssInk(fill)}
      stroke={stroke && cssInk(stroke.ink)}
      strokeWidth={stroke?.width}
      strokeDasharray={stroke?.dash?.join(" ")}
      strokeLinejoin={stroke && "round"}
      opacity={opacity}
      data-part={part}
    />
  );
}

function TextElement({ text, x, y, align, font, ink, opacity, hasHalo, lang, title }: TextShape) {
  const { size, family, weight } = fonts[font];
  return (
    <text
      x={x}
      y={y}
      textAnchor={align}
      fill={cssInk(ink)}
      fontSize={size}
      fontFamily={`var(--${family})`}
      fontWeight={weight}
      {...(hasHalo && {
        stroke: cssInk("paper"),
        strokeWidth: haloWidth,
        strokeLinejoin: "round",
        paintOrder: "stroke",
      })}
      opacity={opacity}
      lang={lang}
    >
      {text}
      {title !== undefined && <title>{title}</title>}
    </text>
  );
}

function isSameShape({ shape: a }: { shape: Shape }, { shape: b }: { shape: Shape }): boolean {
  const keys = Object.keys(a) as (keyof Shape)[];
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}

/** Equal numbers and words, or objects of such. */
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));

const ShapeElement = memo(
  ({ shape }: { shape: Shape }) =>
    shape.kind === "path" ? <PathElement {...shape} /> : <TextElement {...shape} />,
  isSameShape,
);

const isFaded = (shape: Shape) => shape.kind === "path" && shape.fade !== undefined;

/** Shapes as SVG elements, in their order; an element keeps its place in the list. */
export function ShapesSvg({ shapes }: { shapes: readonly Shape[] }) {
  return (
    <>
      {shapes.some(isFaded) && <Fades key="fades" />}
      {shapes.map((shape, at) => (
        <ShapeElement key={`${at}${shape.kind}`} shape={shape} />
      ))}
    </>
  );
}
