import { memo } from "react";
import type { Crowd } from "../layout/gather";
import type { Lang } from "../model/lang";
import { outletStyle } from "./outlet-shape";
import { crowdKey } from "./crowd";
import { crowdName } from "./mark-names";
import type { PlacedLane } from "./plot-layout";

/** A crowd this narrow shows its number, a wider one how it is spread. */
export const isNumber = ({ bars }: Crowd) => bars.length <= 2;

/** Most articles in one cell: the measure of the bars. */
export function mostInCell(lanes: readonly PlacedLane[]): number {
  let most = 1;
  for (const { gathered } of lanes)
    for (const { bars } of gathered.crowds) for (const { count } of bars) most = Math.max(most, count);
  return most;
}

const round = (px: number) => Math.round(px * 10) / 10;

/** Bars on the lane's floor; heights go by the square root, so that one beside a thousand still shows. */
export function barsPath(crowds: readonly Crowd[], floor: number, height: number, most: number): string {
  let path = "";
  for (const crowd of crowds) {
    if (isNumber(crowd)) continue;
    for (const { x0, x1, count } of crowd.bars) {
      const size = round(Math.max(2, height * Math.sqrt(Math.min(1, count / most))));
      path += `M${round(x0)},${floor}v${-size}H${round(x1) - 1}v${size}z`;
    }
  }
  return path;
}

type Props = {
  placed: PlacedLane;
  y: number;
  height: number;
  most: number;
  lang: Lang;
  stopKey: string | null;
};

/** What is too dense to draw one by one: a number, or bars; a click looks closer. */
export function Crowds({ placed, y, height, most, lang, stopKey }: Props) {
  const { lane, gathered } = placed;
  const { crowds } = gathered;
  if (crowds.length === 0) return null;
  return (
    <g className="timeline-outlet timeline-crowds" style={outletStyle(lane.outlet)}>
      <path d={barsPath(crowds, y + height / 2 - 2, height - 5, most)} aria-hidden="true" />
      {crowds.filter(isNumber).map((crowd) => (
        <g
          key={crowd.key}
          transform={`translate(${round((crowd.x0 + crowd.x1) / 2)},${y + 4})`}
          aria-hidden="true"
        >
          <CrowdNumber count={crowd.count} />
        </g>
      ))}
      {crowds.map((crowd) => {
        const key = crowdKey(placed, crowd);
        return (
          <rect
            key={key}
            className="timeline-mark timeline-crowd timeline-hit"
            role="button"
            tabIndex={stopKey === key ? 0 : -1}
            aria-label={crowdName(crowd, placed, lang)}
            data-key={key}
            x={round(crowd.x0)}
            width={round(crowd.x1 - crowd.x0)}
            y={y - height / 2 + 1}
            height={height - 2}
            rx={3}
          />
        );
      })}
    </g>
  );
}

const CrowdNumber = memo(function CrowdNumber({ count }: { count: number }) {
  return <text textAnchor="middle">{count}</text>;
});
