/** Time for the browser to open the address before it is taken back. */
const releaseAfterMs = 60_000;

/** Saves a blob as a file of this name, as if the reader had followed a download link. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), releaseAfterMs);
}

/** Saves text as a UTF-8 file; `type` is a media type such as `text/csv`. */
export const downloadText = (text: string, type: string, fileName: string): void =>
  downloadBlob(new Blob([text], { type: `${type};charset=utf-8` }), fileName);
