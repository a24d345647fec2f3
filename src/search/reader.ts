/** What the page loads when a reader first searches. */
export { createSearch } from "./create-search";
export { findQuote } from "./find-quote";
export { textOfHtml } from "./html-text";
export { matchEvents } from "./match-events";
export { parseQuery } from "./parse-query";
export { findPassages } from "./passages";
