import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { viewport, type Engine } from "./engine";

const candidates = [
  process.env.PARALLAX_FIREFOX,
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:/Program Files/Mozilla Firefox/firefox.exe",
];
const findFirefox = () => candidates.find((path) => path && existsSync(path));

/** An installed Firefox, by WebDriver BiDi. */
export const firefox: Engine = {
  name: "Firefox",
  missing: () => (findFirefox() ? null : "no Firefox is installed"),
  async open() {
    const browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: findFirefox()!,
      headless: true,
      defaultViewport: viewport,
    });
    const page = await browser.newPage();
    return {
      async goto(url) {
        await page.goto(url);
      },
      evaluate: (expression) => page.evaluate(expression),
      click: (selector) => page.click(selector),
      type: (selector, text) => page.type(selector, text),
      close: () => browser.close(),
    };
  },
};
