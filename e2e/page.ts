/** What every browser test stands on: the page opened as a reader would, and watched while it is used. */
import { test as base, expect, type Locator, type Page } from "@playwright/test";

export { expect };

export const summits = ["video-summit-2021", "bali-summit-2022", "san-francisco-summit-2023"] as const;

/** Verbs of a reader, and the places that they look at. */
export class Reader {
  readonly timeline: Locator;
  readonly coverage: Locator;
  readonly panes: Locator;
  /** Requests to other origins, errors and policy violations so far; a test ends with none. */
  readonly complaints: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.timeline = page.locator("#timeline");
    this.coverage = page.locator("#coverage");
    this.panes = page.locator("article[data-article-id]");
  }

  watch(origin: string): void {
    this.page.on("request", (request) => {
      const isOwn = request.url().startsWith(origin) || /^(?:blob|data):/.test(request.url());
      if (!isOwn) this.complaints.push(`request to ${request.url()}`);
    });
    this.page.on("pageerror", (error) => this.complaints.push(`error: ${error.message}`));
    this.page.on("console", (message) => {
      if (/Content.Security.Policy|Trusted/i.test(message.text())) this.complaints.push(message.text());
    });
  }

  /** Opens the page at a query such as "?lang=zh" and waits until the timeline or list is there. */
  async open(search = ""): Promise<void> {
    await this.page.goto(`./${search}`);
    await this.isReady();
  }

  async isReady(): Promise<void> {
    await expect(this.page.locator("html")).toHaveAttribute("data-state", "ready");
  }

  mark(event: string): Locator {
    return this.timeline.locator(`[data-event-id="${event}"]`).first();
  }

  /** The event's mark, by keyboard or pointer alike a button. */
  async choose(event: string): Promise<void> {
    await this.mark(event).click();
  }

  /** While articles are read the timeline is folded. */
  async unfoldTimeline(): Promise<void> {
    await this.page.getByRole("button", { name: /^(?:Show timeline|展开时间线)$/ }).click();
  }

  outlet(id: string): Locator {
    return this.page.locator(`button[data-outlet-id="${id}"]`);
  }

  year(year: number): Locator {
    return this.page.locator(`button[data-year="${year}"]`);
  }

  heading(name: string): Locator {
    return this.coverage.getByRole("heading", { name, exact: true });
  }

  async eventsShown(): Promise<string[]> {
    const ids = await this.timeline
      .locator("[data-event-id]")
      .evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).dataset.eventId ?? ""));
    return [...new Set(ids)];
  }

  async outletsRead(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const bundle = (await (await fetch("data/index.json")).json()) as {
        articles: { id: string; outlet: string }[];
      };
      return [...document.querySelectorAll<HTMLElement>("article[data-article-id]")].map(
        (pane) => bundle.articles.find(({ id }) => id === pane.dataset.articleId)?.outlet ?? "",
      );
    });
  }

  param(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }
}

type Fixtures = { reader: Reader };

/** No test may end with a request to another origin, an error or a violation of the policy. */
export const test = base.extend<Fixtures>({
  // A worker would answer before the test's own routes could; the offline test allows it again.
  serviceWorkers: "block",
  reader: async ({ page, baseURL }, use) => {
    const reader = new Reader(page);
    reader.watch(baseURL ?? "");
    await use(reader);
    expect(reader.complaints).toEqual([]);
  },
});
