import { describe, expect, it } from "vitest";
import type { EventBrief, Voice } from "../../model/bundle";
import { chooseCards } from "./choose-cards";

const brief = (id: string, weight: number, more: Partial<EventBrief> = {}) =>
  ({
    id,
    weight,
    rank: "event",
    disagreement: false,
    extent: { from: weight, to: weight + 1 },
    ...more,
  }) as EventBrief;

const voice = (outlet: string, when: string): Voice => ({
  outlet,
  article: "a",
  exact: "原话",
  stance: "report",
  when,
});

const voices: Record<string, Voice[]> = {
  quiet: [],
  differing: [voice("a", "2020-07"), voice("b", "2020-08")],
};
const voicesOf = (id: string) => voices[id] ?? [voice("a", "2021")];
const idsOf = (briefs: EventBrief[], size: "small" | "large") =>
  chooseCards(briefs, voicesOf, size).map((card) => card.brief.id);

describe("chooseCards", () => {
  it("takes the summits of a small archive, and puts an event with differing accounts before them", () => {
    const summit = { rank: "summit" } as const;
    const briefs = [
      brief("one", 1, summit),
      brief("two", 2, summit),
      brief("heavy", 9),
      brief("differing", 1, { disagreement: true }),
    ];
    expect(idsOf(briefs, "small")).toEqual(["differing", "one", "two"]);
  });

  it("takes the weightiest without summits, those with a voice first", () => {
    const briefs = [brief("quiet", 9), brief("a", 1), brief("b", 2), brief("c", 3), brief("d", 4)];
    expect(idsOf(briefs, "small")).toEqual(["d", "c", "b"]);
    expect(idsOf(briefs, "large")).toEqual(["d", "c", "b", "a", "quiet"]);
  });

  it("does not call a disagreement what the voices shown do not bear out", () => {
    const briefs = [brief("agreeing", 1, { disagreement: true }), brief("b", 2)];
    expect(idsOf(briefs, "small")).toEqual(["b", "agreeing"]);
  });
});
