import { describe, expect, it } from "vitest";
import { toNewsEvent, type EventCore, type Telling } from "./told-event";

const coreOf = (origin: EventCore["origin"]): EventCore => ({
  id: "e",
  label: { zh: "领事馆关闭", en: "领事馆关闭" },
  when: "2020-07",
  zone: null,
  kind: "statement",
  place: null,
  rank: "event",
  origin,
  named: null,
  weight: null,
  daytime: null,
  alsoIn: [],
});

const tell = (outlet: string, when: string, index: number): Telling => ({
  article: `a-${outlet}-${index}`,
  outlet,
  publishedMs: null,
  passages: [{ when, stance: "report", start: 0, length: 20 }],
});

const disputedDates = (origin: EventCore["origin"], tellings: readonly Telling[]): string[] => {
  const { claims, disagreement } = toNewsEvent({
    core: coreOf(origin),
    extent: { from: 0, to: 1 },
    tellings,
  });
  const disputed = claims.filter(({ isDisputed }) => isDisputed).map(({ when }) => when);
  expect(disagreement).toBe(disputed.length > 0);
  return [...new Set(disputed)].sort();
};

const many = (outlet: string, when: string, count: number): Telling[] =>
  Array.from({ length: count }, (_, index) => tell(outlet, when, index));

describe("dates in dispute", () => {
  it("are those of two outlets that cannot both be right", () => {
    const tellings = [tell("one", "2020-07", 0), tell("two", "2020-08", 0)];
    expect(disputedDates("curated", tellings)).toEqual(["2020-07", "2020-08"]);
    expect(disputedDates("found", tellings)).toEqual(["2020-07", "2020-08"]);
  });

  it("are not two dates of one outlet", () => {
    expect(disputedDates("found", [tell("one", "2020-07", 0), tell("one", "2020-08", 1)])).toEqual([]);
  });

  it("of a found event are not neighbouring days, of a curated one they are", () => {
    const tellings = [tell("one", "2020-07-01", 0), tell("two", "2020-07-02", 0)];
    expect(disputedDates("found", tellings)).toEqual([]);
    expect(disputedDates("curated", tellings)).toEqual(["2020-07-01", "2020-07-02"]);
  });

  it("of a found event need more than a stray account among many", () => {
    const tellings = [...many("one", "2020-07-01", 30), tell("two", "2020-07-20", 0)];
    expect(disputedDates("found", tellings)).toEqual([]);
    expect(disputedDates("curated", tellings)).toEqual(["2020-07-01", "2020-07-20"]);
    expect(disputedDates("found", [...tellings, ...many("two", "2020-07-20", 5)])).toHaveLength(2);
  });
});
