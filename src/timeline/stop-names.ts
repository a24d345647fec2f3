import { formatDay } from "../i18n/format-date";
import { messagesOf } from "../i18n/messages";
import type { Crowd } from "../layout/gather";
import type { Remainder } from "../layout/gather-rest";
import type { Fold } from "../layout/time-scale";
import type { Lang } from "../model/lang";
import { crowdExtent } from "./ArticleLanes";
import type { PlacedLane } from "./use-plot";

/** Accessible names of what stands for several marks, or for a stretch of time. */
export function createStopNames(lang: Lang) {
  const say = messagesOf(lang).timeline;
  const dayOf = (ms: number) => formatDay(ms, "UTC", lang);
  return {
    fold: ({ from, to }: Fold) => say.unfold(dayOf(from), dayOf(to)),
    remainder: ({ count, from, to }: Remainder) => say.moreEvents(count, dayOf(from), dayOf(to - 1)),
    crowd(crowd: Crowd, placed: PlacedLane) {
      const { outlet, outletCount } = placed.lane;
      const { from, to } = crowdExtent(placed, crowd);
      const name = outlet?.name[lang] ?? say.otherOutlets(outletCount);
      return say.crowd(crowd.count, name, dayOf(from), dayOf(to));
    },
  };
}
