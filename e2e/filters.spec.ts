import { expect, summits, test } from "./page";

test("an outlet hides its articles and what only it covers", async ({ reader }) => {
  await reader.open("?lang=en");
  await expect(reader.outlet("epoch-times")).toHaveAttribute("aria-pressed", "true");
  await reader.outlet("epoch-times").click();
  await expect(reader.outlet("epoch-times")).toHaveAttribute("aria-pressed", "false");
  await expect(reader.mark("bali-summit-2022")).toHaveCount(0);
  await expect(reader.mark("video-summit-2021")).toBeVisible();
  await expect(reader.timeline.locator("[data-article-id]")).toHaveCount(3);
  expect(reader.param("outlet")?.split(",").sort()).toEqual(["bbc-chinese", "rfa-mandarin", "zaobao"]);
  await reader.outlet("epoch-times").click();
  await expect(reader.mark("bali-summit-2022")).toBeVisible();
  expect(reader.param("outlet")).toBeNull();
});

test("a year shows its events alone", async ({ reader }) => {
  await reader.open("?lang=en");
  for (const year of [2020, 2021, 2023]) await reader.year(year).click();
  await expect(reader.mark("bali-summit-2022")).toBeVisible();
  await expect(reader.mark("video-summit-2021")).toHaveCount(0);
  await expect(reader.mark("san-francisco-summit-2023")).toHaveCount(0);
  expect(reader.param("year")).toBe("2022");
});

test("outlet and year join, and counts say what each would show", async ({ reader }) => {
  await reader.open("?lang=en");
  await reader.outlet("epoch-times").click({ modifiers: ["Alt"] });
  await expect(reader.outlet("epoch-times")).toHaveAttribute("aria-pressed", "true");
  for (const id of ["zaobao", "bbc-chinese", "rfa-mandarin"])
    await expect(reader.outlet(id)).toHaveAttribute("aria-pressed", "false");
  const inYear = Number(/\d+ events?/.exec(await reader.year(2022).innerText())?.[0].split(" ")[0]);
  await reader.year(2022).dblclick();
  for (const year of [2020, 2021, 2023])
    await expect(reader.year(year)).toHaveAttribute("aria-pressed", "false");
  await expect(reader.mark("bali-summit-2022")).toBeVisible();
  const shown = reader.page.locator(".filter-result");
  await expect(shown).toContainText(`${inYear} events`);
  expect(reader.param("outlet")).toBe("epoch-times");
  expect(reader.param("year")).toBe("2022");
});

test("the small button shows only one, and clearing brings all back", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await reader.outlet("rfa-mandarin").hover();
  await page.getByRole("button", { name: "Only Radio Free Asia" }).click();
  await expect(reader.timeline.locator("[data-article-id]")).toHaveCount(1);
  await page.getByRole("button", { name: "Clear: 1 of 4 outlets" }).click();
  for (const summit of summits) await expect(reader.mark(summit)).toBeVisible();
  expect(reader.param("outlet")).toBeNull();
});

test("only what two or more outlets tell", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await page.getByRole("button", { name: "Two or more outlets" }).click();
  await expect(reader.mark("bali-summit-2022")).toHaveCount(0);
  await expect(reader.mark("san-francisco-summit-2023")).toBeVisible();
});

test("kinds of event", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await page.getByRole("button", { name: "Kinds" }).click();
  const kinds = page.getByRole("group", { name: "Kinds" });
  await kinds.getByRole("button", { name: /^Meetings/ }).click();
  await expect(reader.mark("video-summit-2021")).toHaveCount(0);
  expect(reader.param("kind")?.split(",")).not.toContain("meeting");
});

test("search finds an event and opens it", async ({ reader, page }) => {
  await reader.open("?lang=en");
  await page.keyboard.press("/");
  await page.keyboard.type("bali");
  await expect(reader.mark("video-summit-2021")).toHaveCount(0);
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(reader.heading("Bali summit 2022")).toBeVisible();
  await reader.unfoldTimeline();
  await expect(reader.mark("video-summit-2021")).toBeVisible();
});

test("where nothing matches, the way back is offered", async ({ reader, page }) => {
  await reader.open("?lang=en&outlet=rfa-mandarin&year=2020");
  await expect(page.getByText(/^Nothing matches 1 of 4 outlets, 1 of 4 years among/)).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await expect(page.getByText(/^Nothing matches 1 of 4 outlets, 1 of 4 years among/)).toHaveCount(0);
  for (const summit of summits) await expect(reader.mark(summit)).toBeVisible();
});
