import { describe, expect, it } from "vitest";
import { clauseAround } from "./clause";

/** The clause around the date 11月3日 in a text of one sentence. */
function clauseIn(text: string): string {
  const start = text.indexOf("11月3日");
  const clause = clauseAround(text, { start: 0, end: text.length }, { start, end: start + 5 });
  return text.slice(clause.start, clause.end);
}

describe("clauseAround", () => {
  it("takes the clause between commas", () => {
    expect(clauseIn("第二句说，双方11月3日在此开会，很长，还有。")).toBe("双方11月3日在此开会");
  });

  it("takes in the next clause where the date's own says too little", () => {
    expect(clauseIn("11月3日，两国代表在日内瓦签署了协议。")).toBe("11月3日，两国代表在日内瓦签署了协议");
  });
});
