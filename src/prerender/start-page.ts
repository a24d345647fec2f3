/**
 * Brings the live page in once the first view is painted, so that no script stands in the way of the first paint; at
 * once where a reader is already acting, or where there is no first view. What was pressed or typed meanwhile is done
 * again on the live page when it is ready.
 *
 * The source is put into the page as it stands, so it may name nothing outside itself.
 * @param scripts that the live page needs, by address; none where the page holds them itself.
 * @param data the archive's index, asked for beside them.
 */
export function startPage(scripts: readonly string[], data: string | null): void {
  const page = document.documentElement;
  let isStarted = false;
  const start = (): void => {
    if (isStarted) return;
    isStarted = true;
    if (data !== null) {
      const hint = document.createElement("link");
      Object.assign(hint, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: data });
      document.head.append(hint);
    }
    for (const script of scripts) void import(/* @vite-ignore */ script);
  };

  const controls = "a, button, input, select, summary, [role=button]";
  const nameOf = (element: Element): string =>
    element.localName + (element.getAttribute("aria-label") ?? element.textContent);
  /** What stands on the live page for something in the first view; null where it has no match. */
  const findLive = (element: Element | null): Element | null => {
    const pressed = element?.closest(controls);
    const view = pressed?.closest("[data-first-view]");
    const app = document.querySelector("#app");
    if (!pressed || !view || !app) return null;
    const alike = (root: Element) =>
      [...root.querySelectorAll(controls)].filter((each) => nameOf(each) === nameOf(pressed));
    return alike(app)[alike(view).indexOf(pressed)] ?? null;
  };

  const missed: Event[] = [];
  const keep = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const isInView = target?.closest("[data-first-view]") !== null;
    start();
    if (event.type === "click" && isInView) event.preventDefault();
    // What a key does to a control is told by the control's own events.
    if (event.type === "keydown" ? !target?.matches("input, select, button, a") : isInView)
      missed.push(event);
  };
  const repeat = (event: Event, live: Element | null): void => {
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
  const takeOver = (): void => {
    // All are found before the first is repeated: that may change their names.
    const found = missed.map((event) =>
      event.type === "keydown" ? document.body : findLive(event.target as Element),
    );
    missed.forEach((event, at) => repeat(event, found[at]!));
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
