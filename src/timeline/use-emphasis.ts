import { useMemo } from "react";
import type { BundleIndex, NewsEvent } from "../model/bundle";
import { indexOf } from "../state/selectors";
import { useApp } from "../state/use-app";
import type { ArticleState } from "./ArticleLanes";
import type { Emphasis } from "./EventMarks";
import { linksOfEvent, stanceOf, type Link } from "./links";

/** Links to draw: those of the selected event, and of what is pointed at. */
function collectLinks(
  bundle: BundleIndex,
  selected: NewsEvent | undefined,
  hoveredEvent: NewsEvent | undefined,
  hoveredArticle: string | null,
): Link[] {
  const { articleById, eventById } = indexOf(bundle);
  if (hoveredArticle !== null)
    return (articleById.get(hoveredArticle)?.events ?? []).flatMap((id) => {
      const event = eventById.get(id);
      return event ? [{ event, articleId: hoveredArticle, stance: stanceOf(event, hoveredArticle) }] : [];
    });
  const shown = hoveredEvent ?? selected;
  return shown ? linksOfEvent(shown) : [];
}

/** Which marks stand out, and the links between them, from what is selected and pointed at. */
export function useEmphasis() {
  const { bundle, event, panes, hoveredEvent, hoveredArticle } = useApp((state) => ({
    bundle: state.bundle,
    event: state.event,
    panes: state.panes,
    hoveredEvent: state.hoveredEvent,
    hoveredArticle: state.hoveredArticle,
  }));
  return useMemo(() => {
    const { eventById } = indexOf(bundle);
    const byId = (id: string | null) => (id === null ? undefined : eventById.get(id));
    const selected = byId(event);
    const links = collectLinks(bundle, selected, byId(hoveredEvent), hoveredArticle);
    const linkedEvents = new Set(links.map((link) => link.event.id));
    const stances = new Map(links.map(({ articleId, stance }) => [articleId, stance]));
    const open = new Set(panes ?? []);
    const emphasisOfEvent = (id: string): Emphasis => {
      if (id === event) return "selected";
      if (linkedEvents.has(id)) return "linked";
      return hoveredArticle === null ? "normal" : "muted";
    };
    const stateOfArticle = (id: string): ArticleState => {
      const stance = hoveredArticle === null ? (stances.get(id) ?? null) : null;
      if (id === hoveredArticle || open.has(id)) return { emphasis: "selected", stance };
      if (stances.has(id)) return { emphasis: "linked", stance };
      return { emphasis: links.length > 0 && hoveredArticle === null ? "muted" : "normal", stance: null };
    };
    return { links, emphasisOfEvent, stateOfArticle };
  }, [bundle, event, panes, hoveredEvent, hoveredArticle]);
}
