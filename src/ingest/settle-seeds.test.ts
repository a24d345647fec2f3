import { describe, expect, it } from "vitest";
import { parseCatalogue } from "../reading/catalogue";
import { lineOfQuotation } from "./settle-seeds";

const eventOf = (id: string) => `  - id: ${id}
    label: { zh: 会谈, en: Talks }
    when: 2021-03-18
    kind: meeting
    evidence:
      - { article: "https://example.org/a", quote: 双方会谈, stance: report }
`;
const source = `events:\n${eventOf("first")}${eventOf("second")}`;

describe("lineOfQuotation", () => {
  const reading = parseCatalogue(source);
  if (!reading.ok) throw new Error(reading.messages[0]?.text);

  it("is the line of that event's quotation, though another event has the same words", () => {
    const problem = "event second: the article does not say “双方会谈”; nearest: “双方会面”";
    expect(lineOfQuotation(source, problem, reading.value)).toBe(":13");
  });

  it("is left out where the words are written in another way", () => {
    const problem = "event first: the article does not say “双方会谈”; nearest: “双方会面”";
    expect(lineOfQuotation(source.replaceAll("双方", '"\\u53cc方'), problem, reading.value)).toBe("");
  });
});
