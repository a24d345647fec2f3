/**
 * HTML's elements of text, each once. What an article keeps, where lines end, and what may be nested in what
 * are all derived from this table, so that they agree.
 * @see https://html.spec.whatwg.org/multipage/dom.html#content-models
 */

export type HtmlElement = {
  name: string;
  /** Nothing; words and inline elements; these or blocks; or only the elements named. */
  content: "none" | "phrasing" | "flow" | readonly string[];
  /** Starts and ends a line. */
  isBlock: boolean;
  /** Whether an article keeps it; another gives way to what it holds. */
  isKept: boolean;
};

const listed = (names: string, rest: Omit<HtmlElement, "name">): HtmlElement[] =>
  names.split(" ").map((name) => ({ name, ...rest }));

const kept = (names: string, content: HtmlElement["content"], isBlock: boolean) =>
  listed(names, { content, isBlock, isKept: true });

export const htmlElements: readonly HtmlElement[] = [
  ...kept("a strong em b i u s sub sup code q cite small ruby rt rp", "phrasing", false),
  ...kept("br", "none", false),
  ...kept("img hr", "none", true),
  ...kept("p pre h2 h3 h4 h5 h6", "phrasing", true),
  ...kept("blockquote figure figcaption li dt dd caption td th", "flow", true),
  ...kept("ul ol", ["li"], true),
  ...kept("dl", ["dt", "dd"], true),
  ...kept("table", ["caption", "thead", "tbody", "tfoot"], true),
  ...kept("thead tbody tfoot", ["tr"], true),
  ...kept("tr", ["td", "th"], true),
  ...listed("h1 legend summary", { content: "phrasing", isBlock: true, isKept: false }),
  ...listed(
    "address article aside body center colgroup details dir div fieldset footer header hgroup main menu optgroup option picture section",
    { content: "flow", isBlock: true, isKept: false },
  ),
];

const namesOf = (isWanted: (element: HtmlElement) => boolean): ReadonlySet<string> =>
  new Set(htmlElements.filter(isWanted).map(({ name }) => name));

export const keptNames = namesOf(({ isKept }) => isKept);
export const blockNames = namesOf(({ isBlock }) => isBlock);
export const voidNames = namesOf(({ content }) => content === "none");
export const headingNames = namesOf(({ name }) => /^h[1-6]$/.test(name));
/** Kept elements within a line that hold words. */
export const inlineNames = namesOf(
  ({ isKept, isBlock, content }) => isKept && !isBlock && content === "phrasing",
);
/** Kept blocks that hold words, with or without blocks beside them. */
export const textBlockNames = namesOf(
  ({ isKept, isBlock, content }) => isKept && isBlock && (content === "phrasing" || content === "flow"),
);

const contentByName = new Map(htmlElements.map(({ name, content }) => [name, content]));

/** What a known element may hold. */
export const contentOf = (name: string): HtmlElement["content"] | undefined => contentByName.get(name);

/** Elements that only one parent may hold: items, cells, rows. */
export const partNames: ReadonlySet<string> = new Set(
  htmlElements.flatMap(({ content }) => (typeof content === "string" ? [] : content)),
);
