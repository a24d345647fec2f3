import { describe, expect, test } from "vitest";
import { parseSeed } from "./parse-seed";

const url = "https://news.example.com/a";
const barePost = `<!--1636774988000-->\n[标题](${url})\n------\n\n<p>正文。</p>\n`;

const read = (content: string | Uint8Array, seed = "a.md") =>
  parseSeed({
    seed,
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
    sha256: "",
  });

function value(content: string | Uint8Array) {
  const parsing = read(content);
  if (!parsing.ok) throw new Error(JSON.stringify(parsing.messages));
  return parsing.value;
}

function codes(content: string | Uint8Array): string[] {
  const parsing = read(content);
  return (parsing.ok ? parsing.value.messages : parsing.messages).map(({ code }) => code);
}

const utf16le = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

describe("the three formats", () => {
  test("are told apart by content, whatever the file is called", () => {
    const parsing = read(barePost, "../../etc/passwd\n.md");
    expect(parsing).toMatchObject({ ok: true, value: { format: "bare", title: "标题", url } });
    expect(value(`---\ntitle: 标题\nfrom: ${url}\n---\n${barePost}`).format).toBe("jekyll");
    expect(value(`### 标题\n\n---\n\n#### [首页](x)\n\n<p>文</p>\n\n---\n\n原文链接：${url}\n`).format).toBe(
      "mirror",
    );
  });

  test("read the same with CRLF, a byte-order mark, or no line end at the end", () => {
    const { messages: _, ...plain } = value(barePost);
    expect(value(barePost.replaceAll("\n", "\r\n"))).toMatchObject(plain);
    expect(value(`\ufeff${barePost}`)).toMatchObject(plain);
    expect(value(barePost.trimEnd()).title).toBe("标题");
  });

  test("read a mirror's source line in either script, with what stands after the address left out", () => {
    expect(value(`### 標題\n\n#### [首頁](x)\n<p>文</p>\n原文鏈接（需翻牆）： ${url} 谢谢\n`).url).toBe(url);
  });
});

describe("encodings", () => {
  test("UTF-16 is decoded with and without its mark, and reported", () => {
    expect(value(utf16le(`\ufeff${barePost}`))).toMatchObject({
      title: "标题",
      messages: [{ code: "other-encoding" }],
    });
    expect(value(utf16le(barePost))).toMatchObject({ title: "标题", messages: [{ code: "other-encoding" }] });
  });

  test("GBK and Big5 are detected and reported", () => {
    const gbk = "b1eacce2";
    const sentence = "c3c0b9fad7dccdb3b0ddb5c7d3ebd6d0b9fab9fabcd2d6f7cfafcfb0bdfcc6bdbbf1cce1a1a3";
    const bytes = Buffer.concat([
      Buffer.from("<!--1636774988000-->\n["),
      Buffer.from(gbk, "hex"),
      Buffer.from(`](${url})\n------\n<p>`),
      Buffer.from(sentence.repeat(8), "hex"),
      Buffer.from("</p>"),
    ]);
    expect(value(bytes)).toMatchObject({ title: "标题", messages: [{ code: "other-encoding" }] });
    const big5 = Buffer.concat([
      Buffer.from("<!--1636774988000-->\n["),
      Buffer.from("bcd0c344", "hex"),
      Buffer.from(`](${url})\n------\n<p>`),
      Buffer.from(
        "acfcb0eac160b2cea9d4b5b9a740bb50a4a4b0eab0eaaea5a5d1aea7aaf1a5ada4b5a4e9a541a141".repeat(8),
        "hex",
      ),
      Buffer.from("</p>"),
    ]);
    expect(value(big5)).toMatchObject({ title: "標題", messages: [{ code: "other-encoding" }] });
  });

  test("a file cut inside a character loses that character only", () => {
    const bytes = new TextEncoder().encode(barePost.replace("</p>\n", ""));
    const cut = value(bytes.subarray(0, -1));
    expect(cut.unsafeBodyHtml.trim()).toBe("<p>正文");
    expect(cut.messages).toMatchObject([{ code: "truncated-character" }]);
  });

  test("broken characters are kept as such and named with their line", () => {
    const bytes = new TextEncoder().encode(`${barePost}${"字".repeat(200)}`);
    bytes[bytes.length - 30] = 0xff;
    expect(value(bytes).messages).toMatchObject([{ code: "broken-characters", line: 6 }]);
  });
});

describe("what is refused, with the reason", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", "empty-file"],
    ["blank lines", " \n\n", "empty-file"],
    ["a README", "# Project\n\nThis is no article.\n", "unknown-format"],
    ["an index of links", "### Index\n\n- [a](b)\n- [c](d)\n", "unknown-format"],
    ["a mirror's page without source", "### 标题\n\n#### [首页](x)\n\n<p>文</p>\n", "missing-url"],
    ["front matter without end", "---\ntitle: a\n", "front-matter-unclosed"],
    ["front matter without title", `---\nfrom: ${url}\n---\n<p>a</p>`, "missing-title"],
    ["a script as source", "<!--1636774988000-->\n[a](javascript:alert(1))\n---\n", "invalid-url"],
    ["a mail address as source", "<!--1636774988000-->\n[a](mailto:a@example.com)\n---\n", "invalid-url"],
    [
      "credentials in the source",
      "<!--1636774988000-->\n[a](https://u:p@example.com/)\n---\n",
      "invalid-url",
    ],
    [
      "an endless source",
      `<!--1636774988000-->\n[a](https://e.com/${"a".repeat(5_000)})\n---\n`,
      "url-too-long",
    ],
    ["NUL bytes alone", "\0".repeat(500), "binary-file"],
    [
      "a picture",
      Uint8Array.from({ length: 4_000 }, (_, index) => (index * 197 + (index >> 3)) % 256),
      "binary-file",
    ],
  ])("%s", (_, content, code) => {
    const parsing = read(content);
    expect(parsing.ok).toBe(false);
    expect(codes(content)).toContain(code);
  });
});

describe("front matter", () => {
  const withFields = (fields: string) => `---\n${fields}\nfrom: ${url}\n---\n${barePost}`;

  test("reads quoted titles once", () => {
    expect(value(withFields('title: "a \\"b\\" &amp; \\\\ c"')).title).toBe('a "b" &amp; \\ c');
  });

  test("takes no keys of objects' own machinery", () => {
    const parsed = value(withFields("__proto__:\n  title: evil\n  polluted: yes\nconstructor: x\ntitle: t"));
    expect(parsed.title).toBe("t");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test.each([
    ["an alias", "base: &a x\ntitle: *a"],
    ["a tag", "title: !!js/function 'function () {}'"],
    ["a list", "title: [a, b]"],
    ["a map", "title: {a: b}"],
  ])("does not take %s for a title, and says so", (_, fields) => {
    const parsed = value(withFields(fields));
    expect(parsed.title).toBe("标题");
    expect(parsed.messages.length).toBeGreaterThan(0);
  });

  test("reports a duplicate key with its line and uses the first", () => {
    const parsed = value(withFields("title: first\ntitle: second"));
    expect(parsed.title).toBe("first");
    expect(parsed.messages).toMatchObject([{ code: "yaml-invalid", line: 3 }]);
  });

  test("survives what is made to exhaust a YAML reader", () => {
    const bomb = Array.from({ length: 9 }, (_, n) => `k${n + 1}: &k${n + 1} [${`*k${n},`.repeat(9)}]`).join(
      "\n",
    );
    for (const fields of [`k0: &k0 [x]\n${bomb}`, `k: ${"[".repeat(15_000)}`, `k: ${"{a: ".repeat(3_500)}`]) {
      const started = process.cpuUsage();
      expect(value(withFields(`${fields}\ntitle: t`))).toMatchObject({ url });
      expect(process.cpuUsage(started).user / 1_000).toBeLessThan(5_000);
    }
  });
});

test("a title is one line of plain text without direction overrides", () => {
  expect(
    value(`<!--1636774988000-->\n[a\u202eb\u2066 <img src=x onerror=alert(1)>\tc](${url})\n---\n`).title,
  ).toBe("ab <img src=x onerror=alert(1)> c");
});

test("look-alike hosts are written in punycode", () => {
  expect(value(`<!--1636774988000-->\n[a](https://exаmple.com/)\n---\n`).url).toBe(
    "https://xn--exmple-4nf.com/",
  );
});
