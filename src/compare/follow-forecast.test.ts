import { describe, expect, it } from "vitest";
import type { Claim, Stance } from "../model/bundle";
import { followForecast } from "./follow-forecast";

/** "10-22 forecast 2021-11": published on a day of 2021, what it says of the event. */
function claimOf(line: string, index: number): Claim {
  const [day, stance, when] = line.split(" ");
  return {
    article: `article-${index}`,
    outlet: `outlet-${index}`,
    when: when!,
    stance: stance as Stance,
    publishedMs: Date.parse(`2021-${day}`),
    isDisputed: false,
    length: 10,
  };
}

const stepsOf = (...lines: string[]) => followForecast(lines.map(claimOf)).steps.map(({ step }) => step);

describe("followForecast", () => {
  it("sees a date narrowed from a month to a week to a day, and confirmed", () => {
    const lines = [
      "10-22 forecast 2021-11",
      "11-10 forecast 2021-11-15/2021-11-21",
      "11-13 forecast 2021-11-16",
      "11-17 report 2021-11-16",
    ];
    expect(stepsOf(...lines)).toEqual(["first", "narrowed", "narrowed", "confirmed"]);
  });

  it("sees a date moved, and what came of it at another time than last said", () => {
    expect(
      stepsOf("06-01 forecast 2021-06-10", "06-09 forecast 2021-07-10", "08-02 report 2021-08-01"),
    ).toEqual(["first", "moved", "changed"]);
  });

  it("sees a date repeated, widened and shifted", () => {
    expect(
      stepsOf(
        "06-01 forecast 2021-07",
        "06-02 forecast 2021-07",
        "06-03 forecast 2021-07/2021-08",
        "06-04 forecast 2021-08/2021-09",
      ),
    ).toEqual(["first", "repeated", "widened", "shifted"]);
  });

  it("goes by the day of writing, not by the order given", () => {
    const { steps } = followForecast(["11-13 forecast 2021-11-16", "10-22 forecast 2021-11"].map(claimOf));
    expect(steps.map(({ when }) => when)).toEqual(["2021-11", "2021-11-16"]);
  });

  it("takes an article at its narrowest word", () => {
    const [wide, narrow] = ["11-10 forecast 2021-11", "11-10 forecast 2021-11-16"].map((line) =>
      claimOf(line, 0),
    );
    expect(followForecast([wide!, narrow!]).steps.map(({ when }) => when)).toEqual(["2021-11-16"]);
  });

  it("has no thread where nothing was forecast, and says where nothing tells of the outcome", () => {
    expect(followForecast(["11-17 report 2021-11-16"].map(claimOf)).steps).toEqual([]);
    expect(followForecast(["11-10 forecast 2021-11-16"].map(claimOf)).isSettled).toBe(false);
  });
});
