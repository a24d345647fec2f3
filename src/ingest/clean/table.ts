import type { Element } from "hast";
import { type FlowContext, flow, innerFlow } from "./normal-form";
import { attributeOf, element, findElements, isElement } from "./tree";

const maxSpan = 100;

function spansOf(cell: Element): Record<string, number> {
  const spans: Record<string, number> = {};
  for (const name of ["colSpan", "rowSpan"]) {
    const value = Number.parseInt(attributeOf(cell, name), 10);
    if (value > 1 && value <= maxSpan) spans[name] = value;
  }
  return spans;
}

const isCell = (node: Element) => node.tagName === "td" || node.tagName === "th";

/** Whether a table only arranges a page: one column or row, or tables and pictures in its cells. */
function isLayout(table: Element, rows: readonly Element[], context: FlowContext): boolean {
  if (context.size(table).images > 0 || findElements(table, (node) => node.tagName === "table").length > 0)
    return true;
  const columns = Math.max(
    0,
    ...rows
      .slice(0, 1_000)
      .map((row) => row.children.filter((cell) => isElement(cell) && isCell(cell)).length),
  );
  return rows.length < 2 || columns < 2;
}

function rowOf(row: Element, context: FlowContext): Element[] {
  const cells = row.children.filter(isElement).filter(isCell);
  const built = cells.map((cell) => element(cell.tagName, innerFlow(cell, context), spansOf(cell)));
  return built.some((cell) => cell.children.length > 0) ? [element("tr", built)] : [];
}

/** A table of data, kept as one; a table that arranges a page is dissolved into what its cells hold. */
export function buildTable(table: Element, context: FlowContext): Element[] {
  const rows = findElements(table, (node) => node.tagName === "tr");
  if (isLayout(table, rows, context)) {
    const cells = findElements(table, (node) => isCell(node) || node.tagName === "caption");
    const outer = cells.filter((cell) => !cells.some((other) => other !== cell && isWithin(cell, other)));
    return outer.flatMap((cell) => flow(cell.children, context));
  }
  const parts = table.children.filter(isElement).flatMap((part): Element[] => {
    if (part.tagName === "caption") {
      const children = innerFlow(part, context);
      return children.length === 0 ? [] : [element("caption", children)];
    }
    const built = part.children
      .filter(isElement)
      .flatMap((row) => (row.tagName === "tr" ? rowOf(row, context) : []));
    return built.length === 0 ? [] : [element(part.tagName, built)];
  });
  return parts.length === 0 ? [] : [element("table", parts)];
}

const isWithin = (node: Element, other: Element): boolean =>
  findElements(other, (inner) => inner === node).length > 0;
