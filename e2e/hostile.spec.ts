/**
 * The browser's wall alone: articles as hostile as a broken ingest could let through, put straight into the
 * page. Nothing may run, open, load or navigate, and no policy may need to step in.
 */
import { expect, test, type Page, type Route } from "@playwright/test";
import { htmlPolicy } from "../src/model/html-policy";

// A service worker would fetch the articles itself, past the tests' own answers.
test.use({ serviceWorkers: "block" });

const foreign = "https://foreign.example";
const boom = "globalThis.__ran=1";

/** One payload at least for each class of attack; `§` stands for the script, `@` for a foreign origin. */
const payloads: Record<string, string[]> = {
  scripts: [
    `<script>§</script>`,
    `<script src="@/x.js"></script>`,
    `<scr<script>ipt>§</script>`,
    `<svg><script>§</script></svg>`,
    `<noscript><p title="</noscript><img src=x onerror=§>"></noscript>`,
    `<template><script>§</script></template><template shadowrootmode="open"><img src=x onerror=§></template>`,
    `<link rel="modulepreload" href="@/m.js"><script type="speculationrules">{"prefetch":[{"urls":["@/p"]}]}</script>`,
  ],
  "event handlers": [
    `<img src=x onerror=§>`,
    `<img src="x" / onerror="§">`,
    `<p onclick="§" onmouseover="§" onpointerenter="§">over me</p>`,
    `<details open ontoggle=§>open</details>`,
    `<input autofocus onfocus=§>`,
    `<video><source onerror="§"></video><audio src=x onerror=§></audio>`,
    `<marquee onstart=§>roll</marquee><body onload=§>`,
    `<xss style="animation-name:spin" onanimationstart=§ tabindex=1 autofocus onfocus=§>x</xss>`,
    `<p onbeforematch=§ hidden=until-found id=find>find</p>`,
  ],
  addresses: [
    `<a href="javascript:§">a</a>`,
    `<a href="jAvAsCrIpT:§">a</a>`,
    `<a href=" &#1; javascript:§">a</a>`,
    `<a href="java&#9;script:§">a</a><a href="java&NewLine;script&colon;§">a</a>`,
    `<a href="data:text/html,<script>§</script>">a</a>`,
    `<a href="vbscript:§">a</a><a href="blob:@/1">a</a><a href="filesystem:@/1">a</a>`,
    `<a href="https://user:secret@foreign.example/">a</a>`,
    `<a href="//foreign.example/">a</a><a href="/index.html">a</a><a href="?event=x">a</a>`,
    `<a href="@/" ping="@/ping" download="x.html" target="_self" referrerpolicy="unsafe-url">a</a>`,
    `<ok href="javascript:§">ok</ok>`,
    `<form action="javascript:§"><button formaction="javascript:§">go</button></form><isindex action="javascript:§">`,
    `<math><maction actiontype="statusline#@" xlink:href="javascript:§">click</maction></math>`,
  ],
  mutation: [
    `<svg></p><style><a id="</style><img src=1 onerror=§>">`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=§&gt;">`,
    `<form><math><mtext></form><form><mglyph><style></math><img src onerror=§>`,
    `<svg><desc><noscript><p id="</noscript><img src=x onerror=§>"></desc></svg>`,
    `<table><td><svg><foreignObject><p><style><a title="</style><img src onerror=§>">`,
    `<p id="--><img src=x onerror=§>"><!-- --!><img src=x onerror=§> -->`,
    `<xmp><p title="</xmp><img src=x onerror=§>"></xmp><plaintext><img src=x onerror=§>`,
    `<select><template><img src=x onerror=§></template></select><textarea></textarea><img src=x onerror=§>`,
    `${"<div>".repeat(600)}<img src=x onerror=§>`,
  ],
  loading: [
    `<img src="@/1.png" srcset="@/2.png 2x" lowsrc="@/3.png" style="background:url(@/4.png)">`,
    `<picture><source srcset="@/5.png"><img src="@/6.png" loading="eager"></picture>`,
    `<iframe src="@/"></iframe><iframe srcdoc="<script>§</script>"></iframe><frameset><frame src="@/"></frameset>`,
    `<object data="@/x.swf"></object><embed src="@/x"><applet code="x"></applet>`,
    `<link rel="stylesheet" href="@/x.css"><link rel="preconnect" href="@"><link rel="dns-prefetch" href="@">`,
    `<meta http-equiv="refresh" content="0;url=@/"><base href="@/"><meta name="referrer" content="unsafe-url">`,
    `<video poster="@/p.jpg" src="@/v.mp4" autoplay></video><audio src="@/a.mp3" autoplay></audio><track src="@/t">`,
    `<style>@import "@/i.css"; * { background: url(@/bg.png) }</style><p style="background:url(@/s.png)">s</p>`,
    `<svg><image href="@/i.png"/><use href="@/u.svg#x"/></svg><table background="@/t.png"><td background="@/d.png">d`,
    `<body background="@/b.png"><bgsound src="@/s.wav"><input type="image" src="@/i.png">`,
  ],
  clobbering: [
    `<img id="coverage" name="getElementById"><form id="app" name="location"><input name="attributes"></form>`,
    `<a id="defaultView"></a><a id="defaultView" name="x" href="@/">x</a><img name="currentScript" src="@/c">`,
    `<p id="__proto__" class="coverage-mark-current" slot="x" is="x-y" data-article-id="x" popover>p</p>`,
  ],
  imitation: [
    `<article class="coverage-pane" data-article-id="fake" aria-label="Fake"><h3>Fake</h3><mark>fake</mark></article>`,
    `<button data-event-id="fake" aria-label="Fake" commandfor="app" command="show-modal">Fake</button>`,
    `<dialog open><p role="alert">Fake</p></dialog><p popover id=pop style="position:fixed;inset:0">Fake</p>`,
    `<span class="coverage-date" data-mention="0" role="button" tabindex="0">Fake</span>`,
    `<div contenteditable autofocus accesskey="x" draggable="true" inert style="all:initial">Fake</div>`,
  ],
};

const fill = (payload: string) => payload.replaceAll("§", boom).replaceAll("@/", `${foreign}/`);

/** Everything that must not happen, gathered while a page is used. */
async function watch(page: Page, origin: string) {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== "data:") seen.push(`request: ${request.url()}`);
  });
  page.on("popup", (popup) => seen.push(`popup: ${popup.url()}`));
  page.on("console", (message) => {
    if (/Content.Security.Policy|TrustedHTML|Trusted Type/i.test(message.text()))
      seen.push(`policy: ${message.text()}`);
  });
  page.on("framenavigated", (frame) => {
    const { origin: to, pathname } = new URL(frame.url());
    if (frame !== page.mainFrame() || to !== origin || pathname !== "/")
      seen.push(`navigation: ${frame.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (violation) =>
      console.error(`Content-Security-Policy: ${violation.violatedDirective} ${violation.blockedURI}`),
    );
  });
  return seen;
}

type ArticleJson = {
  id: string;
  html: string;
  pictures: unknown[];
  related: unknown[];
  [field: string]: unknown;
};

/** Serves every article with some of its fields replaced. */
const serveArticles = (page: Page, change: (article: ArticleJson) => Partial<ArticleJson>) =>
  page.route("**/data/articles/*.json", async (route: Route) => {
    const response = await route.fetch();
    const article = (await response.json()) as ArticleJson;
    await route.fulfill({ response, json: { ...article, ...change(article) } });
  });

/** Elements and attributes in the articles' text that the policy knows nothing of and the page did not make. */
const findUnclean = (page: Page) =>
  page.evaluate(
    ({ tagNames, attributes }) => {
      const own =
        ".coverage-text, .coverage-date, .coverage-text mark, .coverage-picture-slot, .coverage-picture-slot *";
      const headings = Object.fromEntries(["h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, ["aria-level"]]));
      const madeHere: Record<string, string[]> = { a: ["target", "title", "data-host"], ...headings };
      const found: string[] = [];
      for (const element of document.querySelectorAll(".coverage-body *")) {
        if (element.matches(own)) continue;
        const tag = element.localName;
        if (element.namespaceURI !== "http://www.w3.org/1999/xhtml" || !tagNames.includes(tag))
          found.push(tag);
        const known = [...(attributes[tag] ?? []), ...(madeHere[tag] ?? [])];
        for (const { name } of element.attributes) if (!known.includes(name)) found.push(`${tag}[${name}]`);
      }
      return found;
    },
    {
      tagNames: [...htmlPolicy.tagNames] as string[],
      attributes: htmlPolicy.attributes as unknown as Record<string, string[]>,
    },
  );

const openSummit = async (page: Page) => {
  await page.goto("?event=video-summit-2021&lang=en");
  await expect(page.locator("#coverage article[data-article-id]").first()).toBeVisible();
  await expect(page.locator("#coverage article[aria-busy=true]")).toHaveCount(0);
};

/** Articles that cover the event opened here: as many payloads are tried at once, each in an article of its own. */
const panes = 3;

for (const [name, list] of Object.entries(payloads)) {
  test(`${name}: nothing gets through`, async ({ page, baseURL }) => {
    test.setTimeout(90_000);
    const seen = await watch(page, new URL(baseURL!).origin);
    let payloadOf = new Map<string, string>();
    let batch: string[] = [];
    await serveArticles(page, ({ id }) => {
      const payload = payloadOf.get(id) ?? batch[payloadOf.size] ?? "";
      payloadOf.set(id, payload);
      return { html: `<p>before</p>${fill(payload)}<p>after</p>` };
    });
    for (let from = 0; from < list.length; from += panes) {
      [batch, payloadOf] = [list.slice(from, from + panes), new Map()];
      const which = batch.join("\n");
      await openSummit(page);
      expect(payloadOf.size).toBe(panes);
      await expect(page.locator("#coverage article[data-article-id]")).toHaveCount(panes);
      await expect(page.locator(".coverage-text > p:first-child")).toHaveText(Array(panes).fill("before"));
      expect(await findUnclean(page), which).toEqual([]);
      for (const link of await page.locator(".coverage-text a[href]").all()) {
        expect(await link.getAttribute("href"), which).toMatch(/^(?:https?|mailto):/);
        expect(await link.getAttribute("rel"), which).toBe("noopener noreferrer nofollow");
      }
      await page
        .locator(".coverage-text :is(a:not([href]), p)")
        .evaluateAll((parts) => parts.forEach((part) => (part as HTMLElement).click()));
      expect(await page.evaluate(() => "__ran" in globalThis), which).toBe(false);
      expect(seen.splice(0), which).toEqual([]);
    }
  });
}

test("an article cannot imitate a passage, a date or a pane of the page", async ({ page }) => {
  await serveArticles(page, () => ({
    html: payloads.imitation!.map(fill).join(""),
    mentions: [],
    passages: [],
  }));
  await openSummit(page);
  await expect(page.locator("#coverage mark")).toHaveCount(0);
  await expect(page.locator(".coverage-date")).toHaveCount(0);
  await expect(page.locator('[data-article-id="fake"], [data-event-id="fake"], #pop')).toHaveCount(0);
  await expect(page.locator(".coverage-text :is(dialog, button, article)")).toHaveCount(0);
});

test("what stands around the text is text", async ({ page, baseURL }) => {
  const seen = await watch(page, new URL(baseURL!).origin);
  const markup = fill(`<img src="@/t.png" onerror="§"><b>bold</b>`);
  await serveArticles(page, (article) => ({
    pictures: article.pictures.map(() => ({ url: "javascript:alert(1)", host: markup, alt: markup })),
    related: [
      { title: markup, url: `${foreign}/related` },
      { title: "scripted", url: "javascript:alert(1)" },
    ],
    removed: { items: [{ kind: markup, host: markup, count: 2 }], charactersIn: 1, charactersOut: 1 },
    source: {
      seed: markup,
      sha256: "0".repeat(64),
      format: "bare",
      published: [{ place: markup, value: markup }],
    },
  }));
  await page.route("**/data/index.json", async (route) => {
    const response = await route.fetch();
    const index = await response.json();
    for (const article of index.articles)
      Object.assign(article, { title: markup, byline: markup, lead: markup });
    for (const event of index.events) event.label = event.place = { zh: markup, en: markup };
    for (const outlet of index.outlets) outlet.name = { zh: markup, en: markup };
    await route.fulfill({ response, json: index });
  });
  await openSummit(page);
  await expect(page.locator("#coverage header > h2")).toHaveText(markup);
  await expect(page.locator("#coverage h3").first()).toHaveText(markup);
  await expect(page.locator("#coverage").getByRole("link", { name: "scripted" })).toHaveCount(0);
  // A picture without an address that can be asked for is not offered.
  await expect(page.locator(".coverage-picture-slot")).toHaveCount(0);
  await expect(page.locator("#coverage img")).toHaveCount(0);
  expect(seen).toEqual([]);
});

test("a link shows the host that it really leads to", async ({ page }) => {
  await serveArticles(page, () => ({
    html: `<p><a href="https://www.bb\u0441.com/news">www.bbc.com</a></p>
      <p><a href="https://foreign.example/?\u202Emoc.elpmaxe">www.zaobao.com</a></p>`,
    mentions: [],
    passages: [],
  }));
  await openSummit(page);
  const [lookAlike, other] = await page.locator(".coverage-text").first().locator("a").all();
  await expect(lookAlike!).toHaveAttribute("data-host", /^www\.xn--/);
  await expect(other!).toHaveAttribute("data-host", "foreign.example");
  const shown = await lookAlike!.evaluate((link) => getComputedStyle(link, "::after").content);
  expect(shown).toContain("xn--");
});

test("text direction overrides end with the words that hold them", async ({ page }) => {
  await serveArticles(page, () => ({
    html: `<p>\u202Etitle of the first</p><p>second</p>`,
    mentions: [],
    passages: [],
  }));
  await openSummit(page);
  const directions = await page
    .locator(".coverage-text p")
    .evaluateAll((paragraphs) => paragraphs.map((paragraph) => getComputedStyle(paragraph).unicodeBidi));
  expect(new Set(directions)).toEqual(new Set(["isolate"]));
});

test("clean articles keep every character, so that each passage and date is where it was found", async ({
  page,
  request,
}) => {
  const { articles } = await (await request.get("data/index.json")).json();
  expect(articles.length).toBeGreaterThan(0);
  for (const { id } of articles) {
    const file = await (await request.get(`data/articles/${id}.json`)).json();
    await page.goto(`?article=${id}&lang=en`);
    await expect(page.locator(".coverage-text")).toBeVisible();
    const text = await page.locator(".coverage-text").evaluate((root) => {
      const copy = root.cloneNode(true) as Element;
      for (const slot of copy.querySelectorAll(".coverage-picture-slot")) slot.remove();
      return copy.textContent ?? "";
    });
    expect(text.length).toBe(file.removed.charactersOut);
    for (const { exact, start, end } of [...file.mentions, ...file.passages])
      expect(text.slice(start, end)).toBe(exact);
    const dates = await page.locator(".coverage-date").allTextContents();
    expect(dates.join(" ")).toBe(file.mentions.map((mention: { exact: string }) => mention.exact).join(" "));
  }
});
