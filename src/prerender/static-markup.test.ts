import { describe, expect, it } from "vitest";
import { StyleRules, toInert } from "./static-markup";

describe("toInert", () => {
  it("drops what the live page will have, and keeps words, classes and names", () => {
    expect(
      toInert('<button id="a" class="b" data-event-id="c" tabindex="0" aria-label="d">e</button>', "v-"),
    ).toBe('<button class="b" aria-label="d">e</button>');
  });

  it("leaves text alone that looks like an attribute", () => {
    expect(toInert('<p> id="a" data-x="b"</p>', "v-")).toBe('<p> id="a" data-x="b"</p>');
  });
});

describe("toInert", () => {
  it("keeps the ids that the picture itself refers to, each once on the page", () => {
    const markup = '<linearGradient id="soft"></linearGradient><rect id="other" fill="url(#soft)"></rect>';
    expect(toInert(markup, "v-")).toBe(
      '<linearGradient id="v-soft"></linearGradient><rect fill="url(#v-soft)"></rect>',
    );
  });
});

describe("StyleRules", () => {
  it("turns equal inline styles into one class, beside those there are", () => {
    const rules = new StyleRules();
    const style = 'style="--outlet:light-dark(#111, #eee)"';
    expect(rules.take(`<i class="mark" ${style}></i><b ${style}></b><u></u>`)).toBe(
      '<i class="fv0 mark"></i><b class="fv0"></b><u></u>',
    );
    expect(rules.toCss()).toBe(".fv0{--outlet:light-dark(#111, #eee)}");
  });
});
