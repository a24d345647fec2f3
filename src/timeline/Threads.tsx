import { memo } from "react";
import { threadPath, type Point } from "../layout/threads";
import type { Stance } from "../model/bundle";
import type { Link } from "./links";

const mostThreads = 120;

/** Lines between events and the articles that speak of them: whole for a report, broken for a forecast. */
export const Threads = memo(function Threads({
  links,
  eventPoint,
  articlePoint,
}: {
  links: readonly Link[];
  eventPoint(link: Link): Point | null;
  articlePoint(link: Link): Point | null;
}) {
  const pathOf = (stance: Stance) =>
    threadPath(
      links
        .filter((link) => link.stance === stance)
        .slice(0, mostThreads)
        .flatMap((link) => {
          const [event, article] = [eventPoint(link), articlePoint(link)];
          return event && article ? [{ event, article }] : [];
        }),
    );
  return (
    <g className="timeline-threads" aria-hidden="true">
      <path className="timeline-thread is-report" d={pathOf("report")} />
      <path className="timeline-thread is-forecast" d={pathOf("forecast")} />
    </g>
  );
});
