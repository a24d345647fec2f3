/**
 * The URL form of a view: one table of parameters. `parseUrlState(formatUrlState(s))` gives `s` again.
 *
 * This is version 1, which the URL does not name. Links are kept for years, so a parameter never changes its
 * meaning: a new meaning gets a new name, and the old one is still read. Should that not suffice, version 2 is to
 * write `v=2`, and links without it are to be upgraded before they are parsed.
 */
import type { BundleIndex, TimeExtent } from "../model/bundle";
import { langs, type Lang } from "../model/lang";
import type { ShortQuote } from "../model/short-quote";
import { selectKinds, selectYears } from "./selectors";
import { initialViewState, type Notice, type ViewState } from "./view-state";

/** What a link may name. */
type Names = Record<"events" | "articles" | "outlets" | "years" | "kinds", { has(id: string): boolean }>;

/** Adds a notice about this parameter, or about another that it is told as. */
type Note = (code: "unknown-ids" | "bad-parameter", ids: string[], parameter?: string) => void;

type Parameter<T> = {
  name: string;
  /** @returns null if the value is unusable, with a notice; the initial value then holds. */
  parse(raw: string, names: Names, note: Note): T | null;
  /** @returns null to leave the parameter out. */
  format(value: T): string | null;
};

const separator = ",";

/** A list of ids. Those that do not exist are dropped; a list of only such ids is ignored. */
const idList = (name: string, kind: keyof Names | RegExp): Parameter<readonly string[] | null> => ({
  name,
  parse(raw, names, note) {
    const isKnown = (id: string) => (kind instanceof RegExp ? kind.test(id) : names[kind].has(id));
    const ids = [...new Set(raw.split(separator).filter((id) => id !== ""))];
    const unknown = ids.filter((id) => !isKnown(id));
    if (unknown.length > 0) note("unknown-ids", unknown);
    return unknown.length > 0 && unknown.length === ids.length ? null : ids.filter(isKnown);
  },
  format: (ids) => ids && ids.join(separator),
});

const events = idList("event", "events");
const pins = idList("pin", "articles");
const years = idList("year", "years");
/** Days on which quiet stretches begin; a day on which none begins has no effect. */
const days = idList("unfold", /^\d{4}-\d{2}-\d{2}$/);

const formatInstant = (ms: number) => new Date(ms).toISOString().replace(/\.000Z$/, "Z");

/** FROM..TO as ISO instants. */
const domain: Parameter<TimeExtent | null> = {
  name: "t",
  parse(raw, _names, note) {
    const [from = Number.NaN, to = Number.NaN] = raw.split("..").map((part) => Date.parse(part));
    if (from < to) return { from, to };
    note("bad-parameter", [raw]);
    return null;
  },
  format: (time) => time && `${formatInstant(time.from)}..${formatInstant(time.to)}`,
};

/** Parts a quotation's pieces; a piece that holds it ends, or begins, there. */
const pieceMark = "~";

const formatQuote = ({ length, prefix, head, tail, suffix }: ShortQuote): string => {
  const before = (piece: string) => piece.split(pieceMark).at(-1)!;
  const after = (piece: string) => piece.split(pieceMark)[0]!;
  const pieces = [length, before(prefix), after(head), before(tail), after(suffix)].join(pieceMark);
  // Half of a pair of surrogates has no form in an address.
  return pieces.replace(/\p{Cs}/gu, "");
};

/** LENGTH~prefix~head~tail~suffix. @returns null for anything else. */
function parseQuote(raw: string): ShortQuote | null {
  const [length = "", ...pieces] = raw.split(pieceMark);
  const [prefix, head, tail, suffix] = pieces;
  if (!/^[1-9]\d{0,6}$/.test(length) || pieces.length !== 4 || raw.length > 400) return null;
  return { length: Number(length), prefix: prefix!, head: head!, tail: tail!, suffix: suffix! };
}

/** ARTICLE:START, in UTF-16 units of its text, and the words there: ARTICLE:START:QUOTE. */
const passage: Parameter<ViewState["passage"]> = {
  name: "p",
  parse(raw, { articles }, note) {
    const [, article, start, words] = /^([a-z0-9-]{1,80}):(\d{1,9})(?::(.*))?$/s.exec(raw) ?? [];
    if (article === undefined) note("bad-parameter", [raw]);
    else if (!articles.has(article)) note("unknown-ids", [article], "article");
    else {
      const quote = words === undefined ? null : parseQuote(words);
      if (words !== undefined && !quote) note("bad-parameter", [raw]);
      return { article, start: Number(start), ...(quote ? { quote } : {}) };
    }
    return null;
  },
  format: (place) =>
    place && [place.article, place.start, ...(place.quote ? [formatQuote(place.quote)] : [])].join(":"),
};

/** A number of one or two digits. */
const rows: Parameter<number | null> = {
  name: "rows",
  parse(raw, _names, note) {
    if (/^[1-9]\d?$/.test(raw)) return Number(raw);
    note("bad-parameter", [raw]);
    return null;
  },
  format: (count) => (count === null ? null : String(count)),
};

/** `all`, `none` or days. */
const unfolded: Parameter<ViewState["unfolded"]> = {
  name: "unfold",
  parse(raw, names, note) {
    if (raw === "all") return raw;
    return raw === "none" ? [] : days.parse(raw, names, note);
  },
  format: (value) => (typeof value === "string" ? value : value && (value.join(separator) || "none")),
};

/** Every part of the view, in the order of the parameters in the URL. */
const parameters: { readonly [Part in keyof ViewState]: Parameter<ViewState[Part]> } = {
  event: { ...events, parse: (...given) => events.parse(...given)?.[0] ?? null, format: (id) => id },
  panes: idList("article", "articles"),
  pinned: { ...pins, format: (ids) => (ids.length > 0 ? pins.format(ids) : null) },
  outlets: idList("outlet", "outlets"),
  years: {
    name: years.name,
    parse: (...given) => years.parse(...given)?.map(Number) ?? null,
    format: (shown) => shown && shown.join(separator),
  },
  kinds: idList("kind", "kinds"),
  isSharedOnly: { name: "shared", parse: (raw) => raw === "1", format: (isOn) => (isOn ? "1" : null) },
  // Whether the archive has a name is known only once its file is loaded.
  names: idList("name", /^[\p{L}·]{2,40}$/u),
  query: { name: "q", parse: (raw) => raw, format: (words) => (words === "" ? null : words) },
  // Always written, so that a copied link shows the same to a reader of another language.
  lang: { name: "lang", parse: (raw) => langs.find((lang) => lang === raw) ?? null, format: (lang) => lang },
  view: {
    name: "view",
    parse: (raw) => (raw === "list" ? raw : null),
    format: (view) => (view === initialViewState.view ? null : view),
  },
  domain,
  lanes: idList("lane", "outlets"),
  rows,
  unfolded,
  passage,
};
const parts = Object.keys(parameters) as (keyof ViewState)[];

function parseParts(search: string, names: Names, lang: Lang): { state: ViewState; notices: Notice[] } {
  const params = new URLSearchParams(search);
  const state: ViewState = { ...initialViewState, lang };
  const notices: Notice[] = [];
  const parsePart = <Part extends keyof ViewState>(part: Part) => {
    const { name, parse } = parameters[part];
    const raw = params.get(name);
    const note: Note = (code, ids, parameter = name) => void notices.push({ code, parameter, ids });
    const value = raw === null ? null : parse(raw, names, note);
    if (value !== null) state[part] = value;
  };
  for (const part of parts) parsePart(part);
  return { state, notices };
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
  const idsOf = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
  const names = {
    events: idsOf(bundle.events),
    articles: idsOf(bundle.articles),
    outlets: idsOf(bundle.outlets),
    years: new Set(selectYears(bundle).map(String)),
    kinds: new Set<string>(selectKinds(bundle)),
  };
  return parseParts(search, names, defaultLang);
}

/** Before the archive is loaded: what a link asks for, if the archive holds everything that it names. */
export function readLink(search: string, defaultLang: Lang): ViewState {
  const any = { has: (id: string) => /^[a-z0-9-]{1,80}$/.test(id) };
  return parseParts(search, { events: any, articles: any, outlets: any, years: any, kinds: any }, defaultLang)
    .state;
}

// Commas and colons are legal in a query; unescaped, the link stays readable.
const escape = (value: string) => encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":");

/** @returns a query string with "?". */
export function formatUrlState(state: ViewState): string {
  const formatPart = <Part extends keyof ViewState>(part: Part): string[] => {
    const { name, format } = parameters[part];
    const value = format(state[part]);
    return value === null ? [] : [`${name}=${escape(value)}`];
  };
  return `?${parts.flatMap((part) => formatPart(part)).join("&")}`;
}
