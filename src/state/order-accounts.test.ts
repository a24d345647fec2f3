import { describe, expect, it } from "vitest";
import type { Claim } from "../model/bundle";
import { orderAccounts } from "./order-accounts";

const claim = (article: string, length: number): Claim => ({
  article,
  outlet: article[0]!,
  when: "2021-11-16",
  stance: "report",
  isDisputed: false,
  length,
});

describe("orderAccounts", () => {
  it("keeps the order of publication where every outlet tells once", () => {
    expect(orderAccounts({ claims: [claim("b1", 9), claim("a1", 90)] }, ["b1", "a1"])).toEqual(["b1", "a1"]);
  });

  it("takes one of every outlet before a second: the longest, then first and last", () => {
    const claims = [claim("a1", 5), claim("a2", 10), claim("a3", 90), claim("a4", 20), claim("b1", 1)];
    expect(orderAccounts({ claims }, ["a1", "a2", "b1", "a3", "a4"])).toEqual(["a3", "b1", "a1", "a4", "a2"]);
  });

  it("loses nobody, a claim or none", () => {
    expect(orderAccounts({ claims: [] }, ["x", "y"])).toEqual(["x", "y"]);
    expect(orderAccounts({ claims: [] }, [])).toEqual([]);
  });
});
