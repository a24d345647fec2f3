import { csvFormatRow } from "d3";
import { toPlainLine } from "../model/plain-text";

/** Spreadsheets run a cell that begins so as a formula; full-width forms too in East Asian settings. */
const formulaStart = /^\s*[=+\-@＝＋－＠]/;

/** Text that no spreadsheet takes for a formula: an apostrophe in front makes it plain words. */
const guard = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/**
 * Rows as CSV after RFC 4180 (CRLF), in UTF-8 with the byte-order mark that spreadsheets need to read Chinese. Each
 * cell becomes one line of plain words.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => csvFormatRow(row.map((cell) => guard(toPlainLine(cell))))).join("\r\n")}\r\n`;
