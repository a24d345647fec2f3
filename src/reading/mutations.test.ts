import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { cleanBody } from "./clean/clean-body";
import { countOf, findUnclean, textContentOf } from "../testing/find-unclean";
import { parseSeed } from "./formats/parse-seed";
import type { ParsedSeed } from "./types";

const fixtures = join(import.meta.dirname, "fixtures");
const seedsFolder = join(import.meta.dirname, "../../seeds");
const sources = [
  ...readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(fixtures, name, "source.txt")),
  ...readdirSync(seedsFolder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => join(seedsFolder, name)),
].map((path) => readFileSync(path));

/** Some hundreds in a usual run; the bench asks for ten thousand. */
const runs = Number(process.env["PARALLAX_MUTATIONS"] ?? 300);

const fragments = [
  "<", ">", "</", "<!--", "-->", "<![CDATA[", '"', "'", "&", "&#0;", "&#x202e;", "\0", "\r\n", "\ufeff", "---\n", "### ",
  "](", "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<a href=/x>", "</a>", "<b>", "</b>",
  "<li>", "<ul>", "</ul>", "<dl><dt>", "<pre>\n", "</pre>", "<br>", "<hr>", "<img src=/x.png>", "<figure>", "<figcaption>",
  "<svg>", "<math>", "<mtext>", "</svg>", "<style>", "</style>", "<script>", "</script>", "<template>", "<noscript>",
  "<select>", "<option>", "<textarea>", "<title>", "<form>", "<button>", "<h1>", "</h2>", "<ruby><rt>", "<ok href='#'>",
  "<iframe src=//e.example>", "<object>", "<plaintext>", "<body onload=x>", "<caption>", "<colgroup>", "<frameset>",
  "字", " ", "\n", "\u3000", "😀", "\ud83d", "class=\"ad\" ",
]; // prettier-ignore

type Mutation = {
  kind: "delete" | "repeat" | "insert" | "move" | "corrupt" | "cut";
  at: number;
  length: number;
  what: string;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("delete", "repeat", "insert", "insert", "insert", "move", "corrupt", "cut"),
  at: fc.nat({ max: 1_000_000 }),
  length: fc.integer({ min: 1, max: 400 }),
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...fragments) },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  ),
});

function mutate(bytes: Buffer, { kind, at, length, what }: Mutation): Buffer {
  const start = at % (bytes.length + 1);
  const [before, part, after] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  switch (kind) {
    case "delete":
      return Buffer.concat([before, after]);
    case "repeat":
      return Buffer.concat([before, part, part, after]);
    case "insert":
      return Buffer.concat([before, Buffer.from(what.repeat((length % 4) + 1)), part, after]);
    case "move":
      return Buffer.concat([part, before, after]);
    case "corrupt":
      return Buffer.concat([
        before,
        Buffer.from(part.map((byte, index) => (byte + index + at) % 256)),
        after,
      ]);
    case "cut":
      return before;
  }
}

const mutatedSeed = fc
  .tuple(fc.constantFrom(...sources), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([bytes, mutations]) => mutations.reduce(mutate, bytes));

const hiddenOrSpace =
  /[\s\0-\x20\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/** Characters of one text that another has fewer of. */
function lostCharacters(from: string, to: string): string {
  const counts = new Map<string, number>();
  for (const character of to) counts.set(character, (counts.get(character) ?? 0) + 1);
  let lost = "";
  for (const character of from.replace(hiddenOrSpace, "")) {
    const left = (counts.get(character) ?? 0) - 1;
    counts.set(character, left);
    if (left < 0) lost += character;
  }
  return lost;
}

function checkCleaning(parsed: ParsedSeed): void {
  const body = cleanBody(parsed);
  expect(findUnclean(body.html)).toEqual([]);
  expect(textContentOf(body.html)).toBe(body.text);
  expect(countOf(body.html, "img")).toBe(body.pictures.length);
  expect(body.messages.map(({ code }) => code)).not.toContain("markup-unsettled");
  const isReported =
    body.removed.length > 0 || body.messages.some(({ code }) => code === "markup-over-limit");
  if (!isReported) expect(lostCharacters(textContentOf(parsed.unsafeBodyHtml), body.text)).toBe("");
}

const emptyArticle: ParsedSeed = {
  format: "bare",
  title: "another title",
  url: "https://news.example.com/a",
  author: null,
  published: null,
  publishedSources: [],
  unsafeBodyHtml: "",
  text: "",
  bodyAt: 0,
  removed: [],
  messages: [],
};

test("a mutated seed never crashes the ingest, leaves nothing unclean and loses no text unsaid", () => {
  fc.assert(
    fc.property(mutatedSeed, (bytes) => {
      const parsing = parseSeed({ seed: "mutated.md", bytes, sha256: "" });
      if (parsing.ok) checkCleaning(parsing.value);
      else expect(parsing.messages.length).toBeGreaterThan(0);
    }),
    { numRuns: runs },
  );
}, 600_000);

/** Elements that no step has a reason to remove, in any order and nesting. */
const plainFragments = [
  "<p>", "</p>", "<div>", "</div>", "<section>", "<table>", "<caption>", "<tr>", "<td>", "<th>", "</table>", "<b>", "</b>",
  "<em>", "</em>", "<code>", "<span>", "</span>", "<li>", "<ul>", "</ul>", "<ol>", "<dl>", "<dt>", "<dd>", "</dl>",
  "<blockquote>", "</blockquote>", "<pre>\n", "</pre>", "<br>", "<hr>", "<figure>", "<figcaption>", "</figure>", "<h1>",
  "<h3>", "</h3>", "<ruby>", "<rt>", "<rp>", "</ruby>", "<x-y>", "</x-y>", "<details>", "<summary>", "<center>",
  "<a href=https://other.example/>", "</a>", "&lt;", "字", "一", "二三", " ", "\n", "\u3000", "word",
]; // prettier-ignore

test("markup without furniture loses no character", () => {
  const markup = fc
    .array(fc.constantFrom(...plainFragments), { maxLength: 40 })
    .map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(markup, (unsafeBodyHtml) => {
      const body = cleanBody({ ...emptyArticle, unsafeBodyHtml });
      expect(body.removed).toEqual([]);
      checkCleaning({ ...emptyArticle, unsafeBodyHtml });
    }),
    { numRuns: runs * 3 },
  );
}, 600_000);

test("any nesting of any elements comes out clean", () => {
  const markup = fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(markup, (html) => {
      checkCleaning({ ...emptyArticle, unsafeBodyHtml: html });
    }),
    { numRuns: runs },
  );
}, 600_000);

test("cleaning what is clean changes nothing", () => {
  for (const bytes of sources) {
    const parsing = parseSeed({ seed: "a.md", bytes, sha256: "" });
    if (!parsing.ok) throw new Error("a source that is no seed");
    const once = cleanBody(parsing.value);
    // The clean tree holds no addresses of pictures, so only texts are compared.
    const again = cleanBody({
      ...parsing.value,
      title: "another title",
      unsafeBodyHtml: once.html,
      removed: [],
    });
    expect(again.text).toBe(once.text);
    expect(parseFragment(again.html).childNodes.length).toBeGreaterThan(0);
  }
});
