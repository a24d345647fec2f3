import { describe, expect, it } from "vitest";
import { evidence, toEvidence } from "./evidence";
import { accountOf, attributionOf } from "./testing";

const text = "𠮷先生说。据路透社报道，两位消息人士说，会晤下周举行。";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const attributions = [
  attributionOf("路透社", "agency", null, "据路透社报道", at("据路透社").start),
  attributionOf(null, "unnamed", 0, "两位消息人士说", at("两位消息").start),
];
const { file } = accountOf("one", text, { passages: ["会晤下周举行"], attributions });
const place = { event: "summit", link: "https://p.example/" };

describe("toEvidence", () => {
  it("gives the chain of its sentence, the medium first", () => {
    expect(toEvidence(file, text, at("会晤下周举行"), place).chain).toBe("路透社 ← 两位消息人士说");
    expect(toEvidence(file, text, at("先生说"), place).chain).toBe("");
  });

  it("has stance and date of the passage that holds the words", () => {
    expect(toEvidence(file, text, at("下周"), place)).toMatchObject({
      stance: "forecast",
      when: "2021-11-16",
    });
    expect(toEvidence(file, text, at("先生说"), place).stance).toBeNull();
  });

  it("counts code points beside UTF-16 units", () => {
    expect(toEvidence(file, text, at("先生"), place)).toMatchObject({ start: 2, startPoint: 1, endPoint: 3 });
  });
});

describe("evidence", () => {
  it("holds the same words once, until they are removed", () => {
    const item = toEvidence(file, text, at("下周"), place);
    evidence.getState().add(item);
    evidence.getState().add({ ...item, link: "https://p.example/2" });
    expect(evidence.getState().items.map(({ link }) => link)).toEqual(["https://p.example/2"]);
    evidence.getState().remove(item);
    expect(evidence.getState().items).toEqual([]);
  });
});
