import { describe, expect, it } from "vitest";
import { parseCatalogue } from "./catalogue";

const messagesOf = (source: string) => {
  const result = parseCatalogue(source);
  return result.ok ? [] : result.messages;
};

const event = `events:
  - id: talks
    label: { zh: 会谈, en: Talks }
    when: 2021-03-18
    kind: meeting
    evidence:
      - article: https://example.org/a
        quote: 双方会谈
        stance: report
`;

describe("an unknown field of the catalogue", () => {
  it("is named with the field that it is nearest to, and its line", () => {
    const [message] = messagesOf(`${event}    rnak: summit\n`);
    expect(message).toMatchObject({
      text: "events.0.rnak: unknown field `rnak`; did you mean `rank`?",
      line: 10,
    });
  });

  it("is named with all that are known where none is near", () => {
    const [message] = messagesOf("nonsense: 1\n");
    expect(message?.text).toMatch(
      /^nonsense: unknown field `nonsense`; known are outlets, platforms, events/,
    );
  });

  it("leaves other problems in their own words", () => {
    const [message] = messagesOf(event.replace("2021-03-18", "soon"));
    expect(message).toMatchObject({ text: expect.stringContaining("no EDTF date"), line: 4 });
  });
});
