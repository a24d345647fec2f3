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
import { StyleRules, toInert } from "./static-markup";

/** Windows for which the view is rendered; a page shows the one that its style sheet asks for. */
const windows = [
  { name: "narrow", width: 390, height: 844, plotWidth: 390 },
  { name: "wide", width: 1_440, height: 900, plotWidth: 1_440 },
] as const;

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
  const views = langs.flatMap((lang) =>
    windows.map(({ name, width, height, plotWidth }) => {
      setWindow(width, height);
      const markup = rules.take(toInert(renderView(bundle, lang, plotWidth), `${lang}-${name}-`));
      return `<div data-first-view="${lang} ${name}" lang="${localeOf(lang)}">${markup}</div>`;
    }),
  );
  return {
    html: views.join("\n"),
    css: rules.toCss(),
    script: `(${chooseView.toString()})()`,
    start: `(${startPage.toString()})`,
  };
}
