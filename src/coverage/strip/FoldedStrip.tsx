import type { ComponentProps } from "react";
import { indexOf } from "../../state/selectors";
import { useIsNarrow } from "../../ui/use-media";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { Disagreement } from "./Disagreement";
import { EventStrip } from "./EventStrip";

/** The strip and what is in dispute; on a narrow screen behind one line, so that the text begins on the first screen. */
export function FoldedStrip(props: ComponentProps<typeof EventStrip>) {
  const say = useWords("coverage");
  const { bundle } = usePick("bundle");
  const isNarrow = useIsNarrow();
  const whole = (
    <div className="strip-told">
      <EventStrip {...props} />
      <Disagreement {...props} />
    </div>
  );
  if (!isNarrow) return whole;
  const outlets = indexOf(bundle).outletsByEvent.get(props.event.id)?.length ?? 0;
  return (
    <details className="strip-fold">
      <summary>
        {say.stripFold(outlets)}
        {props.event.disagreement && <strong className="strip-disputed"> ≠ {say.disagreement}</strong>}
      </summary>
      {whole}
    </details>
  );
}
