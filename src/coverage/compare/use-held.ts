import { useEffect, useState } from "react";
import type { PaneItem } from "../panes/PaneTabs";
import type { LoadArticle } from "../use-article";
import type { Held } from "./opposite";

/** What holds the panes opposite each other; null while it is not asked for, or not there yet. */
export function useHeld(
  isOn: boolean,
  items: readonly PaneItem[],
  event: string | null,
  loadArticle: LoadArticle,
): Held | null {
  const [held, setHeld] = useState<{ key: string; held: Held } | null>(null);
  const key = `${event ?? ""} ${items.map(({ article }) => article.id).join(" ")}`;
  useEffect(() => {
    if (!isOn) return undefined;
    let isCurrent = true;
    import("./opposite")
      .then(({ prepareHeld }) => prepareHeld(items, event, loadArticle))
      .then(
        (made) => isCurrent && setHeld({ key, held: made }),
        // Without it the panes are held by their passages.
        (error: unknown) => console.warn("Corresponding sentences could not be found.", error),
      );
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `key` names event and items
  }, [isOn, key, loadArticle]);
  return isOn && held?.key === key ? held.held : null;
}
