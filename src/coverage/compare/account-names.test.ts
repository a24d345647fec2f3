import { describe, expect, it } from "vitest";
import { absentIn } from "./account-names";
import { accountOf, attributionOf } from "./testing";

const bbc = accountOf("bbc", "双方谈及“护栏”。朱志群说，拜登愿意。卡琳·让-皮埃尔说。", {
  terms: { 拜登: "person" },
  attributions: [attributionOf("朱志群", "person"), attributionOf("卡琳·让-皮埃尔", "person")],
});
const epoch = accountOf("epoch", "美方要搭建护栏。让-皮埃尔说，拜登愿意，川普不愿。", {
  terms: { 拜登: "person", 川普: "person" },
});
const zaobao = accountOf("zaobao", "拜登準備會談，特朗普反對。", { terms: { 拜登: "person" } });

const noEvents = { id: "summit", find: () => undefined };

const absentFrom = (article: string) =>
  absentIn([bbc, epoch, zaobao], noEvents)
    .get(article)!
    .map(({ name }) => name);

describe("absentIn", () => {
  it("names quoted words, speakers and names that others have", () => {
    expect(absentFrom("zaobao-1")).toEqual(expect.arrayContaining(["护栏", "朱志群"]));
  });

  it("does not call absent what is there in another script or form", () => {
    expect(absentFrom("zaobao-1")).not.toContain("川普");
    expect(absentFrom("zaobao-1")).not.toContain("拜登");
    expect(absentFrom("epoch-1")).not.toContain("卡琳·让-皮埃尔");
  });

  it("does not call a word absent that one account alone quotes", () => {
    const one = accountOf("one", "他说“解冻”。");
    const names = absentIn([one, accountOf("two", "没有。")], noEvents).get("two-1")!;
    expect(names).toEqual([]);
  });

  it("does not call a common word absent because somebody quotes it once", () => {
    const one = accountOf("one", "他“希望”如此。希望，希望，希望。");
    const names = absentIn([one, accountOf("two", "也希望。"), accountOf("three", "没有。")], noEvents);
    expect(names.get("three-1")).toEqual([]);
  });

  it("says which forms were searched for", () => {
    const name = absentIn([bbc, epoch, zaobao], noEvents)
      .get("zaobao-1")!
      .find((each) => each.name === "卡琳·让-皮埃尔")!;
    expect(name.forms).toContain("让-皮埃尔");
  });

  describe("names events that others tell", () => {
    const other = (outlet: string, text: string, passage?: string) =>
      accountOf(outlet, text, {
        terms: text.includes("格拉斯哥") ? { 格拉斯哥: "place" } : {},
        ...(passage === undefined ? {} : { passages: [passage], event: "cop26" }),
      });
    const teller = other("teller", "格拉斯哥气候大会上月闭幕。", "格拉斯哥气候大会上月闭幕");
    const silent = other("silent", "双方没有谈气候。");
    const names = (events: Parameters<typeof absentIn>[1], ...more: ReturnType<typeof other>[]) =>
      Object.fromEntries(
        [...absentIn([teller, silent, ...more], events)].map(([article, absent]) => [
          article,
          absent.flatMap(({ name, kind }) => (kind === "event" ? [name] : [])),
        ]),
      );
    const known = { id: "summit", find: () => ({ label: { zh: "格拉斯哥气候大会", en: "" }, weight: 1 }) };

    it("but not those that it tells or has words of", () => {
      const hinting = other("hinting", "在格拉斯哥，人们等待。");
      expect(names(known, hinting)).toEqual({ "teller-1": [], "silent-1": ["cop26"], "hinting-1": [] });
    });

    it("but neither the event that is compared nor one without a name", () => {
      expect(names({ ...known, id: "cop26" })["silent-1"]).toEqual([]);
      expect(names(noEvents)["silent-1"]).toEqual([]);
    });
  });
});
