import { describe, expect, it } from "vitest";
import type { Mention } from "../../model/bundle";
import { emptyCatalogue, type Catalogue, type CuratedEvent } from "../../reading/catalogue";
import { linkCurated } from "./link-curated";
import { findSentences } from "../../words/sentences";

const url = "https://news.example/1";

const event = (fields: Partial<CuratedEvent>): CuratedEvent => ({
  id: "summit",
  label: { zh: "峰会", en: "Summit" },
  when: "2021-11-16",
  zone: "Asia/Shanghai",
  daytime: null,
  alsoIn: [],
  place: null,
  kind: "meeting",
  rank: "event",
  cues: [],
  evidence: [],
  ...fields,
});
const catalogueOf = (...events: CuratedEvent[]): Catalogue => ({ ...emptyCatalogue, events });

const mention = (text: string, exact: string, when: string, tense: Mention["tense"] = "past"): Mention => {
  const start = text.indexOf(exact);
  return { exact, start, end: start + exact.length, when, tense, event: null };
};

describe("linkCurated by quotation", () => {
  const text = "他们11月16日举行视频会议。次日无事。";

  it("marks the quoted words, with the event's date unless the evidence gives another", () => {
    const catalogue = catalogueOf(
      event({
        evidence: [
          { article: url, quote: "举行视频会议", stance: "report" },
          { article: url, quote: "次日无事", when: "2021-11-17", stance: "report" },
          { article: "https://elsewhere.example/", quote: "not here", stance: "report" },
        ],
      }),
    );
    const { passages, messages } = linkCurated(
      { url, text, sentences: findSentences(text), mentions: [] },
      catalogue,
    );
    expect(messages).toEqual([]);
    expect(passages.map(({ exact, when }) => [exact, when])).toEqual([
      ["举行视频会议", "2021-11-16"],
      ["次日无事", "2021-11-17"],
    ]);
  });

  it("names the nearest words for a quotation that is not there", () => {
    const catalogue = catalogueOf(
      event({ evidence: [{ article: url, quote: "举办视频会议", stance: "report" }] }),
    );
    const { messages } = linkCurated({ url, text, sentences: findSentences(text), mentions: [] }, catalogue);
    expect(messages).toHaveLength(1);
    expect(messages[0]!.text).toContain("举行视频会议");
    expect(messages[0]!.text).toContain("summit");
  });
});

describe("linkCurated by date and cue", () => {
  const link = (text: string, read: Mention, ...events: CuratedEvent[]) =>
    linkCurated({ url, text, sentences: findSentences(text), mentions: [read] }, catalogueOf(...events));

  it("joins a mention whose date fits and whose sentence holds a cue", () => {
    const text = "两国元首16日举行视频会议。另有消息。";
    const { mentions, passages } = link(
      text,
      mention(text, "16日", "2021-11-16"),
      event({ cues: ["视频会议"] }),
    );
    expect(mentions[0]!.event).toBe("summit");
    expect(passages[0]).toMatchObject({
      exact: "两国元首16日举行视频会议。",
      when: "2021-11-16",
      stance: "report",
    });
  });

  it("does not join by date alone, by cue alone, or by a date as wide as a year", () => {
    const without = "两国元首16日通了电话。";
    expect(
      link(without, mention(without, "16日", "2021-11-16"), event({ cues: ["视频会议"] })).passages,
    ).toEqual([]);
    const far = "三月16日有过视频会议。";
    expect(link(far, mention(far, "三月16日", "2021-03-16"), event({ cues: ["视频会议"] })).passages).toEqual(
      [],
    );
    const wide = "2021年有过视频会议。";
    expect(link(wide, mention(wide, "2021年", "2021"), event({ cues: ["视频会议"] })).passages).toEqual([]);
  });

  it("joins another date too where two cues leave no doubt, so that the difference shows", () => {
    const text = "美国8月关闭了驻休斯敦的领事馆。";
    const consulates = event({ id: "consulates", when: "2020-07", cues: ["休斯敦", "领事馆"] });
    const { passages } = link(text, mention(text, "8月", "2020-08"), consulates);
    expect(passages[0]).toMatchObject({ event: "consulates", when: "2020-08" });
  });

  it("takes the event whose cue stands nearest", () => {
    const text = "视频会议之前，双方11月10日在格拉斯哥发表气候宣言。";
    const { mentions } = link(
      text,
      mention(text, "11月10日", "2021-11-10"),
      event({ id: "summit", when: "2021-11", cues: ["视频会议"] }),
      event({ id: "climate", when: "2021-11-10", cues: ["格拉斯哥"] }),
    );
    expect(mentions[0]!.event).toBe("climate");
  });
});
