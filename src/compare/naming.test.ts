import { describe, expect, it } from "vitest";
import { compareNaming, type NamingText } from "./naming";
import { eventSlot } from "./naming-slots";

const filler = "双方就一系列问题交换了意见，气氛坦率而有建设性，但没有公布细节。".repeat(4);
const account = (outlet: string, words: string, article = 1): NamingText => {
  const text = words + filler;
  return { article: `${outlet}-${article}`, outlet, text, spans: [{ start: 0, end: text.length }] };
};

const slots = new Map<string, string | null>([
  ["在线会议", eventSlot],
  ["视频会晤", eventSlot],
  ["视频会晤议程", eventSlot],
  ["中共国家主席", "习近平"],
  ["中国国家主席", "习近平"],
  ["国家主席", null],
  ["病毒", null],
]);

const epoch = account("epoch", "在线会议将在下周举行。在线会议由中共国家主席提出。");
const bbc = account("bbc", "视频会晤获证实，视频会晤议程待定。中国国家主席说。");

const drawn = (texts: readonly NamingText[]) =>
  compareNaming(texts, slots).terms.map(({ outlet, term, uses }) => `${outlet} ${term} ${uses[0]!.count}`);

describe("compareNaming", () => {
  it("finds what each outlet calls the same thing, the event first", () => {
    expect(drawn([epoch, bbc])).toEqual([
      "epoch 在线会议 2",
      "epoch 中共国家主席 1",
      "bbc 视频会晤议程 1",
      "bbc 视频会晤 1",
      "bbc 中国国家主席 1",
    ]);
  });

  it("gives each place, so that the sentence behind a count can be read", () => {
    const use = compareNaming([epoch, bbc], slots).terms[0]!.uses[0]!;
    expect(use.places.map(({ start, end }) => epoch.text.slice(start, end))).toEqual([
      "在线会议",
      "在线会议",
    ]);
  });

  it("does not call a name one outlet's that others use as well, or for which they have no other", () => {
    expect(drawn([account("a", "视频会晤。视频会晤。"), account("b", "视频会晤。视频会晤。")])).toEqual([]);
    expect(drawn([account("a", "视频会晤。视频会晤。"), account("b", "双方会面。")])).toEqual([]);
  });

  it("leaves out what an outlet says once beside its usual name", () => {
    expect(drawn([account("a", "视频会晤。".repeat(15) + "中国国家主席。在线会议。"), bbc])).not.toContain(
      "a 在线会议 1",
    );
  });

  it("shows another word only if several articles of the outlet have it often, and others hardly", () => {
    const first = account("a", "病毒，".repeat(12));
    const second = account("a", "病毒，".repeat(3), 2);
    expect(drawn([first, bbc])).toEqual([]);
    expect(drawn([first, second, account("b", ""), account("b", "", 2)])).toEqual(["a 病毒 15"]);
  });

  it("says nothing of an outlet with too little text, and nothing at all of one outlet", () => {
    const short = { ...account("short", "在线会议。"), spans: [{ start: 0, end: 5 }] };
    expect(compareNaming([short, epoch, bbc], slots).silent).toEqual(["short"]);
    expect(drawn([short, epoch, bbc]).some((line) => line.startsWith("short"))).toBe(false);
    expect(drawn([epoch])).toEqual([]);
  });
});
