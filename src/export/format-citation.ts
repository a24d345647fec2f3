import type { ArticleSummary, Outlet } from "../model/bundle";
import { epochDayIn } from "../model/calendar";
import { formatEdtfDay } from "../model/edtf";
import { toPlainLine } from "../model/plain-text";
import { authorsOf } from "./authors-of";

export const citationStyles = ["gbt7714", "apa", "bibtex", "ris"] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** A passage to cite: its words and a link to them. */
export type CitedPassage = { exact: string; url: string };

export type CitationOptions = {
  /** The day it was read, `YYYY-MM-DD`. */
  accessed: string;
  /** The words that the citation is for; the whole article if absent. */
  passage?: CitedPassage;
  /** Chinese in Latin letters, for the styles that ask for it; titles stay as they are without it. */
  romanise?: (text: string) => string;
};

/** What every style says, as plain text; days are `YYYY-MM-DD`. */
type Source = {
  /** Who wrote it, if the article says so; the outlet takes their place otherwise. */
  authors: readonly string[];
  outlet: Outlet["name"];
  title: string;
  /** The title in Latin letters; null where it is not asked for. */
  romanTitle: string | null;
  /** The day in the outlet's own zone; null where none is known. */
  published: string | null;
  accessed: string;
  url: string;
  lang: string;
  key: string;
  passage: CitedPassage | null;
};

function publishedDay(published: string | null, zone: string): string | null {
  if (published === null) return null;
  return published.includes("T") ? formatEdtfDay(epochDayIn(zone, Date.parse(published))) : published;
}

/** Ends a sentence once: a title that asks or exclaims needs no full stop. */
const closed = (text: string): string => (/[.?!。？！…]$/u.test(text) ? text : `${text}.`);

/** GB/T 7714-2015, 4.6 and 8.1: electronic resource, [EB/OL]; of more than three authors the first three and 等. */
function formatGbt7714({ authors, outlet, title, published, accessed, url, passage }: Source): string {
  const names = authors.length > 3 ? [...authors.slice(0, 3), "等"] : authors;
  const publisher =
    authors.length === 0 ? "" : `${outlet.zh}${published ? `, ${published.slice(0, 4)}` : ""}`;
  const dates = `${published === null ? "" : `(${published})`}[${accessed}]`;
  const quotation = passage ? `“${passage.exact}”\n` : "";
  return `${quotation}${names.join(", ") || outlet.zh}. ${title}[EB/OL]. ${publisher}${dates}. ${passage?.url ?? url}.`;
}

const monthFormat = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

/** "2021, October 22"; as precise as the day given. */
function formatApaDate(published: string | null): string {
  const [year, month, day] = published?.split("-") ?? [];
  if (year === undefined) return "n.d.";
  if (month === undefined) return year;
  return `${year}, ${monthFormat.format(Date.UTC(2000, Number(month) - 1))}${day ? ` ${Number(day)}` : ""}`;
}

/** "A", "A & B", "A, B, & C". */
function joinApa(authors: readonly string[]): string {
  if (authors.length < 2) return authors.join("");
  return `${authors.slice(0, -1).join(", ")}${authors.length > 2 ? "," : ""} & ${authors.at(-1)}`;
}

/**
 * APA, 7th edition, 10.16: page on a website; a site that is its own author is named once. 9.38: a title in
 * another script is given in Latin letters, here with the original and its language in brackets.
 */
function formatApa({ authors, outlet, title, romanTitle, published, url, passage }: Source): string {
  const site = authors.length === 0 ? "" : ` ${closed(outlet.en)}`;
  const named = romanTitle === null ? closed(title) : `${romanTitle} [${title}] [Chinese].`;
  const quotation = passage ? `“${passage.exact}”\n` : "";
  return `${quotation}${closed(joinApa(authors) || outlet.en)} (${formatApaDate(published)}). ${named}${site} ${passage?.url ?? url}`;
}

const texCharacters: Record<string, string> = {
  "\\": "\\textbackslash{}",
  // Spelled out, as BibTeX counts even an escaped brace when it looks for the end of a field.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const toTex = (text: string): string =>
  text.replaceAll(/[\\{}~^%&#_$]/g, (character) => texCharacters[character] ?? `\\${character}`);

/** BibTeX for biblatex (`@online`); the inner braces keep names and titles from being taken apart. */
function formatBibtex(source: Source): string {
  const { authors, outlet, title, published, accessed, url, lang, key, passage } = source;
  const names = authors.length > 0 ? authors : [outlet.zh];
  const fields: [string, string | null][] = [
    ["author", names.map((name) => `{${toTex(name)}}`).join(" and ")],
    ["title", `{${toTex(title)}}`],
    ["organization", authors.length === 0 ? null : toTex(outlet.zh)],
    ["date", published],
    ["year", published?.slice(0, 4) ?? null],
    ["url", url.replaceAll(/[{}\\]/g, encodeURIComponent)],
    ["urldate", accessed],
    ["langid", lang.startsWith("zh") ? "chinese" : lang.startsWith("en") ? "english" : null],
    ["note", passage && `“${toTex(passage.exact)}”`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}}`));
  return `@online{${key},\n${lines.join(",\n")}\n}\n`;
}

/** RIS: two letters, two spaces, hyphen, space; dates as YYYY/MM/DD/. */
function formatRis(source: Source): string {
  const { authors, outlet, title, published, accessed, url, lang, key, passage } = source;
  const toRisDate = (day: string) => {
    const [year, month = "", date = ""] = day.split("-");
    return `${year}/${month}/${date}/`;
  };
  const lines: [string, string | null][] = [
    ["TY", "ELEC"],
    ["ID", key],
    ...(authors.length > 0 ? authors : [outlet.zh]).map((name): [string, string] => ["AU", name]),
    ["TI", title],
    ["T2", authors.length === 0 ? null : outlet.zh],
    ["PY", published?.slice(0, 4) ?? null],
    ["DA", published && toRisDate(published)],
    ["N1", passage && `“${passage.exact}”`],
    ["UR", url],
    ["Y2", toRisDate(accessed)],
    ["LA", lang],
    ["ER", ""],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${value}\r\n`)).join("");
}

const formatters: Record<CitationStyle, (source: Source) => string> = {
  gbt7714: formatGbt7714,
  apa: formatApa,
  bibtex: formatBibtex,
  ris: formatRis,
};

/** A reference to the original article, or to a passage of it. */
export function formatCitation(
  article: ArticleSummary,
  outlet: Outlet,
  style: CitationStyle,
  { accessed, passage, romanise }: CitationOptions,
): string {
  const published = publishedDay(article.published, outlet.zone);
  const [name, title] = [
    { zh: toPlainLine(outlet.name.zh), en: toPlainLine(outlet.name.en) },
    toPlainLine(article.title),
  ];
  return formatters[style]({
    authors: authorsOf(toPlainLine(article.byline ?? ""), [name.zh, name.en]),
    outlet: name,
    title,
    romanTitle: romanise && article.lang.startsWith("zh") ? toPlainLine(romanise(title)) : null,
    published,
    accessed,
    url: article.url,
    lang: article.lang,
    key: [outlet.id, published?.slice(0, 4) ?? "nd", article.id.slice(-6)].join("-"),
    passage: passage ? { ...passage, exact: toPlainLine(passage.exact) } : null,
  });
}
