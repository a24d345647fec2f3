import { describe, expect, it } from "vitest";
import { accountsOf } from "../../model/accounts";
import type { EventBrief } from "../../model/bundle";
import { briefOf } from "../../model/event-brief";
import { dayMs } from "../../model/calendar";
import { exampleBundle as bundle } from "../../testing/bundle";
import { sortArticles, sortEvents, type ArticleKey, type EventKey } from "./event-order";

const briefs = bundle.events.map((event) => briefOf(event));
const dayOf = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 10));
const numbersOf = ({ outlets, articles, first, last }: EventBrief) => ({
  outlets: outlets.length,
  articles,
  first: dayOf(first),
  last: dayOf(last),
});
const sorted = (key: EventKey, isDescending = false, events = briefs) =>
  sortEvents(events, { key, isDescending }, numbersOf, "en").map((event) => event.id);

describe("sortEvents", () => {
  it("orders by date, and backwards", () => {
    expect(sorted("date")).toEqual(["talks", "winter", "accord", "nothing"]);
    expect(sorted("date", true)).toEqual(["nothing", "accord", "winter", "talks"]);
  });

  it("orders by name in the page's language", () => {
    expect(sorted("event")).toEqual(["talks", "accord", "nothing", "winter"]);
    const byPinyin = sortEvents(briefs, { key: "event", isDescending: false }, numbersOf, "zh");
    expect(byPinyin.map((event) => event.label.zh)).toEqual(["阿拉斯加会谈", "冬季争端", "六月协议", "其他"]);
  });

  it("puts those told by most first when descending, equals by date", () => {
    expect(sorted("outlets", true)).toEqual(["talks", "winter", "accord", "nothing"]);
    expect(sorted("articles", true)[0]).toBe("talks");
  });

  it("keeps events without a dated account last, whichever way", () => {
    const events = briefs.map((event, at) => ({
      ...event,
      first: at === 0 ? null : at * dayMs,
      last: at * dayMs,
    }));
    expect(sorted("first", false, events).at(-1)).toBe(events[0]!.id);
    expect(sorted("first", true, events).at(-1)).toBe(events[0]!.id);
    expect(sorted("last", true, events)[0]).toBe(events.at(-1)!.id);
  });

  it("leaves the given list as it was", () => {
    const before = [...briefs];
    sorted("date", true);
    expect(briefs).toEqual(before);
  });
});

describe("sortArticles", () => {
  const accounts = accountsOf(bundle);
  const places = bundle.articles.map((_, place) => place);
  const listed = (key: ArticleKey, isDescending = false) =>
    sortArticles(places, { key, isDescending }, bundle, accounts, "en");

  it("orders by publication, and backwards", () => {
    expect(listed("date")).toEqual(places);
    expect(listed("date", true)).toEqual(places.toReversed());
  });

  it("orders by the outlet's name, equals by publication", () => {
    const names = listed("outlets").map((place) => bundle.outlets[accounts.outlets[place]!]!.name.en);
    expect(names).toEqual(names.toSorted());
  });

  it("orders by the number of events told", () => {
    const counts = listed("events", true).map((place) => bundle.articles[place]!.events.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});
