/**
 * Whether the page is shown in another page's frame, calmly: `embed=1` in its address. It is no part of the view, so links
 * that are copied from there lead to the whole page.
 */
export const isEmbedded = (): boolean => new URLSearchParams(location.search).get("embed") === "1";

/** Keeps the address of an embedded page one. @param search of a view, with "?". */
export const keepEmbedded = (search: string): string => (isEmbedded() ? `${search}&embed=1` : search);

/** The window that an embedded page is laid out for, CSS pixels high: its own follows from what it holds. */
export const embeddedWindowPx = 640;
