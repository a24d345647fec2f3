import { expect, it } from "vitest";
import type { BundleIndex } from "./bundle";
import { accountsOf } from "./accounts";

const article = (id: string, outlet: string, published: string | null) => ({
  id,
  outlet,
  publishedMs: published === null ? null : Date.parse(published),
});

it("gives places in the index for articles, outlets and months", () => {
  const index = {
    outlets: [{ id: "a" }, { id: "b" }],
    articles: [
      article("one", "b", "2021-11-30T23:00Z"),
      article("two", "a", "2021-12-01T00:00Z"),
      article("three", "b", null),
    ],
    events: [{ coverage: ["three", "one"] }, { coverage: ["two"] }],
  } as unknown as BundleIndex;
  expect(accountsOf(index)).toEqual({
    outlets: [1, 0, 1],
    days: [
      ["2021-11-30", 0],
      ["2021-12-01", 1],
    ],
    dated: 2,
    events: [[0, 2], [1]],
  });
});
