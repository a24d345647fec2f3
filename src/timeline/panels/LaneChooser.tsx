import { Suspense, useCallback, useState } from "react";
import { messagesOf } from "../i18n/messages";
import type { Outlet } from "../model/bundle";
import type { Lang } from "../model/lang";
import { LanePanel } from "./late-panels";

export type LaneChoice = {
  lang: Lang;
  /** All outlets, and those with a lane of their own. */
  outlets: readonly Outlet[];
  chosen: readonly string[];
  /** Null goes back to the most frequent. */
  onChange(chosen: readonly string[] | null): void;
};

/** Which outlets of many get a lane of their own. */
export function LaneChooser(props: LaneChoice) {
  const { lang, outlets, chosen } = props;
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const say = messagesOf(lang).timeline;
  return (
    <span className="timeline-lane-chooser">
      <button
        type="button"
        className="timeline-tool"
        aria-expanded={isOpen}
        title={say.lanes}
        // The press closes an open panel before the click comes.
        onPointerDown={(press) => isOpen && press.stopPropagation()}
        onClick={() => setOpen(!isOpen)}
      >
        {say.lanesOf(chosen.length, outlets.length)}
      </button>
      <Suspense>{isOpen && <LanePanel {...props} onClose={close} />}</Suspense>
    </span>
  );
}
