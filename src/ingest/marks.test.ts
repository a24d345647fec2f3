import { describe, expect, it } from "vitest";
import { createMarkTest, marksOf } from "./marks";

describe("createMarkTest", () => {
  const marks = marksOf(["拜登/p", "会晤/v", "bbc\n拜登/p 会晤/v"]);

  it("finds what the marks were made from", () => {
    expect(createMarkTest(["会晤/v", "访问/v"])(marks)).toBe(true);
    expect(createMarkTest(["bbc\n拜登/p 会晤/v"])(marks)).toBe(true);
  });

  it("finds nothing else", () => {
    expect(createMarkTest(["访问/v"])(marks)).toBe(false);
    expect(createMarkTest([])(marks)).toBe(false);
    expect(createMarkTest(["访问/v"])(marksOf([]))).toBe(false);
  });
});
