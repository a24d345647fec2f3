/** axe finds nothing: every state of the page, at three widths, in both languages and both themes. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test, type Reader } from "./page";

/** All that WCAG 2.2 asks for at A and AA, and what is good practice beyond it. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Rules that axe holds to be on trial and leaves out unless they are named. Not `focus-order-semantics`: it takes
 * a separator that can be moved, and a text that scrolls, for text that nobody should come to.
 */
const onTrial = [
  "css-orientation-lock",
  "label-content-name-mismatch",
  "p-as-heading",
  "table-fake-caption",
  "td-has-header",
];

/** What is named does not depend on the theme, nor a colour on the language: each is tried once. */
const looks = [
  ["zh", "light"],
  ["en", "dark"],
] as const;
const widths = [1440, 1024, 390] as const;

type Visit = { reader: Reader; page: Page; isNarrow: boolean };

type State = {
  name: string;
  search?: string;
  /** Before the page is opened. */
  prepare?: (visit: Visit) => Promise<unknown>;
  /** What brings the state about, once the page is there. */
  reach?: (visit: Visit) => Promise<unknown>;
  /** The page does not get as far as `ready`. */
  isFailure?: boolean;
  /** What is new in this state; the whole page if left out. */
  part?: string;
};

const video = "?event=video-summit-2021";
const isRead = ({ reader }: Visit) => expect(reader.panes.locator("mark").first()).toBeVisible();
const answer404 = (path: string) => (visit: Visit) =>
  visit.page.route(path, (route) => route.fulfill({ status: 404 }));
const opensDialog =
  (key: string) =>
  async ({ page }: Visit) => {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog")).toBeVisible();
  };

const comparisons = ["sources", "thread", "naming", "absent", "wording", "evidence"].map((tab): State => ({
  name: `comparison: ${tab}`,
  search: video,
  part: ".compare",
  prepare: ({ page }) =>
    page.addInitScript((chosen) => {
      localStorage.setItem("parallax.compare", "open");
      localStorage.setItem("parallax.compare-tab", chosen);
    }, tab),
  reach: ({ page }) => expect(page.locator(".compare-body > :not([role=status])").first()).toBeVisible(),
}));

const states: State[] = [
  { name: "first view" },
  {
    name: "filters",
    async reach({ page, isNarrow }) {
      const opener = isNarrow ? ".filter-sheet-opener > button" : "#app-filters button[aria-haspopup]";
      await page.locator(opener).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  { name: "list", search: "?view=list" },
  {
    name: "list beside an event",
    search: `?view=list&event=video-summit-2021`,
    reach: isRead,
    part: ".app-main",
  },
  {
    name: "search",
    async reach({ page }) {
      await page.getByRole("search").getByRole("combobox").fill("峰会");
      await expect(page.getByRole("option").first()).toBeVisible();
    },
  },
  { name: "words found in an article", search: `${video}&q=台湾`, reach: isRead },
  { name: "event", search: video, reach: isRead },
  { name: "event that accounts date differently", search: "?event=consulates-closed-2020", reach: isRead },
  { name: "article", search: "?article=a-76fe74b438f8ecf58291", reach: isRead },
  {
    name: "seed beside a text",
    search: video,
    part: ".beside",
    async reach({ page }) {
      await page
        .getByRole("button", { name: /^(?:Seed|原始文件)$/ })
        .first()
        .click();
      await expect(page.locator(".beside-source")).toBeVisible();
    },
  },
  ...comparisons,
  { name: "help", reach: opensDialog("?") },
  { name: "quotation", reach: opensDialog("q") },
  {
    name: "export",
    search: video,
    part: ".export-menu",
    async reach({ page }) {
      await page.locator(".export-menu > button").click();
      await expect(page.locator(".export-row").first()).toBeVisible();
    },
  },
  {
    name: "no match",
    search: "?q=zzzqqq",
    reach: ({ page }) => page.locator(".app-no-match button").waitFor(),
  },
  { name: "in a frame", search: `${video}&embed=1`, reach: isRead },
  { name: "a link with unknown parts", search: "?event=none-such&t=nonsense" },
  { name: "no index", prepare: answer404("**/data/index.json"), isFailure: true },
  {
    name: "no article",
    search: video,
    prepare: answer404("**/data/articles/*.json"),
    reach: ({ page }) => expect(page.getByRole("alert").first()).toBeVisible(),
  },
];

async function findFaults(page: Page, part: string | undefined): Promise<string[]> {
  const rules = Object.fromEntries(onTrial.map((rule) => [rule, { enabled: true }]));
  const axe = new AxeBuilder({ page }).options({ runOnly: { type: "tag", values: tags }, rules });
  // All in the page itself: it holds no frames.
  axe.setLegacyMode();
  if (part) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
}

async function setLook(page: Page, lang: string, theme: string): Promise<void> {
  await page.evaluate(
    ([toLang, toTheme]) => {
      document.documentElement.dataset.theme = toTheme;
      // By script: a dialog may lie over the button. A page that failed has none.
      document.querySelector<HTMLElement>(`.top-bar-tools button[lang="${toLang}"]`)?.click();
    },
    [lang, theme],
  );
}

for (const { name, search = "", prepare, reach, isFailure, part } of states)
  for (const width of widths)
    test(`${name}, ${width} px wide`, async ({ reader, page }) => {
      const visit = { reader, page, isNarrow: width < 720 };
      await page.setViewportSize({ width, height: 900 });
      await prepare?.(visit);
      await page.goto(`./${search}`);
      await expect(page.locator("html")).toHaveAttribute("data-state", isFailure ? "error" : "ready");
      await reach?.(visit);
      for (const [lang, theme] of looks) {
        await setLook(page, lang, theme);
        expect.soft(await findFaults(page, part), `${lang}, ${theme}`).toEqual([]);
      }
    });
