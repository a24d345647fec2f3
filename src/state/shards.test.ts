import { expect, it } from "vitest";
import type { BundleIndex } from "../model/bundle";
import { exampleBundle, makeClaim, makeEvent } from "../testing/bundle";
import { shardsOfCoverage } from "./shards";

const years = [2019, 2020, 2021, 2022];
const claim = (article: string, publishedMs: number | null) => ({
  ...makeClaim(article, "morning", "2021-11-16"),
  publishedMs,
});

function pathsFor(...published: (string | null)[]) {
  const claims = published.map((day, at) => claim(`a-${at}`, day === null ? null : Date.parse(day)));
  const bundle: BundleIndex = {
    ...exampleBundle,
    events: [makeEvent("e", { claims })],
    shards: years.map((year) => ({
      path: `${year}.json`,
      from: `${year}-01-01`,
      to: `${year + 1}-01-01`,
      events: 1,
      articles: 500,
    })),
  };
  return shardsOfCoverage(bundle, "e").map(({ path }) => path);
}

it("an event's articles are in the shards of their days, each once, however many they are", () => {
  const many = Array.from({ length: 300 }, (_, at) => (at % 2 ? "2019-05-01" : "2021-01-01"));
  expect(pathsFor(...many)).toEqual(["2019.json", "2021.json"]);
  expect(pathsFor("2020-12-31T23:59:59Z", "2021-01-01")).toEqual(["2020.json", "2021.json"]);
});

it("what lies beyond the archive's days, and what has no date, is with the first and the last", () => {
  expect(pathsFor("1999-01-01")).toEqual(["2019.json"]);
  expect(pathsFor("2030-01-01")).toEqual(["2022.json"]);
  expect(pathsFor("2020-06-01", null)).toEqual(["2020.json", "2022.json"]);
  expect(pathsFor()).toEqual([]);
});
