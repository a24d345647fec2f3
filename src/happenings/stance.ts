/** Whether a passage looks ahead to what it tells of, or back on it. */
import type { Mention, Stance } from "../model/bundle";

/** Words with which Chinese news announces: will, plans, expects, hopes, may, intends, prepares, is about to. */
const forecastCue =
  /将(?!军|领|士|近|官|帅|信将疑)|將(?!軍|領|士|近|官|帥)|计划|計劃|预计|預計|预期|預期|预定|預定|有望|可能|拟|擬|准备|準備|打算|期待|希望|即将|即將|届时|屆時|安排/;

/**
 * A future date is a forecast and a past one a report; where the date covers publication itself
 * ("this month", "today"), the words around it decide.
 */
export function stanceOf(mention: Pick<Mention, "tense">, clause: string): Stance {
  if (mention.tense === "present") return forecastCue.test(clause) ? "forecast" : "report";
  return mention.tense === "future" ? "forecast" : "report";
}
