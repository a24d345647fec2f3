import { useEffect, useRef, type RefObject } from "react";
import { feetWords } from "../i18n/feet";
import { toViewState } from "../state/app-store";
import { indexOf } from "../state/selectors";
import { formatUrlState } from "../state/url-state";
import { useApp } from "../state/use-app";
import { Icon } from "../ui/Icon";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";

/** What the page that holds the frame is told whenever the height changes. */
type HeightMessage = { type: "parallax-height"; height: number };

/** Tells the page that holds this one in a frame how high it is. It says nothing else, so that any page may hear it. */
function useHeightReports(foot: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = foot.current?.closest(".app");
    if (!element || parent === window) return undefined;
    let told = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height === told) return;
      told = height;
      const message: HeightMessage = { type: "parallax-height", height };
      parent.postMessage(message, "*");
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [foot]);
}

/** Under an embedded page: whose articles these are, and the way to the whole page, in the same state. */
export function EmbedFoot() {
  const foot = useRef<HTMLElement>(null);
  useHeightReports(foot);
  const { name } = useWords("app");
  const { lang: shownLang } = usePick("lang");
  const say = feetWords[shownLang];
  const search = useApp((state) => formatUrlState(toViewState(state)));
  const title = useApp(({ bundle, lang }) => bundle.site?.title?.[lang]);
  const outlets = useApp(({ bundle, event, lang }) => {
    const { outletById, eventById } = indexOf(bundle);
    const told = event === null ? undefined : eventById.get(event)?.claims.map(({ outlet }) => outlet);
    const ids = [...new Set(told ?? bundle.outlets.map(({ id }) => id))];
    return ids
      .slice(0, 4)
      .flatMap((id) => outletById.get(id)?.name[lang] ?? [])
      .join(feetWords[lang].listSeparator);
  });
  return (
    <footer ref={foot} className="app-embed-foot">
      <div>
        <h1>{title ?? name}</h1> · {outlets}
      </div>
      <a href={search} target="_blank" rel="noopener">
        {say.wholePage}
        <Icon name="out" size={13} />
      </a>
    </footer>
  );
}
