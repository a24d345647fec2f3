import { describe, expect, it } from "vitest";
import { exampleBundle as bundle } from "../testing/bundle";
import { countStances, sortEvents, type Order } from "./event-order";

const sorted = (key: Order["key"], isDescending = false, events = bundle.events) =>
  sortEvents(bundle, events, { key, isDescending }, "en").map((event) => event.id);

describe("sortEvents", () => {
  it("orders by date, and backwards", () => {
    expect(sorted("date")).toEqual(["talks", "winter", "accord", "nothing"]);
    expect(sorted("date", true)).toEqual(["nothing", "accord", "winter", "talks"]);
  });

  it("orders by name in the page's language", () => {
    expect(sorted("event")).toEqual(["talks", "accord", "nothing", "winter"]);
    const byPinyin = sortEvents(bundle, bundle.events, { key: "event", isDescending: false }, "zh");
    expect(byPinyin.map((event) => event.label.zh)).toEqual(["阿拉斯加会谈", "冬季争端", "六月协议", "其他"]);
  });

  it("puts those told by most first when descending, equals by date", () => {
    expect(sorted("outlets", true)).toEqual(["talks", "winter", "accord", "nothing"]);
  });

  it("keeps events without a place last, whichever way", () => {
    const events = bundle.events.map((event) => (event.id === "talks" ? { ...event, place: null } : event));
    expect(sorted("place", false, events).at(-1)).toBe("talks");
    expect(sorted("place", true, events).at(-1)).toBe("talks");
  });

  it("leaves the given list as it was", () => {
    const before = [...bundle.events];
    sorted("date", true);
    expect(bundle.events).toEqual(before);
  });
});

describe("countStances", () => {
  it("counts articles, not claims, and one that does both twice", () => {
    const claim = (article: string, stance: "forecast" | "report") => ({
      article,
      outlet: "morning",
      when: "2021",
      stance,
      isDisputed: false,
      length: 20,
    });
    const event = {
      ...bundle.events[0]!,
      claims: [
        claim("m-1", "forecast"),
        claim("m-1", "forecast"),
        claim("m-1", "report"),
        claim("e-1", "report"),
      ],
    };
    expect(countStances(event)).toEqual({ forecasts: 1, reports: 2 });
  });
});
