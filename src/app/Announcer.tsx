import { useEffect, useState } from "react";
import { messagesOf } from "../i18n/messages";
import { indexOf } from "../state/selectors";
import type { AppState } from "../state/app-store";
import { useAppStore } from "../state/use-app";

/** The event's name, and how many accounts by how many outlets. */
function describeOpened({ bundle, lang, event }: AppState): string {
  const say = messagesOf(lang).coverage;
  const opened = event === null ? undefined : indexOf(bundle).eventById.get(event);
  if (!opened) return "";
  const outlets = new Set(opened.claims.map(({ outlet }) => outlet)).size;
  return say.opened(opened.label[lang], say.accounts(opened.coverage.length, outlets));
}

const isHidden = (element: Element | null) =>
  element === null || element === document.body || !element.checkVisibility();

/** The mark of an event, or the timeline with it. */
const markOf = (event: string) =>
  document.querySelector<SVGElement | HTMLElement>(
    `:is(#timeline, table) [data-event-id="${CSS.escape(event)}"]`,
  );

/**
 * Tells those who do not see it that coverage opened or closed, and keeps the focus from being lost with what is
 * hidden then: it goes on to the coverage, and back to the event's mark.
 */
export function Announcer() {
  const store = useAppStore();
  const [text, setText] = useState("");
  useEffect(
    () =>
      store.subscribe((after, before) => {
        if (after.event === before.event) return;
        const { lang, event } = after;
        setText(event === null ? messagesOf(lang).coverage.closed : describeOpened(after));
        // After React has drawn what was opened.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            if (!isHidden(document.activeElement)) return;
            const target =
              event === null ? before.event && markOf(before.event) : document.getElementById("coverage");
            if (target) target.focus({ preventScroll: true });
          }),
        );
      }),
    [store],
  );
  return (
    <p className="ui-hidden" role="status">
      {text}
    </p>
  );
}
