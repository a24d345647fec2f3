import { describe, expect, it } from "vitest";
import { exampleBundle, makeArticle, makeClaim, makeEvent } from "../testing/bundle";
import { createAppStore } from "./app-store";
import { exportLimits, gatherArticles, gatherEvents, TooManyError } from "./gather-events";
import { initialViewState } from "./view-state";

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe("gatherEvents", () => {
  it("gives the events under the filters", async () => {
    const store = createAppStore(exampleBundle, { ...initialViewState, outlets: ["morning"] });
    const { events } = await gatherEvents(store.getState(), "https://here.example/data/");
    expect(idsOf(events)).toEqual(["talks", "accord"]);
  });
});

describe("gatherArticles", () => {
  it("refuses more than one file may hold, before it loads any", async () => {
    const ids = Array.from(
      { length: exportLimits.articles + 1 },
      (_, at) => makeArticle(`a-${at}`, "one").id,
    );
    const event = makeEvent("many", { claims: ids.map((id) => makeClaim(id, "one", "2021-11-16")) });
    await expect(gatherArticles([event], "https://here.example/data/", () => {})).rejects.toThrow(
      TooManyError,
    );
  });
});
