import type { ArticleSummary, Outlet } from "../model/bundle";
import { epochDayIn } from "../model/calendar";
import { formatEdtfDay } from "../model/edtf";
import { toPlainLine } from "../model/plain-text";

export const citationStyles = ["gbt7714", "apa", "bibtex", "ris"] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** What every style says, as plain text; days are `YYYY-MM-DD`. */
type Source = {
  /** Who wrote it, if the article says so; the outlet stands in for it otherwise. */
  author: string | null;
  outlet: Outlet["name"];
  title: string;
  /** The day in the outlet's own zone; null where none is known. */
  published: string | null;
  accessed: string;
  url: string;
  lang: string;
  key: string;
};

function publishedDay(published: string | null, zone: string): string | null {
  if (published === null) return null;
  return published.includes("T") ? formatEdtfDay(epochDayIn(zone, Date.parse(published))) : published;
}

/** Ends a sentence once: a title that asks or exclaims needs no full stop. */
const closed = (text: string): string => (/[.?!。？！…]$/u.test(text) ? text : `${text}.`);

/** GB/T 7714-2015, 4.6: electronic resource, [EB/OL]. */
function formatGbt7714({ author, outlet, title, published, accessed, url }: Source): string {
  const publisher = author === null ? "" : `${outlet.zh}${published ? `, ${published.slice(0, 4)}` : ""}`;
  const dates = `${published === null ? "" : `(${published})`}[${accessed}]`;
  return `${author ?? outlet.zh}. ${title}[EB/OL]. ${publisher}${dates}. ${url}.`;
}

const monthFormat = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

/** "2021, October 22"; as precise as the day given. */
function formatApaDate(published: string | null): string {
  const [year, month, day] = published?.split("-") ?? [];
  if (year === undefined) return "n.d.";
  if (month === undefined) return year;
  return `${year}, ${monthFormat.format(Date.UTC(2000, Number(month) - 1))}${day ? ` ${Number(day)}` : ""}`;
}

/** APA, 7th edition, 10.16: page on a website; a site that is its own author is named once. */
function formatApa({ author, outlet, title, published, url }: Source): string {
  const site = author === null ? "" : ` ${closed(outlet.en)}`;
  return `${closed(author ?? outlet.en)} (${formatApaDate(published)}). ${closed(title)}${site} ${url}`;
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
function formatBibtex({ author, outlet, title, published, accessed, url, lang, key }: Source): string {
  const fields: [string, string | null][] = [
    ["author", `{${toTex(author ?? outlet.zh)}}`],
    ["title", `{${toTex(title)}}`],
    ["organization", author === null ? null : toTex(outlet.zh)],
    ["date", published],
    ["year", published?.slice(0, 4) ?? null],
    ["url", url.replaceAll(/[{}\\]/g, encodeURIComponent)],
    ["urldate", accessed],
    ["langid", lang.startsWith("zh") ? "chinese" : lang.startsWith("en") ? "english" : null],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}}`));
  return `@online{${key},\n${lines.join(",\n")}\n}\n`;
}

/** RIS: two letters, two spaces, hyphen, space; dates as YYYY/MM/DD/. */
function formatRis({ author, outlet, title, published, accessed, url, lang }: Source): string {
  const toRisDate = (day: string) => {
    const [year, month = "", date = ""] = day.split("-");
    return `${year}/${month}/${date}/`;
  };
  const lines: [string, string | null][] = [
    ["TY", "ELEC"],
    ["AU", author ?? outlet.zh],
    ["TI", title],
    ["PB", author === null ? null : outlet.zh],
    ["PY", published?.slice(0, 4) ?? null],
    ["DA", published && toRisDate(published)],
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

/**
 * A reference to the original article.
 * @param accessed the day it was read, `YYYY-MM-DD`.
 */
export function formatCitation(
  article: ArticleSummary,
  outlet: Outlet,
  style: CitationStyle,
  accessed: string,
): string {
  const published = publishedDay(article.published, outlet.zone);
  const byline = article.byline === null ? "" : toPlainLine(article.byline);
  return formatters[style]({
    author: byline === "" || byline === outlet.name.zh || byline === outlet.name.en ? null : byline,
    outlet: { zh: toPlainLine(outlet.name.zh), en: toPlainLine(outlet.name.en) },
    title: toPlainLine(article.title),
    published,
    accessed,
    url: article.url,
    lang: article.lang,
    key: [outlet.id, published?.slice(0, 4) ?? "nd", article.id.slice(-6)].join("-"),
  });
}
