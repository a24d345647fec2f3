import { csvFormatRow } from "d3";
import { toPlainLine } from "../model/plain-text";
import { guardCell } from "./guard-cell";

/**
 * Rows as CSV after RFC 4180 (CRLF), in UTF-8 with the byte-order mark that spreadsheets need to read Chinese. Each
 * cell becomes one line of plain words.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => csvFormatRow(row.map((cell) => guardCell(toPlainLine(cell))))).join("\r\n")}\r\n`;
