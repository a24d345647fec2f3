import { SingleBar } from "cli-progress";

/** Fewer seeds than this are done before a bar could be read. */
const worthABar = 400;
const plainLineEveryMs = 5_000;

export type Progress = { add: (seeds: number) => void; stop: () => void };

/** A progress bar on a terminal, a plain line now and then elsewhere. */
export function startProgress(total: number): Progress {
  if (total < worthABar) return { add() {}, stop() {} };
  const bar = new SingleBar({
    format: "Reading seeds {bar} {percentage}% {value}/{total}, {eta_formatted} left",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: plainLineEveryMs,
  });
  bar.start(total, 0);
  return { add: (seeds) => bar.increment(seeds), stop: () => bar.stop() };
}
