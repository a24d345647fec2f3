/** What the article's own outlet says is the article; what a common word says is nobody's. */
import type { Reading } from "../reading";
import type { Refiner } from "./refiner";

const ownWords = /本报|本刊|本台|本网|本社|记者|笔者|小编|编者/;
const reportingManners = new Set(["reports", "cites", "according"]);

export const dropOwn: Refiner = (readings, { prepared: { plain }, sources }) => {
  const isDropped = ({ source: { head, start, end, headStart }, manner }: Reading) => {
    if (head.type === "known") {
      if (sources.isOwn(head.source)) return true;
      return head.isAmbiguous && plain[headStart - 1] !== "《" && !reportingManners.has(manner);
    }
    return head.type !== "person" && ownWords.test(plain.slice(start, end));
  };
  const dropped = new Set(readings.filter(isDropped));
  for (const reading of readings) if (reading.via && dropped.has(reading.via)) reading.via = null;
  return readings.filter((reading) => !dropped.has(reading));
};
