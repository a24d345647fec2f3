/**
 * What the page's parts ask of a browser while they are rendered, answered by the build: the size of the window, the
 * width of a text, the language. Nothing here is interactive; effects do not run.
 */

/** Widths of characters as parts of the type's size: Han and full-width ones fill a square. */
const isWide =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const [wide, narrow] = [1, 0.56];

function measureText(font: string, text: string): { width: number } {
  const sizePx = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
  let widths = 0;
  for (const character of text) widths += isWide.test(character) ? wide : narrow;
  return { width: widths * sizePx };
}

function createContext() {
  const context = { font: "12px serif", measureText: (text: string) => measureText(context.font, text) };
  return context;
}

const noop = () => {};
const element = () => ({
  dataset: {},
  style: { getPropertyValue: () => "" },
  append: noop,
  remove: noop,
  setAttribute: noop,
  getContext: createContext,
});

/** Whether a media query of the page's own style holds for a width; other queries (motion, dark) do not. */
function holds(query: string, width: number): boolean {
  const bound = /\((min|max)-width:\s*(\d+)px\)/.exec(query);
  if (!bound) return false;
  return bound[1] === "max" ? width <= Number(bound[2]) : width >= Number(bound[2]);
}

const state = { width: 1_440, height: 900 };

/** Size of the window for what is rendered next, CSS pixels. */
export function setWindow(width: number, height: number): void {
  Object.assign(state, { width, height });
}

/** Call it before any part of the page is imported: some look around as they are loaded. */
export function standInForBrowser(): void {
  const define = (name: string, get: () => unknown) =>
    Object.defineProperty(globalThis, name, { configurable: true, get });
  const documentElement = element();
  define("innerWidth", () => state.width);
  define("innerHeight", () => state.height);
  define("devicePixelRatio", () => 1);
  define("matchMedia", () => (query: string) => ({
    matches: holds(query, state.width),
    addEventListener: noop,
    removeEventListener: noop,
  }));
  define("getComputedStyle", () => () => ({ getPropertyValue: () => "", backgroundColor: "" }));
  define("document", () => ({
    documentElement,
    body: element(),
    baseURI: "http://localhost/",
    createElement: element,
    querySelector: () => null,
    getElementById: () => null,
    addEventListener: noop,
  }));
  define("location", () => ({ search: "", href: "http://localhost/", protocol: "http:" }));
}
