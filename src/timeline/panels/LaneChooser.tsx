import { useCallback, useRef, useState } from "react";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { LanePanel } from "./LanePanel";

/** Which outlets of many get a lane of their own. @param chosen ids of those that have one. */
export function LaneChooser({ chosen }: { chosen: readonly string[] }) {
  const { bundle } = usePick("bundle");
  const say = useWords("timeline");
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  return (
    <span className="timeline-lane-chooser">
      <button
        ref={button}
        type="button"
        className="timeline-tool"
        aria-expanded={isOpen}
        title={say.lanes}
        onClick={() => setOpen(!isOpen)}
      >
        {say.lanesOf(chosen.length, bundle.outlets.length)}
      </button>
      {isOpen && <LanePanel chosen={chosen} opener={button} onClose={close} />}
    </span>
  );
}
