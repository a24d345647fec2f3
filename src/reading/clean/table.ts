import type { Element } from "hast";
import { type FlowContext, innerFlow, wrapBlocks } from "./flow-context";
import { attributeOf, element, isElement } from "./tree";

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

/** Rows of the table itself, not of tables in its cells: the parser always puts them into a part. */
const rowsOf = (table: Element): Element[] =>
  table.children
    .filter(isElement)
    .flatMap((part) => part.children.filter(isElement).filter(({ tagName }) => tagName === "tr"));

const cellsOf = (row: Element): Element[] => row.children.filter(isElement).filter(isCell);

/** Whether a table only arranges a page: one column or row, or tables and pictures in its cells. */
function isLayout(table: Element, context: FlowContext): boolean {
  const { images, tables } = context.size(table);
  const rows = rowsOf(table);
  return images > 0 || tables > 1 || rows.length < 2 || rows.every((row) => cellsOf(row).length < 2);
}

function rowOf(row: Element, context: FlowContext): Element[] {
  const cells = cellsOf(row).map((cell) =>
    element(cell.tagName, innerFlow(cell.children, context), spansOf(cell)),
  );
  return cells.some((cell) => cell.children.length > 0) ? [element("tr", cells)] : [];
}

/** A table of data, kept as one; a table that arranges a page is dissolved into what its cells hold. */
export function buildTable(table: Element, context: FlowContext): Element[] {
  const parts = table.children.filter(isElement);
  const captions = parts.filter(({ tagName }) => tagName === "caption");
  if (isLayout(table, context)) {
    const boxes = [...captions, ...rowsOf(table).flatMap(cellsOf)];
    return boxes.flatMap((box) => context.flow(box.children, context));
  }
  const built = parts.flatMap((part) => {
    if (part.tagName === "caption") return wrapBlocks("caption", innerFlow(part.children, context));
    const rows = part.children.filter(isElement).filter(({ tagName }) => tagName === "tr");
    return wrapBlocks(
      part.tagName,
      rows.flatMap((row) => rowOf(row, context)),
    );
  });
  return wrapBlocks("table", built);
}
