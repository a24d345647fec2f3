/** A browser engine beside Chromium, driven only as far as the comparison of engines needs. */
export type EnginePage = {
  goto(url: string): Promise<void>;
  /** Runs an expression in the page. @returns its value, which JSON must be able to hold. */
  evaluate(expression: string): Promise<unknown>;
  /** A click in the middle of the first element that fits. */
  click(selector: string): Promise<void>;
  /** Focuses the first element that fits, then types. */
  type(selector: string, text: string): Promise<void>;
  close(): Promise<void>;
};

/** The view that each engine is given, CSS pixels. */
export const viewport = { width: 1440, height: 900 };

export type Engine = {
  name: string;
  /** Null if this machine can run it; else what is missing. */
  missing(): string | null;
  open(): Promise<EnginePage>;
};

/** Asks again and again until the page says yes. @throws {Error} after `limitMs`. */
export async function waitFor(page: EnginePage, expression: string, limitMs = 20_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await page.evaluate(expression))) {
    if (Date.now() > end) throw new Error(`Not true within ${limitMs} ms: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
