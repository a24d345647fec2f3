import { memo } from "react";
import type { Shape } from "../../layout/shape";
import { listGradients, svgAttributes, type SvgInk } from "../../layout/svg-attributes";

/** The style sheet resolves tokens, and light or dark. */
const pageInk: SvgInk = {
  colorOf: (ink) => (typeof ink === "string" ? `var(--${ink})` : `light-dark(${ink.light}, ${ink.dark})`),
  familyOf: (family) => `var(--${family})`,
};

/** Equal in all that is drawn; the fields of a shape are words, numbers or small objects of such. */
const isSameShape = ({ shape: a }: { shape: Shape }, { shape: b }: { shape: Shape }): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

const ShapeElement = memo(function ShapeElement({ shape }: { shape: Shape }) {
  const attributes = svgAttributes(shape, pageInk);
  if (shape.kind === "path") return <path {...attributes} />;
  return (
    <text {...attributes}>
      {shape.text}
      {shape.title !== undefined && <title>{shape.title}</title>}
    </text>
  );
}, isSameShape);

/** Shapes as SVG elements, in their order; an element keeps its place in the list. */
export function ShapesSvg({ shapes }: { shapes: readonly Shape[] }) {
  return (
    <>
      <defs>
        {listGradients(shapes, pageInk).map(({ id, stops }) => (
          <linearGradient key={id} id={id}>
            {stops.map((stop) => (
              <stop key={stop.offset} {...stop} />
            ))}
          </linearGradient>
        ))}
      </defs>
      {shapes.map((shape, at) => (
        <ShapeElement key={`${at}${shape.kind}`} shape={shape} />
      ))}
    </>
  );
}
