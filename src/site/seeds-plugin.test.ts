import { describe, expect, it } from "vitest";
import { toOverlay } from "./seeds-plugin";

describe("toOverlay", () => {
  it("leads to the file and line that the ingest names", () => {
    const said = "/news/seeds/catalogue.yaml:12: events.0.rnak: unknown field `rnak`; did you mean `rank`?";
    expect(toOverlay(said).err).toMatchObject({
      message: said,
      id: "/news/seeds/catalogue.yaml",
      loc: { line: 12 },
    });
  });

  it("shows the words alone where no file is named", () => {
    expect(toOverlay("The disk is full.").err).not.toHaveProperty("loc");
  });
});
