/**
 * Hostile seeds the whole way, with both walls up: from the file through the ingest into the page. Each payload
 * stands in each place of a seed that ends on the page; nothing may run, open, load or navigate.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page, TestInfo } from "@playwright/test";
import { payloads } from "../src/testing/payloads";
import { expect, test, type Reader } from "./page";

type Seed = { name?: string; content: string };

const sentence = "<p>双方于2021年11月16日举行视频会议。</p>";
const oneLine = (payload: string) => payload.replaceAll(/[\r\n]+/g, " ");
const escaped = (payload: string) =>
  payload.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const bare = (title: string, url: string, body: string) =>
  `<!--1637107200000-->\n[${title}](${url})\n------\n\n${body}\n`;
const mirror = (title: string, url: string, body: string) =>
  `### ${title}\n\n---\n\n#### [首页](x) | [评论](y)\n\n${body}\n\n---\n\n原文链接：${url}\n`;
const jekyll = (title: string, url: string, body: string, from = "记者") =>
  `---\ntitle: ${JSON.stringify(title)}\nauthor: ${JSON.stringify(from)}\nfrom: ${url}\n` +
  `date: 2021-11-17\ntags: [ ${JSON.stringify(from)} ]\n---\n${bare("t", url, body)}`;

/** Where a payload can stand in a seed, and the seed that holds it there and nowhere else. */
const places: Record<string, (payload: string, url: string) => Seed> = {
  body: (payload, url) => ({ content: bare("标题", url, `${sentence}${payload}`) }),
  "mirrored body": (payload, url) => ({
    content: mirror("标题", url, `<div>${sentence}${payload}</div>`),
  }),
  title: (payload, url) => ({ content: bare(oneLine(payload), url, sentence) }),
  caption: (payload, url) => ({
    content: bare(
      "标题",
      url,
      `${sentence}<figure><img src="/a.png" alt="${escaped(payload)}"><figcaption>${escaped(payload)}</figcaption></figure>` +
        `<figure><img src="/b.png" alt="${payload}"><figcaption>${payload}</figcaption></figure>`,
    ),
  }),
  link: (payload, url) => ({
    content: bare(
      "标题",
      `${url}?${encodeURI(oneLine(payload))}`,
      `${sentence}<p><a href="${escaped(payload)}">甲</a><ok href='${payload}'>乙</ok></p>`,
    ),
  }),
  // On a host where many publish, the author becomes an outlet too.
  "front matter": (payload, url) => ({ content: jekyll(payload, url, sentence, payload) }),
  "file name": (payload, url) => ({
    name: oneLine(payload).replaceAll("/", "∕"),
    content: bare("标题", url, sentence),
  }),
};

/** Writes a seed for each payload and place, and makes a bundle of them. @returns its folder and its articles. */
function ingest(info: TestInfo) {
  const [seeds, out] = [info.outputPath("seeds"), info.outputPath("data")];
  mkdirSync(seeds, { recursive: true });
  writeFileSync(join(seeds, "catalogue.yaml"), "outlets: []\nplatforms: [many.example]\nevents: []\n");
  for (const [at, write] of Object.values(places).entries())
    for (const [index, [, payload]] of payloads.entries()) {
      const host = index % 2 === 0 ? "many.example" : "one.example";
      const { name = "", content } = write(payload, `https://${host}/2021/11/17/${at}-${index}`);
      writeFileSync(join(seeds, `${at}-${index}${name}.md`), content);
    }
  const program = ["src/tasks/ingest.mjs", "--seeds", seeds, "--out", out];
  execFileSync(process.execPath, program, { stdio: "ignore" });
  const { articles } = JSON.parse(readFileSync(join(out, "index.json"), "utf8")) as {
    articles: { id: string }[];
  };
  return { out, ids: articles.map(({ id }) => id) };
}

/** What a payload could bring about, beside what every test watches for. */
async function watch(page: Page, reader: Reader): Promise<void> {
  await page.addInitScript(() => {
    const tell = () => console.error("a payload ran, or the Content-Security-Policy had to stop it");
    Object.defineProperty(globalThis, "hit", { get: () => tell, set: tell });
    document.addEventListener("securitypolicyviolation", tell);
  });
  page.on("dialog", (dialog) => {
    reader.complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => reader.complaints.push(`popup: ${popup.url()}`));
  page.on("framenavigated", (frame) => {
    if (frame !== page.mainFrame() || new URL(frame.url()).pathname !== "/")
      reader.complaints.push(`navigation: ${frame.url()}`);
  });
}

/** Opens every fold, and points at and clicks all of the text but the links that the page itself made. */
const useAll = (pane: Locator) =>
  pane.evaluate((element) => {
    for (const fold of element.querySelectorAll("details")) fold.open = true;
    for (const part of element.querySelectorAll<HTMLElement>(".coverage-text :not(a, a *, button)")) {
      part.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
      part.click();
    }
  });

/** Articles opened at once, each in a pane of its own. */
const panesAtOnce = 48;

// A trace of some hundred panes takes longer than the test.
test.use({ trace: "off" });

test("in no place of a seed does any payload come to anything", async ({ page, reader }, info) => {
  test.setTimeout(120_000);
  const { out, ids } = ingest(info);
  expect(ids).toHaveLength(payloads.length * Object.keys(places).length);
  await watch(page, reader);
  await page.route(/\/data\//, (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/data\//, "");
    return route.fulfill({ path: join(out, path), contentType: "application/json" });
  });
  for (let from = 0; from < ids.length; from += panesAtOnce) {
    const batch = ids.slice(from, from + panesAtOnce);
    await reader.open(`?lang=en&article=${batch.join(",")}`);
    for (const id of batch) {
      // Texts are read as their panes come into view.
      const pane = page.locator(`article[data-article-id="${id}"]`);
      await pane.scrollIntoViewIfNeeded();
      await expect(pane.locator(".coverage-text")).toHaveCount(1);
      await useAll(pane);
      await expect(pane.locator(":is(iframe, object, embed, form, script, style, base)")).toHaveCount(0);
    }
    expect(reader.complaints).toEqual([]);
  }
  await reader.open("?lang=en&view=list");
});
