/** What a picture of the timeline says about itself, and what it stands on. */
export type SvgPaper = {
  widthPx: number;
  heightPx: number;
  title: string;
  description: string;
  /** CSS colour; a transparent one stands for what the page shows behind the drawing. */
  background: string;
};

/** Properties that style sheets may give to an SVG element and that have an attribute of the same name. */
const inherited = [
  "fill",
  "fill-opacity",
  "font-family",
  "font-size",
  "font-style",
  "font-variant-numeric",
  "font-weight",
  "letter-spacing",
  "marker-end",
  "marker-start",
  "paint-order",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "stroke-width",
  "text-anchor",
  "visibility",
] as const;
const ownOnly = [
  "clip-path",
  "dominant-baseline",
  "mask",
  "opacity",
  "stop-color",
  "stop-opacity",
  "transform",
  "vector-effect",
] as const;

/** Part of the page's behaviour, not of the picture. */
const droppedAttribute = /^(?:on|aria-|data-)|^(?:class|role|style|tabindex|focusable)$/;

/** Elements that would load something, run something, or keep a canvas from being read. */
const droppedElements =
  "foreignObject, image, script, style, use[href^='http'], animate, animateTransform, set";

const svgNamespace = "http://www.w3.org/2000/svg";

/** The initial value of each property, so that only what differs is written. */
function initialValuesIn(document: Document): Map<string, string> {
  const probe = document.createElementNS(svgNamespace, "svg");
  const group = document.createElementNS(svgNamespace, "g");
  probe.append(group);
  group.style.setProperty("all", "initial");
  document.body.append(probe);
  const style = getComputedStyle(group);
  const values = new Map([...inherited, ...ownOnly].map((name) => [name, style.getPropertyValue(name)]));
  probe.remove();
  return values;
}

/** Writes the styles that the page gives to `live` as attributes of its copy, where the file would lack them. */
function inlineStyles(live: Element, copy: Element, initial: Map<string, string>, isRoot: boolean): void {
  const style = getComputedStyle(live);
  const parentStyle = isRoot || !live.parentElement ? null : getComputedStyle(live.parentElement);
  for (const { name } of Array.from(copy.attributes))
    if (droppedAttribute.test(name)) copy.removeAttribute(name);
  const write = (name: string, unwritten: string | undefined) => {
    const value = style.getPropertyValue(name);
    if (value === "" || value === unwritten) copy.removeAttribute(name);
    else copy.setAttribute(name, value);
  };
  for (const name of inherited) write(name, parentStyle?.getPropertyValue(name) ?? initial.get(name));
  for (const name of ownOnly) write(name, initial.get(name));
  copy.removeAttribute("display");
  if (style.display === "none") copy.setAttribute("display", "none");
}

const transparent = /^(?:transparent|rgba\(.*,\s*0\))$/;

/** The colour asked for, or that of the nearest element behind the drawing that has one, or white paper. */
function chooseBackground(asked: string, live: Element): string {
  if (!transparent.test(asked)) return asked;
  for (let behind: Element | null = live; behind; behind = behind.parentElement) {
    const { backgroundColor } = getComputedStyle(behind);
    if (!transparent.test(backgroundColor)) return backgroundColor;
  }
  return "#fff";
}

function addPaper(root: SVGSVGElement, paper: SvgPaper): void {
  const { ownerDocument: document } = root;
  const make = (name: string, attributes: Record<string, string>, text = "") => {
    const element = document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  };
  root.setAttribute("xmlns", svgNamespace);
  root.setAttribute("width", String(paper.widthPx));
  root.setAttribute("height", String(paper.heightPx));
  if (!root.hasAttribute("viewBox")) root.setAttribute("viewBox", `0 0 ${paper.widthPx} ${paper.heightPx}`);
  root.prepend(
    make("title", {}, paper.title),
    make("desc", {}, paper.description),
    make("rect", { width: "100%", height: "100%", fill: paper.background }),
  );
}

/**
 * A live SVG of the page as a file that stands alone: its computed styles as attributes, no scripts, links to
 * nothing, with title, description and background.
 */
export function serializeSvg(live: SVGSVGElement, paper: SvgPaper): string {
  const copy = live.cloneNode(true) as SVGSVGElement;
  const initial = initialValuesIn(live.ownerDocument);
  const copies = copy.querySelectorAll("*");
  inlineStyles(live, copy, initial, true);
  // The copy has the same elements in the same order; both lists are taken before anything is removed.
  for (const [index, element] of [...live.querySelectorAll("*")].entries())
    inlineStyles(element, copies[index]!, initial, false);
  for (const element of copy.querySelectorAll(`${droppedElements}, [display="none"]`)) element.remove();
  addPaper(copy, { ...paper, background: chooseBackground(paper.background, live) });
  return new XMLSerializer().serializeToString(copy);
}
