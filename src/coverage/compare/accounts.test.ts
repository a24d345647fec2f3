import { describe, expect, it } from "vitest";
import { nameAccounts, placeOf } from "./account-naming";
import { findInAccount } from "./find-in-account";
import { holdOpposite } from "./hold-opposite";
import { independenceOf } from "./independence-of";
import { accountOf, attributionOf } from "./testing";

const filler = `${"双方就一系列问题交换了意见，气氛坦率而有建设性，但没有公布细节，".repeat(4)}就此结束。`;
const rest = "另一件事与此无关。".repeat(40);

describe("nameAccounts", () => {
  const event = { label: { zh: "视频峰会", en: "Video summit" } };
  const one = accountOf("one", `视讯峰会将在下周举行。视讯峰会待定，${filler}${rest}`, {
    terms: { 视讯峰会: "term", 下周举行: "term" },
    passages: ["视讯峰会将在下周举行"],
  });
  const two = accountOf("two", `視頻峰會獲得證實。視頻峰會待定，${filler}${rest}`, {
    terms: { 視頻峰會: "term" },
    passages: ["視頻峰會獲得證實"],
  });

  it("gives each outlet its own word for the same, in one script", () => {
    const { terms } = nameAccounts([one, two], event);
    expect(terms.map(({ outlet, term }) => `${outlet} ${term}`)).toEqual(["one 视讯峰会", "two 视频峰会"]);
  });

  it("reads only the passages and what is around them", () => {
    const { charactersByOutlet } = nameAccounts([one, two], event);
    expect(charactersByOutlet.get("one")).toBeLessThan(one.text.length / 2);
  });

  it("finds a name in the other order anywhere in an account", () => {
    const mirrored = accountOf("three", `${filler}${rest}俗称“拜习会”。`, { passages: ["双方就一系列问题"] });
    const own = accountOf("four", `习拜会将在下周举行，${filler}`, {
      terms: { 习拜会: "term" },
      passages: ["习拜会将在下周举行"],
    });
    const { terms } = nameAccounts([mirrored, own], event);
    expect(terms.map(({ outlet, term }) => `${outlet} ${term}`)).toEqual(["three 拜习会", "four 习拜会"]);
  });

  it("gives the sentence of a place, as published", () => {
    const [, term] = nameAccounts([one, two], event).terms;
    const { sentence, at } = placeOf(two, term!.uses[0]!.places[0]!);
    expect(sentence.slice(at.start, at.end)).toBe("視頻峰會");
  });
});

describe("findInAccount", () => {
  const account = accountOf("one", "護欄很重要。沒有护栏。");

  it("finds every form in either script, with its sentence", () => {
    const found = findInAccount(account, ["护栏"]);
    expect(found.map(({ sentence, at }) => sentence.slice(at.start, at.end))).toEqual(["護欄", "护栏"]);
  });

  it("finds nothing for an empty search", () => {
    expect(findInAccount(account, ["", " "])).toEqual([]);
  });
});

describe("holdOpposite", () => {
  it("pairs sentences on one event and says how much has a counterpart", () => {
    const a = accountOf("a", "前言不同。元首视频会晤获证实。", { passages: ["元首视频会晤获证实"] });
    const b = accountOf("b", "元首视频会晤在即。其他的话。", { passages: ["元首视频会晤在即"] });
    const { anchors, share } = holdOpposite(a, b);
    expect(anchors).toEqual([{ a: 5, b: 0 }]);
    expect(share.a).toBeGreaterThan(0.5);
    expect(share.a).toBeLessThan(1);
  });
});

describe("independenceOf", () => {
  it("counts the source that is named before the words of the passage", () => {
    const account = (outlet: string) =>
      accountOf(outlet, "据路透社报道，会晤下周举行。", {
        passages: ["会晤下周举行"],
        attributions: [attributionOf("路透社", "agency", null, "据路透社报道")],
      });
    expect(independenceOf([account("a"), account("b")])).toMatchObject({ accounts: 2, sources: 1 });
  });
});
