/** Spreadsheets run a cell that begins so as a formula; full-width forms too in East Asian settings. */
const formulaStart = /^\s*[=+\-@＝＋－＠]/;

/** Text that no spreadsheet takes for a formula: an apostrophe in front makes it plain words. */
export const guardCell = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);
