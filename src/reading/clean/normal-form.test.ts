import { describe, expect, test } from "vitest";
import type { ParsedSeed } from "../types";
import { cleanBody } from "./clean-body";

const article: ParsedSeed = {
  format: "bare",
  title: "标题",
  url: "https://news.example.com/a/b.html",
  author: null,
  published: null,
  publishedSources: [],
  unsafeBodyHtml: "",
  text: "",
  bodyAt: 0,
  removed: [],
  messages: [],
};

/** The cleaned HTML without the line ends between its blocks. */
const clean = (unsafeBodyHtml: string) => cleanBody({ ...article, unsafeBodyHtml }).html.replaceAll("\n", "");

describe("paragraphs", () => {
  test.each([
    ["一<p>二</p>三<div>四</div>", "<p>一</p><p>二</p><p>三</p><p>四</p>"],
    ["一<br>二<br> <br>三<br>", "<p>一<br>二</p><p>三</p>"],
    ["<div><span>一<b>二</b></span></div>", "<p>一<b>二</b></p>"],
    ["<b><p>一</p><p>二</p></b>", "<p><b>一</b></p><p><b>二</b></p>"],
    ["<b><div>一</div>二</b>", "<p><b>一</b></p><p><b>二</b></p>"],
    ["<p></p><p> &nbsp;</p><p><b></b></p><div><span> </span></div>", ""],
    ["<b>一<b>二</b></b>", "<p><b>一二</b></p>"],
    ["<strike>一</strike><del>二</del><tt>三</tt>", "<p><s>一</s><s>二</s><code>三</code></p>"],
    ["<p>　　一</p>", "<p>一</p>"],
  ])("%s", (html, expected) => {
    expect(clean(html)).toBe(expected);
  });
});

describe("headings, lists, quotations, listings", () => {
  test.each([
    ["<h1>一</h1><h2><div>二</div></h2><h4 id=x>三</h4>", "<h2>一</h2><h2>二</h2><h4>三</h4>"],
    [
      "<ul>零<li>一<li>二<p>三</p>四</ul>",
      "<ul><li>零</li><li>一</li><li><p>二</p><p>三</p><p>四</p></li></ul>",
    ],
    ["<ol><li><p>一</p></li><li></li></ol>", "<ol><li>一</li></ol>"],
    [
      "<ul><li><h3>一</h3></li><li><ul><li>二</ul></ul>",
      "<ul><li><h3>一</h3></li><li><ul><li>二</li></ul></li></ul>",
    ],
    ["<li>一</li><dd>二</dd>", "<p>一</p><p>二</p>"],
    ["<dl>零<dt>一<dd>二<div><dt>三</div></dl>", "<dl><dd>零</dd><dt>一</dt><dd>二</dd><dt>三</dt></dl>"],
    ["<blockquote>一<p>二</blockquote>", "<blockquote><p>一</p><p>二</p></blockquote>"],
    ["<ruby>汉<rp>(<rt>han<rp>)</ruby>", "<p><ruby>汉<rp>(</rp><rt>han</rt><rp>)</rp></ruby></p>"],
  ])("%s", (html, expected) => {
    expect(clean(html)).toBe(expected);
  });

  test("a listing keeps its lines", () => {
    const { html, text } = cleanBody({ ...article, unsafeBodyHtml: "<pre>\n\na  b<br>c\n<b>d</b>\n</pre>" });
    expect(html).toBe("<pre>a  b\nc\nd</pre>");
    expect(text).toBe("a  b\nc\nd");
  });
});

describe("links", () => {
  const rel = 'rel="noopener noreferrer nofollow"';
  test.each([
    ["<a href='../c?d#e'>一</a>", `<p><a href="https://news.example.com/c?d#e" ${rel}>一</a></p>`],
    ["<a href=mailto:a@e.com>一</a>", `<p><a href="mailto:a@e.com" ${rel}>一</a></p>`],
    ["<a href='https://exаmple.com'>一</a>", `<p><a href="https://xn--exmple-4nf.com/" ${rel}>一</a></p>`],
    ["<ok href=/t>一<a href=/u>二</a></ok>", `<p><a href="https://news.example.com/t" ${rel}>一二</a></p>`],
    ["<a href=javascript:x>一</a><a name=x>二</a>", "<p>一二</p>"],
    ["<a href=/t><p>一</p></a>", `<p><a href="https://news.example.com/t" ${rel}>一</a></p>`],
    ["<a href=/t> </a>一", "<p>一</p>"],
  ])("%s", (html, expected) => {
    expect(clean(html)).toBe(expected);
  });
});

describe("pictures", () => {
  test.each([
    ["<p>一<img src=/a.png alt=x>二</p>", '<p>一</p><figure><img alt="x"></figure><p>二</p>'],
    [
      "<p>一</p><div><img src=/a.png><p>图说</p></div>",
      '<p>一</p><figure><img alt=""><figcaption>图说</figcaption></figure>',
    ],
    ["<div><img src=/a.png><p>短文。</p></div>", '<figure><img alt=""></figure><p>短文。</p>'],
    [
      "<figure><img src=/a.png><img src=/b.png><figcaption>两图</figcaption></figure>",
      '<figure><img alt=""><img alt=""><figcaption>两图</figcaption></figure>',
    ],
    ["<figure><iframe src=//v.example></iframe><figcaption>录像</figcaption></figure>", "<p>录像</p>"],
    ["<a href=/big.png><img src=/a.png></a>", '<figure><img alt=""></figure>'],
    ["<table><tr><td><img src=/a.png><td>一</table>", '<figure><img alt=""></figure><p>一</p>'],
  ])("%s", (html, expected) => {
    expect(clean(html)).toBe(expected);
  });
});
