import type { Page } from "@playwright/test";
import { expect, test } from "./page";

/** The field, its results and what it says of them. */
function searchOf(page: Page) {
  const box = page.getByRole("search");
  const results = box.getByRole("listbox", { name: /搜索结果|Search results/ });
  return {
    field: box.getByRole("combobox"),
    results,
    options: results.getByRole("option"),
    articles: results.locator('[role="option"][data-article-id]'),
    status: box.getByRole("status"),
    all: box.getByRole("button", { name: /^(?:全部|All) / }),
    async ask(words: string) {
      await box.getByRole("combobox").fill(words);
      // "At most" would be said of a large archive only.
      await expect(box.getByRole("status")).toHaveText(/篇文章$|没有|里有/);
    },
  };
}

const articlesIn = (status: string | null): number => Number(/(\d+) 篇文章/.exec(status ?? "")?.[1]);

test("full texts are searched, and the sentence is shown with the words marked", async ({ page, reader }) => {
  await reader.open("?lang=zh");
  const search = searchOf(page);
  for (const words of ["护栏", "路透社"]) {
    await search.ask(words);
    await expect(search.articles.first()).toBeVisible();
    await expect(search.articles.first().locator("mark").first()).toHaveText(words);
    await expect(search.results).toBeVisible();
  }
});

test("either script finds both, and quotation marks are taken at their word", async ({ page, reader }) => {
  await reader.open("?lang=zh");
  const search = searchOf(page);
  await search.ask("台湾");
  const simplified = articlesIn(await search.status.textContent());
  await search.ask("臺灣");
  expect(articlesIn(await search.status.textContent())).toBe(simplified);
  expect(simplified).toBeGreaterThan(0);
  await search.ask("“视频峰会”");
  await expect(search.articles.first().locator("mark").first()).toHaveText(/^[视視][频頻]峰[会會]$/);
  await search.ask("台湾 outlet:bbc");
  expect(articlesIn(await search.status.textContent())).toBeLessThan(simplified);
});

test("a result opens its article at the words, which are marked and counted", async ({ page, reader }) => {
  await reader.open("?lang=zh");
  const search = searchOf(page);
  await search.ask("护栏");
  const id = await search.articles.first().getAttribute("data-article-id");
  await search.articles.first().click();
  await expect(reader.panes).toHaveCount(1);
  await expect(reader.panes).toHaveAttribute("data-article-id", id!);
  const found = page.getByRole("region", { name: "所开文章中的搜索词" });
  await expect(found.getByRole("status")).toHaveText(/^1 \/ \d+$/);
  const sight = () =>
    page.evaluate(() => {
      const [range] = [...CSS.highlights.get("parallax-found-current")!] as Range[];
      const { top, bottom } = range!.getBoundingClientRect();
      return { words: range!.toString(), isSeen: top > 0 && bottom < innerHeight };
    });
  await expect.poll(sight).toEqual({ words: "护栏", isSeen: true });
  expect(reader.param("q")).toBe("护栏");
  expect(reader.param("p")).toContain(id!);
  await found.getByRole("button", { name: "不再标出" }).click();
  await expect(found).toHaveCount(0);
});

test("results are chosen by keyboard alone", async ({ page, reader }) => {
  await reader.open("?lang=en");
  await page.keyboard.press("/");
  await page.keyboard.type("护栏");
  const search = searchOf(page);
  await expect(search.articles.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(search.options.first()).toHaveAttribute("aria-selected", "true");
  await expect(search.field).toHaveAttribute(
    "aria-activedescendant",
    (await search.options.first().getAttribute("id")) as string,
  );
  await page.keyboard.press("Enter");
  await expect(reader.panes.first()).toBeVisible();
  await expect(search.results).toHaveCount(0);
});

test("nothing is said only of what was searched", async ({ page, reader }) => {
  await reader.open("?lang=zh");
  const search = searchOf(page);
  await search.ask("霍格沃茨");
  await expect(search.status).toHaveText("查遍 5 篇全文，没有“霍格沃茨”。");
  await expect(search.options).toHaveCount(0);
  await search.field.fill("中");
  await expect(page.getByText("单个汉字只在标题中查找。")).toBeVisible();
});

test("a link with words runs the search, and the timeline shows the events of what is found", async ({
  page,
  reader,
}) => {
  await reader.open("?lang=zh");
  const all = (await reader.eventsShown()).length;
  await reader.open("?lang=zh&q=路透社");
  await expect
    .poll(async () => {
      const shown = (await reader.eventsShown()).length;
      return shown > 0 && shown < all;
    })
    .toBe(true);
  await searchOf(page).field.focus();
  await expect(searchOf(page).articles.first()).toBeVisible();
});

test("a quotation is checked against the archive and against its link", async ({ page, reader }) => {
  await reader.open("?lang=zh");
  await page.keyboard.press("q");
  const dialog = page.getByRole("dialog", { name: "核对引文" });
  const check = async (words: string) => {
    await dialog.getByRole("textbox").fill(words);
    await dialog.getByRole("button", { name: "核对", exact: true }).click();
  };
  const { id, words } = await page.evaluate(async () => {
    const { articles } = (await (await fetch("data/index.json")).json()) as { articles: { id: string }[] };
    const { id } = articles[0]!;
    const { html } = (await (await fetch(`data/articles/${id}.json`)).json()) as { html: string };
    return { id, words: /[\u4e00-\u9fff]{14}/.exec(html)![0] };
  });
  await check(words);
  await expect(dialog.getByRole("status")).toContainText("一字不差，见于");
  await check(`${words} ${page.url().split("?")[0]!}?article=${id}`);
  await expect(dialog.getByRole("status")).toContainText("所附链接的文章中有这段话。");
  await check(`${words.slice(0, 6)}乙${words.slice(7)}`);
  await expect(dialog.locator("del").first()).toHaveText("乙");
  await expect(dialog.locator("ins").first()).toHaveText(words[6]!);
  await dialog.getByRole("button", { name: "打开这一处" }).first().click();
  await expect(dialog).toHaveCount(0);
  await expect(reader.panes).toHaveAttribute("data-article-id", id);
});

test("where words are nowhere together, what would be found is offered with its articles", async ({
  page,
  reader,
}) => {
  await reader.open("?lang=zh");
  const search = searchOf(page);
  await search.ask("护栏 霍格沃茨");
  await expect(search.status).toContainText("没有");
  const advice = page.getByRole("group", { name: "可以找到：" });
  await expect(advice.getByRole("button")).toHaveCount(1);
  const offered = Number(
    /(\d+) 篇/.exec(await advice.getByRole("button", { name: /^护栏/ }).innerText())?.[1],
  );
  await advice.getByRole("button").click();
  await expect.poll(async () => articlesIn(await search.status.textContent())).toBe(offered);
});
