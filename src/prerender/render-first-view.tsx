/** The first view of a bundle as HTML: what a reader sees before any script has run. */
import { renderToStaticMarkup } from "react-dom/server";
import { Shell } from "../app/Shell";
import { localeOf } from "../i18n/messages";
import { langs, type Lang } from "../model/lang";
import type { BundleIndex } from "../model/bundle";
import { createAppStore } from "../state/app-store";
import { initialViewState } from "../state/view-state";
import { AppStoreContext } from "../state/use-app";
import { PlotWidth } from "../timeline/use-size";
import { chooseView } from "./choose-view";
import { startPage } from "./start-page";
import type { FirstViewParts } from "../site/first-view";
import { setWindow } from "./browser-stand-in";
import { mergeViews, StyleRules, toInert, toMarkup } from "./static-markup";

/** Windows for which the view is rendered; where it differs, a page shows what its style sheet asks for. */
const windows = {
  narrow: { width: 390, height: 844 },
  wide: { width: 1_440, height: 900 },
} as const;

function renderView(bundle: BundleIndex, lang: Lang, width: number): string {
  const store = createAppStore(bundle, { ...initialViewState, lang });
  const loadArticle = () => Promise.reject(new Error("No article is read while the first view is rendered."));
  return renderToStaticMarkup(
    <AppStoreContext value={store}>
      <PlotWidth value={width}>
        <Shell loadArticle={loadArticle} base="" />
      </PlotWidth>
    </AppStoreContext>,
  );
}

/** Call `standInForBrowser` before this module is imported. */
export function renderFirstView(bundle: BundleIndex): FirstViewParts {
  const rules = new StyleRules();
  const render = (lang: Lang, name: keyof typeof windows) => {
    const { width, height } = windows[name];
    setWindow(width, height);
    return toInert(renderView(bundle, lang, width), `${lang}-${name}-`, rules);
  };
  const views = langs.map((lang) => {
    const merged = mergeViews(render(lang, "narrow"), render(lang, "wide"), ["fv-narrow", "fv-wide"]);
    return `<div data-first-view="${lang}" lang="${localeOf(lang)}">${merged.map(toMarkup).join("")}</div>`;
  });
  return {
    html: views.join("\n"),
    css: rules.toCss(),
    script: `(${chooseView.toString()})()`,
    start: `(${startPage.toString()})`,
  };
}
