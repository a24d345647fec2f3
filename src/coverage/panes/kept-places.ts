/** Where the reader left each text, for as long as the page is open: scrolled to, by article and event. */
const places = new Map<string, number>();
const keyOf = (article: string, event: string | null) => `${article} ${event ?? ""}`;

/** @param topPx how far the text is scrolled. */
export const keepPlace = (article: string, event: string | null, topPx: number): void =>
  void places.set(keyOf(article, event), topPx);

/** @returns undefined if the article was not read with this event. */
export const placeKept = (article: string, event: string | null): number | undefined =>
  places.get(keyOf(article, event));
