import { describe, expect, it } from "vitest";
import { findInGold, scoreEvents } from "./events";
import { goldArchives } from "./events-gold";

describe.each(goldArchives)("found events of the $name archive", (gold) => {
  it("keep the floors of the bench", { timeout: 60_000 }, () => {
    const figures = scoreEvents(gold);
    expect(figures.recall).toBe(1);
    expect(figures.fragmentation).toBeLessThanOrEqual(1.25);
    expect(figures.purity).toBeGreaterThanOrEqual(0.9);
    expect(figures.completeness).toBeGreaterThanOrEqual(0.7);
    expect(figures.nameRight).toBeGreaterThanOrEqual(0.8);
    expect(figures.nameSane).toBe(1);
  });

  it("keep a date that did not hold as a forecast of the event", () => {
    const moved = findInGold(gold)
      .flatMap(({ when, members }) => members.map(({ candidate }) => ({ when, candidate })))
      .filter(({ candidate }) => candidate.movedTo !== undefined);
    for (const { when, candidate } of moved) {
      expect(candidate.stance).toBe("forecast");
      expect(when).toBe(candidate.movedTo);
    }
    expect(moved.length).toBe(gold.name === "simplified" ? 1 : 0);
  });

  it("are the same whatever the order of the articles", () => {
    const events = findInGold(gold);
    const reversed = findInGold({ ...gold, articles: gold.articles.toReversed() });
    expect(reversed.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
  });
});
