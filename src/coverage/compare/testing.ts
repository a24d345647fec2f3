/** Accounts for tests: an article of a few sentences, with what the ingest would have found in it. */
import type { ArticleFile, ArticleSummary, Attribution, Outlet } from "../../model/bundle";
import { toAccountText, type AccountText } from "./account-text";

const outletOf = (id: string): Outlet => ({
  id,
  name: { zh: id, en: id },
  hosts: [],
  zone: "UTC",
  articles: 1,
  color: { light: "#000", dark: "#fff" },
  shape: "circle",
});

type Parts = {
  title?: string;
  /** Words of the text that the ingest would have found to be terms, with their kind. */
  terms?: Record<string, "person" | "place" | "organisation" | "term">;
  /** Words of the text that are passages on the event. */
  passages?: readonly string[];
  /** `summit` unless it is given. */
  event?: string;
  attributions?: readonly Attribution[];
};

/** @returns an account, compared for what it says of the event `summit`. */
export function accountOf(outlet: string, text: string, parts: Parts = {}): AccountText {
  const { title = "", terms = {}, passages = [], event = "summit", attributions = [] } = parts;
  const place = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const article = { id: `${outlet}-1`, outlet, title, lang: "zh", url: "https://a.example/1" };
  const file = {
    id: article.id,
    html: "",
    mentions: [],
    passages: passages.map((exact) => ({
      event,
      exact,
      ...place(exact),
      prefix: "",
      suffix: "",
      when: "2021-11-16",
      stance: "forecast",
    })),
    attributions,
    terms: {
      title: [],
      text: Object.entries(terms).map(([words, kind]) => [place(words).start, place(words).end, kind]),
    },
  };
  return toAccountText(
    { article: article as unknown as ArticleSummary, outlet: outletOf(outlet) },
    file as unknown as ArticleFile,
    text,
    "summit",
  );
}

/** An attribution with words that nobody looks at. */
export const attributionOf = (
  name: string | null,
  kind: Attribution["kind"],
  via: number | null = null,
  exact = "说",
  start = 0,
): Attribution => ({ name, kind, exact, start, end: start + exact.length, via, quote: false });
