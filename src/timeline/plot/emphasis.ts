import type { BundleIndex, Stance } from "../../model/bundle";
import { indexOf } from "../../state/selectors";
import { linksOfArticle, linksOfEvent, type Link } from "./links";

export type Emphasis = "normal" | "selected" | "linked" | "muted";
export type ArticleState = { emphasis: Emphasis; stance: Stance | null };

/** Which marks stand out, and the links between them. */
export type EmphasisMap = {
  links: readonly Link[];
  ofEvent(id: string): Emphasis;
  ofArticle(id: string): ArticleState;
};

/** Chosen and pointed at, by ids. */
export type Attention = {
  event: string | null;
  panes: readonly string[] | null;
  hoveredEvent: string | null;
  hoveredArticle: string | null;
};

/**
 * An article pointed at is linked to its events, and all other events are muted; else the event pointed at, or
 * the selected one, is linked to its articles, and all other articles are muted.
 */
export function computeEmphasis(bundle: BundleIndex, attention: Attention): EmphasisMap {
  const { event, panes, hoveredEvent, hoveredArticle } = attention;
  const shown = indexOf(bundle).eventById.get(hoveredEvent ?? event ?? "");
  const links =
    hoveredArticle !== null
      ? linksOfArticle(hoveredArticle, bundle)
      : shown
        ? linksOfEvent(shown, bundle)
        : [];
  const linkedEvents = new Set(links.map((link) => link.event.id));
  const stances = new Map(links.map(({ article, stance }) => [article.id, stance]));
  const open = new Set(panes ?? []);
  return {
    links,
    ofEvent(id) {
      if (id === event) return "selected";
      if (linkedEvents.has(id) || id === hoveredEvent) return "linked";
      return hoveredArticle === null ? "normal" : "muted";
    },
    ofArticle(id) {
      const stance = hoveredArticle === null ? (stances.get(id) ?? null) : null;
      if (id === hoveredArticle || open.has(id)) return { emphasis: "selected", stance };
      if (stances.has(id)) return { emphasis: "linked", stance };
      return { emphasis: links.length > 0 && hoveredArticle === null ? "muted" : "normal", stance: null };
    },
  };
}
