/** The actions of the export menu. The exporters are loaded on demand: few visits use one. */
import { messagesOf } from "../i18n/messages";
import type { AppState } from "../state/app-store";
import type { ArticleSummary } from "../model/bundle";
import { indexOf, selectPanes, selectVisibleEvents } from "../state/selectors";
import { readInk } from "../timeline/draw/ink";
import { pictureOf } from "../timeline/draw/picture-of";

export const eventsFormats = ["csv", "json", "ics", "timelinejs"] as const;
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

/** Saves the events that the filters show as a file. */
export async function exportEvents(state: AppState, format: EventsFormat): Promise<void> {
  const { bundle, lang } = state;
  const events = selectVisibleEvents(bundle, state);
  const { downloadText } = await import("../export/download");
  if (format === "csv") {
    const { eventsToCsv } = await import("../export/events-to-csv");
    downloadText(eventsToCsv(bundle, events, lang), "text/csv", "parallax.csv");
  } else if (format === "json") {
    const { eventsToJson } = await import("../export/events-to-json");
    downloadText(eventsToJson(bundle, events), "application/json", "parallax.json");
  } else if (format === "ics") {
    const { eventsToICalendar } = await import("../export/events-to-icalendar");
    downloadText(eventsToICalendar(bundle, events, lang), "text/calendar", "parallax.ics");
  } else {
    const { eventsToTimelineJs } = await import("../export/events-to-timeline-js");
    downloadText(eventsToTimelineJs(bundle, events, lang), "application/json", "parallax-timeline.json");
  }
}

/** Saves the timeline as shown on the page; a PNG with two pixels for each CSS pixel. */
export async function exportPicture({ lang }: AppState, format: PictureFormat): Promise<void> {
  const [{ serializeSvg }, { svgToPng }, { downloadBlob, downloadText }] = await Promise.all([
    import("../export/serialize-svg"),
    import("../export/svg-to-png"),
    import("../export/download"),
  ]);
  const picture = pictureOf(document.getElementById("timeline-plot"));
  if (!picture) throw new Error("There is no timeline on the page.");
  const { width: widthPx, height: heightPx, frame, plot, clip, labels } = picture;
  const { name, tagline } = messagesOf(lang).app;
  const svg = serializeSvg(
    { widthPx, heightPx, layers: [{ shapes: frame }, { shapes: plot, clip }, { shapes: labels }] },
    {
      title: `${name}: ${document.title}`,
      description: `${tagline} ${location.href}`,
      background: "paper",
    },
    readInk(),
  );
  if (format === "svg") downloadText(svg, "image/svg+xml", "parallax.svg");
  else downloadBlob(await svgToPng(svg, widthPx, heightPx, 2), "parallax.png");
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
