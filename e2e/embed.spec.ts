/** The page in another page's frame: `?embed=1`. */
import type { Page } from "@playwright/test";
import { expect, test } from "./page";

/** A page of the same site that follows the height of the frame, as the README shows; the policy lets it. */
async function openHolder(page: Page, search: string): Promise<void> {
  await page.route("**/*embed=1*", async (route) => {
    const response = await route.fetch();
    const { "content-security-policy": policy, ...headers } = response.headers();
    const loosened = policy!.replace("frame-ancestors 'none'", "frame-ancestors *");
    await route.fulfill({ response, headers: { ...headers, "content-security-policy": loosened } });
  });
  await page.route("**/holder.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>Holder</title><p>An article.</p>
        <iframe id="parallax" src="./${search}&embed=1" title="Timeline" height="300" style="width:100%;border:0"></iframe>
        <script>
          addEventListener("message", ({ source, data }) => {
            const frame = document.getElementById("parallax");
            if (source === frame.contentWindow && data?.type === "parallax-height") frame.height = data.height;
          });
        </script>`,
    }),
  );
  await page.goto("./holder.html");
}

for (const width of [1024, 390])
  test(`a frame ${width} px wide gets the height that its page needs, and it comes to rest`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await openHolder(page, "?lang=en");
    const frame = page.frameLocator("#parallax");
    await expect(frame.locator("html")).toHaveAttribute("data-state", "ready");
    const height = async () => (await page.locator("#parallax").boundingBox())!.height;
    await expect.poll(height).toBeGreaterThan(600);
    const hidden = () => frame.locator("html").evaluate((html) => html.scrollHeight - html.clientHeight);
    await expect.poll(hidden).toBeLessThanOrEqual(1);
    const first = await height();
    await frame.locator('#timeline [data-event-id="bali-summit-2022"]').first().click();
    await expect(frame.locator("article mark").first()).toBeVisible();
    await expect.poll(height).not.toBe(first);
    await expect.poll(hidden).toBeLessThanOrEqual(1);
    expect(await height()).toBeLessThan(2_500);
  });

test("is calm: no bar and no filters, a line with the source and the way to the whole page", async ({
  reader,
  page,
}) => {
  await reader.open("?lang=en&embed=1");
  await expect(page.getByRole("search")).toHaveCount(0);
  await expect(page.locator("button[data-outlet-id]")).toHaveCount(0);
  await reader.choose("bali-summit-2022");
  await expect.poll(() => reader.param("event")).toBe("bali-summit-2022");
  expect(reader.param("embed")).toBe("1");
  const link = page.getByRole("contentinfo").getByRole("link", { name: "Open the whole page" });
  await expect(link.locator("..")).toContainText("Epoch Times");
  const whole = new URL((await link.getAttribute("href"))!, page.url());
  expect(whole.searchParams.get("event")).toBe("bali-summit-2022");
  expect(whole.searchParams.has("embed")).toBe(false);
});

test("no other site may hold the page unless the catalogue says so", async ({ page }) => {
  const response = await page.request.get("./");
  expect(response.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
});
