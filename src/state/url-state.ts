/**
 * The URL form of a view, version 1. Inverse pair: `parseUrlState(formatUrlState(s))` gives `s` again.
 * Parameters: event, article, outlet, year, kind, shared, q, lang, view, lane, rows, unfold (all, none or days),
 * t (FROM..TO as ISO instants), p (a passage), pin (articles that stay).
 */
import type { BundleIndex, TimeExtent } from "../model/bundle";
import { langs, type Lang } from "../model/lang";
import { selectYears } from "./selectors";
import { initialViewState, type Notice, type ViewState } from "./view-state";

const separator = ",";

/** Reads a list and drops what does not exist, with a notice. A parameter that only held unknown ids is ignored. */
function parseList(
  params: URLSearchParams,
  parameter: string,
  isKnown: (id: string) => boolean,
  notices: Notice[],
): string[] | null {
  const raw = params.get(parameter);
  if (raw === null) return null;
  const ids = [...new Set(raw.split(separator).filter((id) => id !== ""))];
  const unknown = ids.filter((id) => !isKnown(id));
  if (unknown.length > 0) notices.push({ code: "unknown-ids", parameter, ids: unknown });
  const known = ids.filter(isKnown);
  return known.length === 0 && unknown.length > 0 ? null : known;
}

/** The time of a link (`t`), FROM..TO; null for none or what is none, with a notice. */
export function parseDomain(raw: string | null, notices: Notice[]): TimeExtent | null {
  if (raw === null) return null;
  const [from = Number.NaN, to = Number.NaN] = raw.split("..").map((part) => Date.parse(part));
  if (from < to) return { from, to };
  notices.push({ code: "bad-parameter", parameter: "t", ids: [raw] });
  return null;
}

function parsePassage(
  raw: string | null,
  isKnown: (id: string) => boolean,
  notices: Notice[],
): ViewState["passage"] {
  if (raw === null) return null;
  const [, article, start] = /^([a-z0-9-]{1,80}):(\d{1,9})$/.exec(raw) ?? [];
  if (article !== undefined && isKnown(article)) return { article, start: Number(start) };
  notices.push(
    article === undefined
      ? { code: "bad-parameter", parameter: "p", ids: [raw] }
      : { code: "unknown-ids", parameter: "article", ids: [article] },
  );
  return null;
}

/** How many rows, a number of one or two digits. */
function parseRows(raw: string | null, notices: Notice[]): number | null {
  if (raw === null) return null;
  if (/^[1-9]\d?$/.test(raw)) return Number(raw);
  notices.push({ code: "bad-parameter", parameter: "rows", ids: [raw] });
  return null;
}

/** Days of stretches; one that no stretch begins on unfolds nothing. */
function parseUnfolded(params: URLSearchParams, notices: Notice[]): ViewState["unfolded"] {
  const raw = params.get("unfold");
  if (raw === "all") return raw;
  if (raw === "none") return [];
  return parseList(params, "unfold", (day) => /^\d{4}-\d{2}-\d{2}$/.test(day), notices);
}

/**
 * @param search `location.search`.
 * @param defaultLang used if the URL names none: a remembered or the browser's language.
 */
export function parseUrlState(
  search: string,
  bundle: BundleIndex,
  defaultLang: Lang,
): { state: ViewState; notices: Notice[] } {
  const params = new URLSearchParams(search);
  const notices: Notice[] = [];
  const knownBy = (items: readonly { id: string }[]) => {
    const ids = new Set(items.map((item) => item.id));
    return (id: string) => ids.has(id);
  };
  const isArticle = knownBy(bundle.articles);
  const years = new Set(selectYears(bundle).map(String));
  const kinds = new Set<string>(bundle.events.map((event) => event.kind));
  const lang = params.get("lang");
  const state: ViewState = {
    event: parseList(params, "event", knownBy(bundle.events), notices)?.[0] ?? null,
    panes: parseList(params, "article", isArticle, notices),
    pinned: parseList(params, "pin", isArticle, notices) ?? [],
    outlets: parseList(params, "outlet", knownBy(bundle.outlets), notices),
    years: parseList(params, "year", (year) => years.has(year), notices)?.map(Number) ?? null,
    kinds: parseList(params, "kind", (kind) => kinds.has(kind), notices),
    isSharedOnly: params.get("shared") === "1",
    query: params.get("q") ?? "",
    lang: langs.find((known) => known === lang) ?? defaultLang,
    view: params.get("view") === "list" ? "list" : initialViewState.view,
    domain: parseDomain(params.get("t"), notices),
    lanes: parseList(params, "lane", knownBy(bundle.outlets), notices),
    rows: parseRows(params.get("rows"), notices),
    unfolded: parseUnfolded(params, notices),
    passage: parsePassage(params.get("p"), isArticle, notices),
  };
  return { state, notices };
}

const formatInstant = (ms: number) => new Date(ms).toISOString().replace(/\.000Z$/, "Z");

/** @returns a query string with "?", the language always in it so that a copied link shows the same. */
export function formatUrlState(state: ViewState): string {
  const params: [string, string][] = [];
  const add = (parameter: string, value: string | null | undefined) => {
    if (value !== null && value !== undefined) params.push([parameter, value]);
  };
  add("event", state.event);
  add("article", state.panes?.join(separator));
  if (state.pinned.length > 0) add("pin", state.pinned.join(separator));
  add("outlet", state.outlets?.join(separator));
  add("year", state.years?.join(separator));
  add("kind", state.kinds?.join(separator));
  if (state.isSharedOnly) add("shared", "1");
  if (state.query !== "") add("q", state.query);
  add("lang", state.lang);
  if (state.view !== initialViewState.view) add("view", state.view);
  if (state.domain) add("t", `${formatInstant(state.domain.from)}..${formatInstant(state.domain.to)}`);
  add("lane", state.lanes?.join(separator));
  add("rows", state.rows?.toString());
  const { unfolded } = state;
  add("unfold", typeof unfolded === "string" ? unfolded : unfolded && (unfolded.join(separator) || "none"));
  if (state.passage) add("p", `${state.passage.article}:${state.passage.start}`);
  // Commas and colons are legal in a query; left bare, the link stays readable.
  const encode = (value: string) => encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":");
  return `?${params.map(([name, value]) => `${name}=${encode(value)}`).join("&")}`;
}
