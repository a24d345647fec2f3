import { describe, expect, it } from "vitest";
import { matchCurated, settleFound } from "./settle-found";
import type { FoundEvent } from "./types";

const found = (id: string, article: string, quote: string, weight: number): FoundEvent => ({
  id: `found-${id}`,
  when: "2031-03-04",
  zone: null,
  label: id,
  english: null,
  named: { article, start: 0, end: 1, in: "text" },
  kind: "other",
  place: null,
  weight,
  curated: null,
  members: [
    {
      article,
      outlet: "ribao",
      candidate: {
        at: 0,
        when: "2031-03-04",
        zone: null,
        stance: "report",
        sentence: { start: 0, end: 20 },
        isLead: true,
        words: "青川/x 大桥/n 坍塌/v",
        places: [],
        names: [],
        quotes: [quote],
      },
    },
  ],
});

const events = [found("a", "a-1", "大桥坍塌", 2), found("b", "a-2", "桥面垮塌", 5)];
const none = { merge: [], reject: [], rename: [] };

describe("settleFound", () => {
  it("makes one of events that an editor says are one, named as the weightiest", () => {
    const merge = [["found-a", { article: "a-2", quote: "桥面垮塌" }]];
    const [one, ...others] = settleFound(events, { ...none, merge });
    expect(others).toEqual([]);
    expect(one!.id).toBe("found-b");
    expect(one!.members.map(({ article }) => article).sort()).toEqual(["a-1", "a-2"]);
  });

  it("drops what an editor says is none, by its words though its id has changed", () => {
    const reject = [{ article: "a-1", quote: "大桥坍塌" }];
    expect(settleFound(events, { ...none, reject }).map(({ id }) => id)).toEqual(["found-b"]);
  });

  it("gives the name that an editor gave", () => {
    const rename = [{ event: "found-a", label: { zh: "青川大桥坍塌", en: "Qingchuan bridge collapse" } }];
    expect(settleFound(events, { ...none, rename })[0]).toMatchObject({
      label: "青川大桥坍塌",
      english: "Qingchuan bridge collapse",
    });
  });

  it("changes nothing for words that meet no event", () => {
    expect(settleFound(events, { ...none, reject: ["found-c"] })).toEqual(events);
  });
});

describe("matchCurated", () => {
  const statistics = { articles: 100, articlesByWord: new Map(), frames: new Set<string>() };
  const curated = (when: string, text: string) => [{ id: "bridge", when, text }];

  it("finds the curated event with the same day and words", () => {
    const matches = matchCurated(events.slice(0, 1), curated("2031-03-04", "青川大桥坍塌"), statistics);
    expect(matches.get("found-a")).toBe("bridge");
  });

  it("does not match another day or other words", () => {
    expect(matchCurated(events, curated("2031-06-04", "青川大桥坍塌"), statistics).size).toBe(0);
    expect(matchCurated(events, curated("2031-03-04", "海州市长辞职"), statistics).size).toBe(0);
  });
});
