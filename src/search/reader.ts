/** What the page loads when a reader first searches. */
export { createSearch } from "./create-search";
export { findPlaces, findQuote } from "./find-quote";
export { pathsOf } from "./layout";
export { textOfHtml } from "./html-text";
export { matchEvents } from "./match-events";
export { parseQuery } from "./parse-query";
export { findPassages, findWords } from "./passages";
