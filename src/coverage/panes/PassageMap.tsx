import { useEffect, useState, type RefObject } from "react";
import { useWords } from "../../ui/use-words";
import type { ArticleDom } from "../text/article-dom";
import { layoutPassageMap, passageNear, type MapTick } from "./passage-map";

type Props = {
  scroller: RefObject<HTMLElement | null>;
  dom: ArticleDom | null;
  current: number;
  onChoose: (passage: number) => void;
};

function measure(scroller: HTMLElement, { passages }: ArticleDom): MapTick[] {
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const stretches = passages.map(({ marks }) => ({
    top: marks[0]!.getBoundingClientRect().top - origin,
    bottom: marks.at(-1)!.getBoundingClientRect().bottom - origin,
  }));
  return layoutPassageMap(stretches, scroller.scrollHeight);
}

/** Beside the text: where in it the passages are. A press goes there; by keyboard the stepper does the same. */
export function PassageMap({ scroller, dom, current, onChoose }: Props) {
  const say = useWords("coverage");
  const [ticks, setTicks] = useState<MapTick[]>([]);
  useEffect(() => {
    const box = scroller.current;
    if (!box || !dom) return;
    const observer = new ResizeObserver(() => setTicks(measure(box, dom)));
    observer.observe(dom.root);
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroller, dom]);
  if (ticks.length === 0) return null;
  return (
    <div
      className="coverage-map"
      aria-hidden="true"
      title={say.passageMap}
      onClick={({ clientY, currentTarget }) => {
        const { top, height } = currentTarget.getBoundingClientRect();
        onChoose(passageNear(ticks, (clientY - top) / height));
      }}
    >
      {ticks.map(({ top, height }, index) => (
        <span
          // oxlint-disable-next-line react/no-array-index-key -- passages have no other name
          key={index}
          data-current={index === current || undefined}
          style={{ top: `${top * 100}%`, height: `${height * 100}%` }}
        />
      ))}
    </div>
  );
}
