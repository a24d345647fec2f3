/** The actions of the export menu. The exporters are loaded on demand: few visits use one. */
import { formatDay } from "../i18n/format-date";
import { messagesOf } from "../i18n/messages";
import type { AppState, AppStore } from "../state/app-store";
import type { EvidenceFormat } from "../coverage/compare/panel-props";
import type { ArticleSummary, NewsEvent } from "../model/bundle";
import type { EvidenceItem } from "../model/evidence";
import { indexOf, selectFullDomain, selectPanes } from "../state/selectors";
import { formatUrlState } from "../state/url-state";
import { initialViewState } from "../state/view-state";
import { readInk } from "../timeline/draw/ink";
import { pictureOf, type PlotPicture } from "../timeline/draw/picture-of";

export const eventsFormats = ["csv", "accounts", "json", "ics", "timelinejs"] as const;
export type EventsFormat = (typeof eventsFormats)[number];
export const pictureFormats = ["svg", "png"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

type CitationStyle = Parameters<typeof import("../export/format-citation").formatCitation>[2];
export const citationStyles: readonly CitationStyle[] = ["gbt7714", "apa", "bibtex", "ris"];

/** Names of the styles; they are the same in every language. */
export const citationStyleNames: Readonly<Record<CitationStyle, string>> = {
  gbt7714: "GB/T 7714",
  apa: "APA",
  bibtex: "BibTeX",
  ris: "RIS",
};

const dataBase = () => new URL("data/", document.baseURI).href;

/**
 * Saves the events that the filters show, of the whole archive, as a file.
 * @param onProgress is told how many of how many articles have arrived.
 * @throws {TooManyError} where the filters show more than one file may hold.
 */
export async function exportEvents(
  state: AppState,
  format: EventsFormat,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<void> {
  const { lang } = state;
  const [{ downloadText }, { gatherArticles, gatherEvents }] = await Promise.all([
    import("../export/download"),
    import("../state/gather-events"),
  ]);
  const { bundle, events } = await gatherEvents(state, dataBase());
  const gatherFiles = () => gatherArticles(events, dataBase(), onProgress);
  if (format === "csv") {
    const { eventsToCsv } = await import("../export/events-to-csv");
    downloadText(eventsToCsv(bundle, events, lang), "text/csv", "parallax.csv");
  } else if (format === "accounts") {
    const { accountsToCsv } = await import("../export/accounts-to-csv");
    const linkTo = (event: NewsEvent, article: string, start: number) =>
      new URL(
        formatUrlState({ ...initialViewState, lang, event: event.id, passage: { article, start } }),
        location.href,
      ).href;
    const table = accountsToCsv(bundle, events, lang, { files: await gatherFiles(), linkTo });
    downloadText(table, "text/csv", "parallax-accounts.csv");
  } else if (format === "json") {
    const { eventsToJson } = await import("../export/events-to-json");
    downloadText(eventsToJson(bundle, events, await gatherFiles()), "application/json", "parallax.json");
  } else if (format === "ics") {
    const { eventsToICalendar } = await import("../export/events-to-icalendar");
    downloadText(eventsToICalendar(bundle, events, lang), "text/calendar", "parallax.ics");
  } else {
    const { eventsToTimelineJs } = await import("../export/events-to-timeline-js");
    downloadText(eventsToTimelineJs(bundle, events, lang), "application/json", "parallax-timeline.json");
  }
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * What the plot shows. While articles are read the timeline is drawn back to a band without a plot: it is brought out for the
 * moment that the picture takes.
 * @throws {Error} if the page shows no timeline.
 */
async function findPicture(store: AppStore): Promise<PlotPicture> {
  const find = () => pictureOf(document.getElementById("timeline-plot"));
  const { isFolded, setFolded } = store.getState();
  setFolded(false);
  let picture = find();
  for (let frames = 0; picture === null && frames < 60; frames += 1) {
    await nextFrame();
    picture = find();
  }
  setFolded(isFolded);
  if (!picture) throw new Error("There is no timeline on the page.");
  return picture;
}

/** Saves the timeline as shown on the page; a PNG with two pixels for each CSS pixel. */
export async function exportPicture(store: AppStore, format: PictureFormat): Promise<void> {
  const state = store.getState();
  const { lang } = state;
  const [{ framePicture }, { serializeSvg }, { svgToPng }, { downloadBlob, downloadText }] =
    await Promise.all([
      import("../export/frame-picture"),
      import("../export/serialize-svg"),
      import("../export/svg-to-png"),
      import("../export/download"),
    ]);
  const picture = await findPicture(store);
  const { width: widthPx, height: heightPx, frame, plot, clip, labels } = picture;
  const { name, tagline, exportMenu } = messagesOf(lang).app;
  const { from, to } = state.domain ?? selectFullDomain(state.bundle);
  const drawing = framePicture(
    { widthPx, heightPx, layers: [{ shapes: frame }, { shapes: plot, clip }, { shapes: labels }] },
    {
      title: document.title,
      span: `${formatDay(from, "UTC", lang)} – ${formatDay(to, "UTC", lang)}`,
      legend: exportMenu.legend,
      source: `${location.href} · ${today()}`,
    },
  );
  const svg = serializeSvg(
    drawing,
    {
      title: `${name}: ${document.title}`,
      description: `${tagline} ${location.href}`,
      background: "paper",
    },
    readInk(),
  );
  if (format === "svg") downloadText(svg, "image/svg+xml", "parallax.svg");
  else downloadBlob(await svgToPng(svg, drawing.widthPx, drawing.heightPx, 2), "parallax.png");
}

/** How long printing waits for articles that are still on their way. */
const longestWaitMs = 15_000;

/** Prints the page once all panes hold their articles, also those that are far to the side. */
export async function printWhole(): Promise<void> {
  // The parts of the page make ready as for a print that the browser begins.
  dispatchEvent(new Event("beforeprint"));
  const started = performance.now();
  while (document.querySelector(".coverage-skeleton") && performance.now() - started < longestWaitMs)
    await nextFrame();
  print();
}

/** The reader's own calendar day, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Words of an article between quotation marks, and their citation in the style usual in the reader's language. */
export async function quoteWithSource(
  { bundle, lang }: AppState,
  article: ArticleSummary,
  passage: { exact: string; url: string },
): Promise<string> {
  const { formatCitation } = await import("../export/format-citation");
  const outlet = indexOf(bundle).outletById.get(article.outlet)!;
  const style = lang === "zh" ? "gbt7714" : "apa";
  const romanise = style === "apa" ? (await import("../export/romanise")).romanise : undefined;
  const options = { accessed: today(), passage, ...(romanise && { romanise }) };
  return `“${passage.exact}”\n${formatCitation(article, outlet, style, options).trim()}\n`;
}

/** Saves chosen quotations: a table, references with notes, or W3C Web Annotations. */
export async function exportEvidence(
  { bundle, lang }: AppState,
  format: EvidenceFormat,
  items: readonly EvidenceItem[],
): Promise<void> {
  const [made, { downloadText }] = await Promise.all([
    import("../export/evidence"),
    import("../export/download"),
  ]);
  const { articleById, outletById } = indexOf(bundle);
  const quotations = items.flatMap((item) => {
    const article = articleById.get(item.article);
    const outlet = article && outletById.get(article.outlet);
    return outlet ? [{ item, article, outlet }] : [];
  });
  const accessed = today();
  if (format === "csv")
    downloadText(made.evidenceToCsv(quotations, { accessed, lang }), "text/csv", "parallax-evidence.csv");
  else if (format === "annotations")
    downloadText(made.evidenceToAnnotations(quotations), "application/ld+json", "parallax-evidence.jsonld");
  else {
    const [type, name] =
      format === "ris"
        ? ["application/x-research-info-systems", "parallax-evidence.ris"]
        : ["application/x-bibtex", "parallax-evidence.bib"];
    downloadText(made.evidenceToCitations(quotations, format, { accessed }), type!, name!);
  }
}

/** Copies a citation of each open article. */
export async function exportCitations(state: AppState, style: CitationStyle): Promise<void> {
  const { formatCitation } = await import("../export/format-citation");
  // Its dictionary is large, and one style alone needs it.
  const romanise = style === "apa" ? (await import("../export/romanise")).romanise : undefined;
  const { articleById, outletById } = indexOf(state.bundle);
  const accessed = today();
  const citations = selectPanes(state.bundle, state).flatMap((id) => {
    const article = articleById.get(id);
    const outlet = article && outletById.get(article.outlet);
    return article && outlet
      ? [formatCitation(article, outlet, style, { accessed, ...(romanise && { romanise }) }).trim()]
      : [];
  });
  await navigator.clipboard.writeText(`${citations.join("\n\n")}\n`);
}
