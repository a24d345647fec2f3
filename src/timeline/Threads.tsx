import { memo } from "react";
import { threadPath, type Point } from "../layout/threads";
import type { Stance } from "../model/bundle";
import type { Link } from "./links";

const mostThreads = 120;

type Ends = { eventPoint(link: Link): Point | null; articlePoint(link: Link): Point | null };

/** The lines of one stance as an SVG path. */
export const threadsOf = (
  links: readonly Link[],
  stance: Stance,
  { eventPoint, articlePoint }: Ends,
): string =>
  threadPath(
    links
      .filter((link) => link.stance === stance)
      .slice(0, mostThreads)
      .flatMap((link) => {
        const [event, article] = [eventPoint(link), articlePoint(link)];
        return event && article ? [{ event, article }] : [];
      }),
  );

/** Lines between events and the articles that speak of them: whole for a report, broken for a forecast. */
export const Threads = memo(function Threads({ links, ...ends }: Ends & { links: readonly Link[] }) {
  return (
    <g className="timeline-threads" aria-hidden="true">
      <path className="timeline-thread is-report" d={threadsOf(links, "report", ends)} />
      <path className="timeline-thread is-forecast" d={threadsOf(links, "forecast", ends)} />
    </g>
  );
});
