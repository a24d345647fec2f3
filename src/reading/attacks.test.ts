import { describe, expect, test } from "vitest";
import { cleanBody } from "./clean/clean-body";
import { findUnclean, textContentOf } from "../testing/find-unclean";
import { payloads } from "../testing/payloads";
import { parseSeed } from "./formats/parse-seed";

const source = "https://news.example.com/a";
const epoch = "<!--1636774988000-->\n";
const inQuotes = (payload: string) => JSON.stringify(payload.replaceAll("\n", " "));

/** The places where a payload can stand in a seed, its file name among them. */
const places: readonly [place: string, write: (payload: string) => { seed?: string; content: string }][] = [
  ["body", (payload) => ({ content: `${epoch}[t](${source})\n---\n<p>前文。</p>${payload}<p>后文。</p>` })],
  [
    "mirror's body",
    (payload) => ({
      content: `### t\n\n#### [m](n)\n<div><p>前文。</p>${payload}</div>\n\n原文链接：${source}`,
    }),
  ],
  [
    "title",
    (payload) => ({ content: `${epoch}[${payload.replaceAll("\n", " ")}](${source})\n---\n<p>文</p>` }),
  ],
  [
    "caption",
    (payload) => ({
      content: `${epoch}[t](${source})\n---\n<figure><img src=/a.png alt="${payload}"><figcaption>${payload}</figcaption></figure>`,
    }),
  ],
  [
    "link",
    (payload) => ({
      content: `${epoch}[t](${source})\n---\n<p><a href='${payload}'>x</a><ok href="${payload}">y</ok></p>`,
    }),
  ],
  [
    "source address",
    (payload) => ({ content: `${epoch}[t](${payload.replaceAll("\n", " ")})\n---\n<p>文</p>` }),
  ],
  [
    "front matter",
    (payload) => ({
      content: `---\ntitle: ${inQuotes(payload)}\nauthor: ${inQuotes(payload)}\ndate: ${payload.split("\n")[0]!}\nfrom: ${source}\n---\n<p>文</p>`,
    }),
  ],
  ["file name", (payload) => ({ seed: payload, content: `${epoch}[t](${source})\n---\n<p>文</p>` })],
];

const hidden = /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe.each(places)("in the %s", (_, write) => {
  test.each(payloads)("%s comes to nothing", (__, payload) => {
    const { content, seed = "a.md" } = write(payload);
    const parsing = parseSeed({ seed, bytes: new TextEncoder().encode(content), sha256: "" });
    if (!parsing.ok) {
      expect(parsing.messages.length).toBeGreaterThan(0);
      return;
    }
    const { title, author, url } = parsing.value;
    expect(`${title}${author ?? ""}`).not.toMatch(hidden);
    expect(url).toMatch(/^https?:\/\/[^@/]+(?:\/|$)/);
    const body = cleanBody(parsing.value);
    expect(findUnclean(body.html)).toEqual([]);
    expect(textContentOf(body.html)).toBe(body.text);
    for (const picture of body.pictures) expect(picture.url).toMatch(/^https?:/);
    for (const related of body.related) expect(related.url).toMatch(/^https?:/);
  });
});

test("the words around a payload stay", () => {
  for (const [name, payload] of payloads) {
    const content = `${epoch}[t](${source})\n---\n<p>前文。</p>${payload}`;
    const parsing = parseSeed({ seed: "a.md", bytes: new TextEncoder().encode(content), sha256: "" });
    expect(parsing.ok && cleanBody(parsing.value).text.startsWith("前文。"), name).toBe(true);
  }
});

test("a mirror's link is a link and no more", () => {
  const content = `${epoch}[t](${source})\n---\n<p><ok href="/tag/1" target=_top onclick=hit()>标签</ok>。</p>`;
  const parsing = parseSeed({ seed: "a.md", bytes: new TextEncoder().encode(content), sha256: "" });
  expect(parsing.ok && cleanBody(parsing.value).html).toBe(
    '<p><a href="https://news.example.com/tag/1" rel="noopener noreferrer nofollow">标签</a>。</p>',
  );
});
