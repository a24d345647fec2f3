/** Which day relative words count from, 今天, 当天, 上周, and which day a weekday is: epoch days. */
import { weekdayOf } from "../../model/calendar";
import { nearOf, type Rule } from "./rule";

/** The Monday of a day's week. */
export const mondayOf = (epochDay: number): number => epochDay - weekdayOf(epochDay) + 1;

/** What the words count, and whether from publication (今天) or from the text's last date (当天). */
export type BareCount = { base: "publication" | "text"; unit: "day" | "week" };

type DayRule = Rule<BareCount, number>;

/** Characters over which 当天 still means the last day told once another year has been named. */
const dayReach = 500;

/** 11月9日，他说：「今晚……」: today is the day on which it was said. */
const dayOfSpeaker: DayRule = {
  name: "day-of-speaker",
  decide: ({ base }, { quoteSentence }, { dayAnchor }) =>
    base === "publication" && quoteSentence !== null
      ? (nearOf(dayAnchor, quoteSentence)?.epochDay ?? null)
      : null,
};

const dayOfPublication: DayRule = {
  name: "day-of-publication",
  decide: ({ base }, _, { today }) => (base === "publication" ? today : null),
};

/** 15日当周……那个周日: a week counts from the week last told. */
const weekTold: DayRule = {
  name: "week-told",
  decide: ({ base, unit }, _, { anchor }) =>
    base === "text" && unit === "week" && anchor && anchor.extent.to - anchor.extent.from < 7
      ? anchor.extent.from
      : null,
};

/** 当天, 次日: the last single day, unless the text has since gone on to another year. */
const dayTold: DayRule = {
  name: "day-told",
  decide: ({ base, unit }, { start, sentenceStart }, { anchor, dayAnchor }) => {
    if (base !== "text") return null;
    if (!anchor || !dayAnchor || unit === "week") return dayAnchor?.epochDay ?? null;
    const isElsewhere = anchor.isFirm && !anchor.isSince && anchor.year !== dayAnchor.year;
    const isFar = start - dayAnchor.at > dayReach;
    const hasGoneOn = isFar || anchor.streak >= 2 || nearOf(anchor, sentenceStart) !== null;
    return isElsewhere && hasGoneOn ? null : dayAnchor.epochDay;
  },
};

/** Rules for the day that relative words count from, in order. */
export const dayRules: readonly DayRule[] = [dayOfSpeaker, dayOfPublication, weekTold, dayTold];

/** A weekday, 1–7, a weekend being its Saturday; `from` is what it counts from, `week` null if only 周三 is said. */
export type BareWeekday = BareCount & {
  week: number | null;
  weekday: number;
  isWeekend: boolean;
  from: number;
};

type WeekdayRule = Rule<BareWeekday, number>;

/** Days from publication within which a weekday is the one that the text has put a date to. */
const namedDays = 9;
/** Days by which a text may be older than its publication: what lies ahead of its writer may be past. */
const writtenDays = 2;

/** 周一（15日）……周一: the day that the text has put to this weekday. */
const datedWeekday: WeekdayRule = {
  name: "dated-weekday",
  decide: ({ week, weekday, isWeekend, from }, { isAhead, isBack }, { namedWeekdays }) => {
    const named = week === null && !isWeekend ? namedWeekdays.get(weekday) : undefined;
    if (named === undefined || Math.abs(named - from) > namedDays) return null;
    return (!isAhead || named >= from - 1) && (!isBack || named <= from + 1) ? named : null;
  },
};

/** 上周四 on a Sunday is three days ago; 本周末 on a Monday may be the one just past. */
const edgeOfWeek: WeekdayRule = {
  name: "edge-of-week",
  decide: ({ base, week, weekday, isWeekend, from }, { isAhead }) => {
    const isLastOnSunday = week === -1 && weekdayOf(from) === 7 && base === "publication" && !isWeekend;
    if (isLastOnSunday) return mondayOf(from) + weekday - 1;
    return week === 0 && weekdayOf(from) === 1 && isWeekend && !isAhead ? from - 2 : null;
  },
};

const weekSaid: WeekdayRule = {
  name: "week-said",
  decide: ({ week, weekday, from }) => (week === null ? null : mondayOf(from) + week * 7 + weekday - 1),
};

/** 将于周四: the next one. */
const nextWeekday: WeekdayRule = {
  name: "next-weekday",
  decide: ({ weekday, from }, { isAhead }, { dayAnchor }) => {
    if (!isAhead) return null;
    const told = dayAnchor?.epochDay ?? from;
    const base = told < from && told >= from - writtenDays ? told : from;
    const day = mondayOf(base) + weekday - 1;
    return day < base ? day + 7 : day;
  },
};

const lastWeekday: WeekdayRule = {
  name: "last-weekday",
  decide: ({ weekday, from }) => {
    const day = mondayOf(from) + weekday - 1;
    return day > from ? day - 7 : day;
  },
};

/** Rules for a weekday, in order. */
export const weekdayRules: readonly WeekdayRule[] = [
  datedWeekday,
  edgeOfWeek,
  weekSaid,
  nextWeekday,
  lastWeekday,
];
