import { describe, expect, it } from "vitest";
import { mergeViews, StyleRules, toInert, toMarkup } from "./static-markup";

const inert = (markup: string, rules = new StyleRules()) => toMarkup(toInert(markup, "v-", rules));

describe("toInert", () => {
  it("drops what the live page will have, and keeps words, classes and names", () => {
    expect(
      inert(
        '<button id="a" class="b" data-event-id="c" data-rank="summit" tabindex="0" aria-label="d" role="slider">e</button>',
      ),
    ).toBe('<button class="b" data-rank="summit" aria-label="d">e</button>');
  });

  it("leaves text alone that looks like an attribute", () => {
    expect(inert('<p> id="a" data-x="b"</p>')).toBe('<p> id="a" data-x="b"</p>');
  });

  it("keeps the ids that the picture itself refers to, each once on the page", () => {
    const markup =
      '<svg><linearGradient id="soft"></linearGradient><rect id="other" mask="url(#soft)"></rect></svg>';
    expect(inert(markup)).toBe(
      '<svg><linearGradient id="v-soft"></linearGradient><rect mask="url(#v-soft)"></rect></svg>',
    );
  });

  it("leaves out dialogs that are closed and lines of no length", () => {
    expect(inert('<div><dialog>a</dialog><dialog open>b</dialog><svg><path d=""></path></svg></div>')).toBe(
      '<div><dialog open="">b</dialog><svg></svg></div>',
    );
  });
});

describe("StyleRules", () => {
  it("turns equal inline styles into one class, beside those there are", () => {
    const rules = new StyleRules();
    const style = 'style="--outlet:light-dark(#111, #eee)"';
    expect(inert(`<p><i class="mark" ${style}></i><b ${style}></b><u></u></p>`, rules)).toBe(
      '<p><i class="fv0 mark"></i><b class="fv0"></b><u></u></p>',
    );
    expect(rules.toCss()).toBe(".fv0{--outlet:light-dark(#111, #eee)}");
  });

  it("turns what an SVG says of its looks into a class as weak as that, with units", () => {
    const rules = new StyleRules();
    expect(inert('<svg><text x="1" font-size="12" fill="red">a</text></svg>', rules)).toBe(
      '<svg><text class="fv0" x="1">a</text></svg>',
    );
    expect(rules.toCss()).toBe(":where(.fv0){font-size:12px;fill:red}");
  });
});

describe("mergeViews", () => {
  const merge = (a: string, b: string) => {
    const [first, second] = [a, b].map((markup) => toInert(markup, "", new StyleRules()));
    return mergeViews(first!, second!, ["narrow", "wide"]).map(toMarkup).join("");
  };

  it("keeps what is alike once, and both forms of what differs", () => {
    expect(merge("<div><p>a</p><svg width=1></svg></div>", "<div><p>a</p><svg width=2></svg></div>")).toBe(
      '<div><p>a</p><svg class="narrow" width="1"></svg><svg class="wide" width="2"></svg></div>',
    );
  });

  it("marks what only one of them has, in its place", () => {
    expect(merge("<div><i>a</i><p>b</p></div>", "<div><p>b</p><u>c</u><b>d</b></div>")).toBe(
      '<div><i class="narrow">a</i><p>b</p><u class="wide">c</u><b class="wide">d</b></div>',
    );
  });

  it("keeps both elements whose words differ", () => {
    expect(merge("<div><p>a</p></div>", "<div><p>b</p></div>")).toBe(
      '<div><p class="narrow">a</p><p class="wide">b</p></div>',
    );
  });
});
