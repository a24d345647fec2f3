// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleFile } from "../../model/bundle";
import { describePassage, type TextSpan } from "../../model/passage";
import { shortenQuote } from "../../model/short-quote";
import { buildArticleDom } from "./article-dom";

const textOf = (html: string) => new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";

type Marked = TextSpan & { event?: string };

/** An article with these passages and dates. */
function makeFile(html: string, passages: readonly Marked[], dates: readonly TextSpan[] = []): ArticleFile {
  const text = textOf(html);
  return {
    id: "a",
    html,
    passages: passages.map(({ start, end, event = "e" }) => ({
      ...describePassage(text, { start, end }),
      event,
      when: "2021-11-15",
      stance: "report",
    })),
    mentions: dates.map(({ start, end }) => ({
      exact: text.slice(start, end),
      start,
      end,
      when: "2021-11-15",
      tense: "past",
      event: null,
    })),
    pictures: [],
    related: [],
    removed: { items: [], charactersIn: 0, charactersOut: 0 },
    source: { seed: "a.txt", sha256: "0".repeat(64), format: "bare", published: [] },
  };
}

const build = (file: ArticleFile, event: string | null = null) => buildArticleDom(file, "own.example", event);

/** The characters of a text that lie in an element of the selector, by their offsets. */
function offsetsIn(root: Element, selector: string): number[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const offsets: number[] = [];
  let at = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const isIn = node.parentElement!.closest(selector) !== null;
    for (let index = 0; index < node.length; index += 1) if (isIn) offsets.push(at + index);
    at += node.length;
  }
  return offsets;
}

const offsetsOf = (spans: readonly TextSpan[]) => [
  ...new Set(
    spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
  ),
];

const words = fc.stringMatching(/^[甲乙丙丁0-9 ]{1,6}$/);
const phrases = fc.letrec<{ phrase: string; phrases: string }>((tie) => ({
  phrase: fc.oneof(
    { maxDepth: 2 },
    words,
    tie("phrases").map((inner) => `<strong>${inner}</strong>`),
    tie("phrases").map((inner) => `<em>${inner}</em>`),
  ),
  phrases: fc.array(tie("phrase"), { minLength: 1, maxLength: 2 }).map((parts) => parts.join("")),
})).phrases;
const link = phrases.map((inner) => `<a href="https://other.example/">${inner}</a>`);
const line = fc.array(fc.oneof(phrases, link), { minLength: 1, maxLength: 2 }).map((parts) => parts.join(""));
const block = fc.oneof(
  line.map((inner) => `<p>${inner}</p>`),
  line.map((inner) => `<h2>${inner}</h2>`),
  fc.tuple(line, line).map(([one, two]) => `<ul><li>${one}</li>\n<li>${two}</li></ul>`),
);

/** HTML with spans of its text that touch each other, and one that may overlap them. */
const markedHtml = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((blocks) => blocks.join("\n"))
  .chain((html) => {
    const offset = fc.nat(textOf(html).length);
    const spansBetween = (cuts: number[]) =>
      cuts
        .sort((a, b) => a - b)
        .flatMap((end, index) => (index === 0 ? [] : [{ start: cuts[index - 1]!, end }]));
    const touching = fc.uniqueArray(offset, { maxLength: 4 }).map(spansBetween);
    const alone = fc.uniqueArray(offset, { maxLength: 2 }).map(spansBetween);
    return fc.record({ html: fc.constant(html), touching, alone });
  });

/** Each run parses and sanitizes a whole article. */
const runs = { numRuns: 50 };

describe("buildArticleDom", { timeout: 30_000 }, () => {
  it("adds no text, takes none and leaves no empty element", () => {
    fc.assert(
      fc.property(markedHtml, ({ html, touching, alone }) => {
        const { root } = build(makeFile(html, touching, alone));
        expect(root.textContent).toBe(textOf(html));
        expect([...root.querySelectorAll("*")].filter((element) => element.textContent === "")).toEqual([]);
      }),
      runs,
    );
  });

  it("marks the words of the passages and no others, wherever dates cut the text", () => {
    fc.assert(
      fc.property(markedHtml, ({ html, touching, alone }) => {
        const text = textOf(html);
        const isWord = (offset: number) => text[offset]!.trim() !== "";
        const { root } = build(makeFile(html, [...touching, ...alone], touching));
        const wanted = offsetsOf([...touching, ...alone]).filter(isWord);
        expect(offsetsIn(root, "mark").filter(isWord)).toEqual(wanted.sort((a, b) => a - b));
      }),
      runs,
    );
  });

  it("keeps every mark within one block and no mark within another", () => {
    fc.assert(
      fc.property(markedHtml, ({ html, touching, alone }) => {
        const { root } = build(makeFile(html, [...touching, ...alone]));
        expect(root.querySelectorAll("mark :is(p, h2, ul, li, mark)")).toHaveLength(0);
      }),
      runs,
    );
  });

  it("makes the words of every date a button, whatever markup they run through", () => {
    fc.assert(
      fc.property(markedHtml, ({ html, touching }) => {
        const { root } = build(makeFile(html, [], touching));
        expect(offsetsIn(root, ".coverage-date[role=button]")).toEqual(offsetsOf(touching));
      }),
      runs,
    );
  });
});

describe("a marked passage", () => {
  const html = '<p>甲<a href="https://own.example/">乙丙</a>丁</p><p>戊己</p>';

  it("holds a link whole that it covers from edge to edge", () => {
    const { root } = build(makeFile(html, [{ start: 1, end: 4 }]));
    expect(root.querySelectorAll("a")).toHaveLength(1);
    expect(root.querySelector("mark > a")?.textContent).toBe("乙丙");
    expect(root.querySelector("mark")?.textContent).toBe("乙丙丁");
  });

  it("is a mark in each block that it runs through, in order", () => {
    const { passages } = build(makeFile(html, [{ start: 3, end: 5 }]));
    expect(passages).toMatchObject([{ start: 3, end: 5, events: ["e"] }]);
    expect(passages[0]!.marks.map((mark) => mark.textContent)).toEqual(["丁", "戊"]);
  });

  it("is joined with those that overlap it, and bears out the events of all", () => {
    const file = makeFile(html, [
      { start: 0, end: 2, event: "one" },
      { start: 1, end: 4, event: "two" },
      { start: 5, end: 6, event: "one" },
    ]);
    expect(build(file).passages).toMatchObject([
      { start: 0, end: 4, events: ["one", "two"] },
      { start: 5, end: 6, events: ["one"] },
    ]);
    expect(build(file, "two").passages).toMatchObject([{ start: 1, end: 4, events: ["two"] }]);
  });

  it("is found by its words if its offsets are wrong, and left out if they are not there", () => {
    const file = makeFile(html, [{ start: 4, end: 6 }]);
    const [passage] = file.passages;
    const moved = { ...passage!, start: 0, end: 2 };
    const lost = { ...passage!, exact: "庚辛" };
    expect(build({ ...file, passages: [moved, lost] }).passages).toMatchObject([{ start: 4, end: 6 }]);
  });
});

describe("what surrounds the words", () => {
  it("puts one date of the text into the tab order", () => {
    const file = makeFile(
      "<p>甲乙丙丁</p>",
      [],
      [
        { start: 0, end: 1 },
        { start: 2, end: 3 },
      ],
    );
    const dates = [...build(file).root.querySelectorAll<HTMLElement>(".coverage-date")];
    expect(dates.map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
  });

  it("leaves out a date whose words are not at its place, and one that overlaps another", () => {
    const file = makeFile(
      "<p>甲乙丙丁</p>",
      [],
      [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ],
    );
    const wrong = { ...file.mentions[0]!, exact: "己" };
    const { root } = build({ ...file, mentions: [wrong, ...file.mentions] });
    expect([...root.querySelectorAll(".coverage-date")].map((date) => date.textContent)).toEqual(["乙丙"]);
  });

  it("replaces each picture by an empty slot, and drops one without an address to load", () => {
    const file = makeFile('<figure><img alt="一"><figcaption>一图</figcaption></figure><img alt="二">', []);
    const url = "https://pictures.example/1.jpg";
    const pictures = [
      { url, host: "claimed.example", alt: "一" },
      { url: "data:image/png;base64,", host: "", alt: "二" },
    ];
    const { root, pictureSlots } = build({ ...file, pictures });
    expect(root.querySelector("img")).toBeNull();
    expect(pictureSlots).toMatchObject([
      { picture: { url, host: "pictures.example", alt: "一" }, isCaptioned: true },
    ]);
  });

  it("shows the host of links that leave the article's own site", () => {
    const html = '<p><a href="https://own.example/x">甲</a><a href="https://other.example/">乙</a></p>';
    const hosts = [...build(makeFile(html, [])).root.querySelectorAll("a")].map((link) => link.dataset.host);
    expect(hosts).toEqual([undefined, "other.example"]);
  });
});

describe("linked words", () => {
  const html =
    '<p>白宫表示，<a href="https://a.example/">双方将在下周举行</a>会晤。</p><p>北京没有回应，也没有否认。</p>';
  const text = textOf(html);
  const words = "下周举行会晤";
  const start = text.indexOf(words);
  const linked = { start, quote: shortenQuote(text, { start, end: start + words.length }) };
  const file = makeFile(html, [{ start: 5, end: 12 }]);
  const wordsIn = (dom: ReturnType<typeof buildArticleDom>) =>
    dom.linked?.elements.map(({ textContent }) => textContent).join("");

  it("are told apart from passages, across their edges, and the text stays", () => {
    const dom = buildArticleDom(file, "own.example", "e", linked);
    expect(dom.linked?.state).toBe("same");
    expect(wordsIn(dom)).toBe(words);
    expect(dom.root.textContent).toBe(text);
    expect(dom.root.querySelectorAll("a")).toHaveLength(1);
  });

  it("are found where the text has changed, and missed where they are gone", () => {
    const moved = makeFile(html.replace("白宫表示", "白宫星期四晚间表示"), []);
    expect(wordsIn(buildArticleDom(moved, "own.example", "e", linked))).toBe(words);
    const gone = makeFile("<p>北京没有回应，也没有否认。</p>", []);
    expect(buildArticleDom(gone, "own.example", "e", linked).linked).toEqual({
      state: "missing",
      elements: [],
    });
  });

  it("of a link without words are the passage at its place", () => {
    const dom = buildArticleDom(file, "own.example", "e", { start: 6 });
    expect(dom.linked?.elements).toEqual(dom.passages[0]!.marks);
  });
});
