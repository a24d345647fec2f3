import type { PageFiles } from "../site/first-view";

/**
 * Brings the live page in once the first view is painted, so that no script stands in the way of the first paint; at
 * once where a reader is already acting, or where there is no first view. What was pressed or typed meanwhile is done
 * again on the live page when it is ready.
 *
 * The source is put into the page as it stands, so it may name nothing outside itself.
 * @param files null where the page holds them itself.
 */
export function startPage(files: PageFiles | null): void {
  const page = document.documentElement;
  let isStarted = false;
  const ask = (link: Partial<HTMLLinkElement>): void =>
    document.head.append(Object.assign(document.createElement("link"), link));
  const start = (): void => {
    if (isStarted) return;
    isStarted = true;
    if (!files) return;
    const { scripts, parts, words, data } = files;
    ask({ rel: "preload", as: "fetch", crossOrigin: "anonymous", href: data });
    for (const href of [...scripts, ...parts, words[page.lang.slice(0, 2)]!])
      ask({ rel: "modulepreload", href });
    // They look for their place in the page, which may have been painted before it has come as a whole.
    const run = () => scripts.forEach((script) => void import(/* @vite-ignore */ script));
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", run);
    else run();
  };

  const controls = "a, button, input, select, summary, [role=button]";
  const nameOf = (element: Element): string =>
    element.localName + (element.getAttribute("aria-label") ?? element.textContent);
  const alike = (root: Element, name: string): Element[] =>
    [...root.querySelectorAll(controls)].filter((each) => nameOf(each) === name);

  /**
   * What was done, and to what of the live page: a control's name, and its place among those of that name; null for
   * a place in the window, or for the page itself.
   */
  type Missed = { event: Event; control: { name: string; place: number } | null };
  const missed: Missed[] = [];
  const keep = (event: Event): void => {
    start();
    const target = event.target instanceof Element ? event.target : null;
    const view = target?.closest("[data-first-view]");
    const pressed = target?.closest(controls);
    if (event.type === "keydown" ? pressed : !view) return;
    if (event.type === "click") event.preventDefault();
    if (!view || !pressed) {
      missed.push({ event, control: null });
      return;
    }
    const name = nameOf(pressed);
    const seen = alike(view, name).filter((each) => each.getClientRects().length > 0);
    missed.push({ event, control: { name, place: seen.indexOf(pressed) } });
  };
  const repeat = (event: Event, live: Element | null | undefined): void => {
    if (event.type === "focusin") (live as HTMLElement | null)?.focus();
    else if (event.type === "click") live?.dispatchEvent(new MouseEvent("click", event));
    else if (event.type === "keydown") live?.dispatchEvent(new KeyboardEvent("keydown", event));
    else if (live instanceof HTMLInputElement) {
      // As typed: past what React has put over the property of this one field.
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!;
      set!.call(live, (event.target as HTMLInputElement).value);
      live.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  const findLive = ({ event, control }: Missed): Element | null | undefined => {
    if (control) return alike(document.querySelector("#app")!, control.name)[control.place];
    if (event instanceof MouseEvent) return document.elementFromPoint(event.clientX, event.clientY);
    return document.body;
  };
  const takeOver = (): void => {
    // All are found before the first is repeated: that may change their names.
    const found = missed.map(findLive);
    missed.forEach(({ event }, at) => repeat(event, found[at]));
  };
  const kinds = ["click", "keydown", "focusin", "input"];
  const observer = new MutationObserver(() => {
    if (page.dataset.state === "loading") return;
    observer.disconnect();
    for (const kind of kinds) removeEventListener(kind, keep, true);
    // After the effects of what has just been drawn.
    if (page.dataset.state === "ready") setTimeout(takeOver);
  });
  observer.observe(page, { attributeFilter: ["data-state"] });
  for (const kind of kinds) addEventListener(kind, keep, true);

  // A page in a tab behind others is not painted.
  if (page.dataset.first === "none" || document.hidden) start();
  else {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName("first-contentful-paint").length > 0) start();
    }).observe({ type: "paint", buffered: true });
    addEventListener("load", () => setTimeout(start, 300));
  }
}
