/**
 * Words of an article as one line of plain text for a file: control characters and line breaks become
 * spaces, and marks that reorder text (Unicode bidirectional controls) or hide in it are dropped, so that
 * what a spreadsheet or calendar shows is what was written.
 */
export const toPlainText = (text: string): string =>
  text
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD")
    .replaceAll(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, "")
    .replaceAll(/[\u0000-\u0020\u007F-\u009F\u2028\u2029]+/g, " ")
    .trim();
