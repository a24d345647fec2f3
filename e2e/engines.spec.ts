/** The page says the same in every engine that is installed: Chromium is the measure, each other one is compared with it. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "@playwright/test";
import { waitFor, viewport, type Engine, type EnginePage } from "./engines/engine";
import { firefox } from "./engines/firefox";
import { webkit } from "./engines/webkit";
import { expect, summits, test } from "./page";

const singleDir = resolve(".parallax/e2e-engines");
const singleUrl = pathToFileURL(resolve(singleDir, "parallax.html")).href;
const event = summits[0];
const others: readonly Engine[] = [firefox, webkit];

const isReady = `document.documentElement.dataset.state === "ready"`;
/** Texts of all elements that fit, white space as one space: what stands there, not how it is laid out. */
const textsOf = (selector: string) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.textContent.replace(/\\s+/g, " ").trim())`;
const attributesOf = (selector: string, name: string) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.getAttribute(${JSON.stringify(name)}))`;

const panes = "article[data-article-id]";
const marked = `${panes} mark`;
const option = '[role="listbox"] [role="option"]';

/** One look at the page: where, what to do there, when it is done, and what is compared. */
type Look = {
  name: string;
  search: string;
  act?: (page: EnginePage) => Promise<void>;
  until: string;
  facts: string;
};

const looks: readonly Look[] = [
  {
    name: "first view",
    search: "?lang=zh",
    until: "true",
    facts: `[document.title, ${textsOf("#coverage h3")}, ${attributesOf("#timeline [data-article-id]", "data-article-id")}.sort(), ${textsOf("button[data-outlet-id], button[data-year]")}]`,
  },
  {
    name: "an event",
    search: `?lang=en&event=${event}`,
    until: `document.querySelectorAll(${JSON.stringify(marked)}).length >= 3`,
    facts: `[document.title, ${attributesOf(panes, "data-article-id")}, ${textsOf(marked)}]`,
  },
  {
    name: "search",
    search: "?lang=zh",
    act: (page) => page.type('[role="search"] input', "习近平"),
    until: `(() => {
      const found = [...document.querySelectorAll(${JSON.stringify(`${option}[data-article-id]`)})];
      return found.length > 0 && found.every((each) => each.querySelector("mark")?.textContent === "习近平");
    })()`,
    facts: textsOf(option),
  },
  {
    name: "the list",
    search: "?lang=en&view=list",
    until: `document.querySelectorAll("table [data-event-id]").length > 0`,
    facts: `[document.querySelector("table").getAttribute("aria-rowcount"), ${textsOf("table [data-event-id]")}.slice(0, 12)]`,
  },
  {
    name: "a filter",
    search: "?lang=en",
    act: (page) => page.click('button[data-outlet-id="zaobao"]'),
    until: `new URL(location.href).searchParams.has("outlet")`,
    facts: `[${textsOf("button[data-outlet-id], button[data-year]")}, ${attributesOf("button[data-outlet-id]", "aria-pressed")}]`,
  },
];

async function seeAll(page: EnginePage, base: string): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (const { name, search, act, until, facts } of looks) {
    await page.goto(base + search);
    await waitFor(page, isReady);
    await act?.(page);
    await waitFor(page, until);
    // What follows a first answer, such as the rest of a list, is there at once or one frame later.
    await new Promise((done) => setTimeout(done, 300));
    seen[name] = await page.evaluate(facts);
  }
  return seen;
}

async function chromiumPage(browser: Browser): Promise<EnginePage> {
  const page = await browser.newPage({ viewport, serviceWorkers: "block" });
  return {
    async goto(url) {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.locator(selector).first().click(),
    type: (selector, text) => page.locator(selector).first().pressSequentially(text),
    close: () => page.close(),
  };
}

/** A passage's own link in this engine: whether its words are marked as current and lie within the view. */
async function followPassage(page: EnginePage, base: string): Promise<void> {
  await page.goto(`${base}?lang=zh&event=${event}`);
  await waitFor(page, isReady);
  const p = await page.evaluate(
    `fetch("data/index.json").then((answer) => answer.json()).then(async ({ events }) => {
      const article = events.find(({ id }) => id === "${event}").coverage.at(-1);
      const { passages } = await (await fetch("data/articles/" + article + ".json")).json();
      return article + ":" + passages.filter((each) => each.event === "${event}").at(-1).start;
    })`,
  );
  await page.goto(`${base}?lang=zh&event=${event}&p=${String(p)}`);
  await waitFor(page, isReady);
  await waitFor(
    page,
    `[...document.querySelectorAll('article[data-article-id="${String(p).split(":")[0]}"] mark')].some((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    })`,
  );
}

test.describe("engines", () => {
  test.describe.configure({ mode: "serial", timeout: 180_000 });
  let reference: { site: Record<string, unknown>; single: Record<string, unknown> };

  test.beforeAll(async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    if (others.every((engine) => engine.missing())) return;
    await promisify(execFile)(process.execPath, ["src/tasks/build-single.mjs"], {
      env: { ...process.env, PARALLAX_OUT: singleDir },
    });
    const page = await chromiumPage(browser);
    reference = { site: await seeAll(page, baseURL!), single: await seeAll(page, singleUrl) };
    await page.close();
  });

  for (const engine of others)
    test(`${engine.name} shows what Chromium shows`, async ({ baseURL }) => {
      const missing = engine.missing();
      if (missing) console.log(`${engine.name} is passed over: ${missing}.`);
      test.skip(missing !== null, `${engine.name} is passed over: ${missing}.`);
      const page = await engine.open();
      try {
        expect(await seeAll(page, baseURL!)).toEqual(reference.site);
        await followPassage(page, baseURL!);
        expect(await seeAll(page, singleUrl)).toEqual(reference.single);
      } finally {
        await page.close();
      }
    });
});
