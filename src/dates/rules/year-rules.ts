/** Which year a date without one is of: 12月30日, 三月, 年底, 春天, 春节. */
import type { Anchor, Context } from "../context";
import { isFresh, nearOf, storyReach, type Place, type Rule } from "./rule";

/** A date without its year, and the days it would be in one. `month` is its first month, 1–12. */
export type BareDate = {
  kind: "day" | "month" | "part" | "season" | "festival";
  month: number;
  /** Epoch days, both ends included; null where the date does not exist in that year. */
  daysIn: (year: number) => { from: number; to: number } | null;
};

type YearRule = Rule<BareDate, number>;

/** Years before publication from which a story is history: what it dates without a year is hardly news. */
export const historyYears = 5;
/** Days before and after publication within which a date is sooner of these weeks than of an older story. */
const recent = { before: 60, after: 45 };
/** Months by which the next step of a story follows the last one. */
const stepMonths = 2;
/** Months by which 3月 follows 明年1月 in one sentence. */
const followMonths = 4;
/** Months back that are sooner a step into the next year: December, then January. */
const turnMonths = 9;

/** By kind of date, in days from publication: when a year other than publication's is the likelier. */
const horizons: Record<BareDate["kind"], { plan: number; ahead: number; far: number; back: number }> = {
  // plan: a plan may be so long past before it is next year's; ahead: January said in December is the next;
  // far: December said in January is the last; back: the same where the words look back.
  day: { plan: 100, ahead: 40, far: 200, back: 1 },
  month: { plan: 100, ahead: 31, far: 183, back: 0 },
  part: { plan: 100, ahead: 0, far: 366, back: 366 },
  season: { plan: 0, ahead: 0, far: 0, back: 0 },
  festival: { plan: 0, ahead: 30, far: 60, back: 60 },
};

/** A rule that takes the year last told, or the next one where the story has gone on past its end. */
const fromText = (
  name: string,
  holds: (bare: BareDate, at: Place, context: Context, anchor: Anchor) => boolean,
): YearRule => ({
  name,
  decide: (bare, at, context) => {
    const { anchor, published } = context;
    if (!anchor || anchor.year === published?.year || !holds(bare, at, context, anchor)) return null;
    const isNext = anchor.month !== null && anchor.month - bare.month >= turnMonths;
    return isNext ? anchor.year + 1 : anchor.year;
  },
});

/** A rule that takes publication's year or one beside it; `holds` sees the date's days in publication's year. */
const fromPublication = (
  name: string,
  step: -1 | 0 | 1,
  holds: (days: { from: number; to: number }, today: number, bare: BareDate, at: Place) => boolean,
): YearRule => ({
  name,
  decide: (bare, at, { published, today }) => {
    const days = published && bare.daysIn(published.year);
    return days && today !== null && holds(days, today, bare, at) ? published.year + step : null;
  },
});

/** A year that is told and not only counted from, in the midst of dates of that year. */
const isStory = ({ isFirm, isSince, streak, at }: Anchor, { start }: Place): boolean =>
  isFirm && !isSince && streak >= 2 && start - at < storyReach;

/** Whether the text is in the midst of a story that is history at publication. */
export const isHistory = (anchor: Anchor, at: Place, { published }: Context): boolean =>
  published !== null && isStory(anchor, at) && published.year - anchor.year >= historyYears;

function isRecent({ daysIn }: BareDate, { today, published }: Context): boolean {
  const days = published && daysIn(published.year);
  if (!days || today === null) return false;
  const distance = today - Math.floor((days.from + days.to) / 2);
  return distance >= -recent.after && distance <= recent.before;
}

const isCalendarDate = ({ kind }: BareDate) => kind === "day" || kind === "month";

/** The same day of the same month again is the same day. */
const sameDayAgain: YearRule = {
  name: "same-day-again",
  decide: ({ kind, daysIn }, { isAhead, paragraphStart }, { dayAnchor }) => {
    const told = nearOf(dayAnchor, paragraphStart);
    if (!told || kind !== "day" || isAhead) return null;
    return daysIn(told.year)?.from === told.epochDay ? told.year : null;
  },
};

/** Without publication nothing but the text can tell. */
const onlyYearTold = fromText(
  "only-year-told",
  ({ kind }, _, { published }) => published === null && kind !== "part" && kind !== "season",
);

/** A day of this week is news, even beside 自2019年以来. */
const newsOfTheseDays: YearRule = {
  name: "news-of-these-days",
  decide: ({ kind, daysIn }, at, { anchor, published, today }) => {
    if (kind !== "day" || !anchor || !published || today === null) return null;
    for (let year = published.year - 1; year <= published.year + 1; year += 1)
      if (isFresh(daysIn(year)?.from ?? Number.NaN, today, at)) return year;
    return null;
  },
};

/** 去年11月……截至6月30日: of what was counted from publication, an earlier month is the next year's. */
const leavesYear = ({ month }: BareDate, { isAhead }: Place, anchor: Anchor) =>
  !anchor.isFirm && anchor.month !== null && month < anchor.month && !isAhead;

/** 明年1月访问，3月选举: of a year to come, the months right after the one said. */
const followsAhead = ({ month }: BareDate, { month: last, extent }: Anchor): boolean =>
  extent.precision === "month" && last !== null && month > last && month - last <= followMonths;

/** 2019年3月……5月: the year said before it in its sentence. */
const yearOfSentence = fromText("year-of-sentence", (bare, at, { published }, anchor) => {
  if (!isCalendarDate(bare) || !nearOf(anchor, at.sentenceStart)) return false;
  const isPast = anchor.year < published!.year;
  return (
    anchor.isSaid && !leavesYear(bare, at, anchor) && (isPast || at.isAhead || followsAhead(bare, anchor))
  );
});

/** 今年……年底: a part of the year is of any year that its sentence has said, publication's too. */
const partOfSentence: YearRule = {
  name: "part-of-year-said",
  decide: ({ kind }, { sentenceStart }, { anchor, published }) => {
    const near = nearOf(anchor, sentenceStart);
    return kind === "part" && near && (near.isYearSaid || !published) ? near.year : null;
  },
};

/** 2019年……春节; 腊月 lies at the end of one year or the beginning of the next: of the two the nearer. */
const festivalOfSentence: YearRule = {
  name: "festival-of-year-said",
  decide: ({ kind, daysIn }, { sentenceStart }, { anchor }) => {
    const near = nearOf(anchor, sentenceStart);
    if (kind !== "festival" || !near) return null;
    const distanceIn = (year: number) => Math.abs((daysIn(year)?.from ?? Number.NaN) - near.extent.from);
    return distanceIn(near.year - 1) < distanceIn(near.year) - 180 ? near.year - 1 : near.year;
  },
};

/** A rule for what a story of an earlier year, told in full, goes on with. */
const fromStory = (
  name: string,
  holds: (bare: BareDate, at: Place, context: Context, anchor: Anchor) => boolean,
): YearRule =>
  fromText(
    name,
    (bare, at, context, anchor) =>
      bare.kind !== "festival" &&
      anchor.isFirm &&
      !anchor.isSince &&
      anchor.year < (context.published?.year ?? Infinity) &&
      holds(bare, at, context, anchor),
  );

/** In the midst of what happened years ago only a day close to publication is news. */
const storyOfHistory = fromStory("story-of-history", (bare, at, context, anchor) => {
  if (bare.kind === "season" || !isHistory(anchor, at, context)) return false;
  if (bare.kind === "part") return !at.isAhead;
  return bare.kind === "month" || !isRecent(bare, context);
});

const stepOf = ({ month }: BareDate, anchor: Anchor) => (anchor.month === null ? 0 : month - anchor.month);

/** July, then August: the next step of a story well under way. */
const nextStepOfStory = fromStory("next-step-of-story", (bare, at, context, anchor) => {
  if (bare.kind === "part" || anchor.streak < 3 || !isStory(anchor, at)) return false;
  if (bare.kind === "season") return true;
  const step = stepOf(bare, anchor);
  return step >= 0 && step <= stepMonths && (anchor.month !== null || !isRecent(bare, context));
});

/** The year told before it in its paragraph; the month of publication only if a story is told there. */
const yearOfParagraph = fromStory("year-of-paragraph", (bare, at, { published }, anchor) => {
  if (bare.kind === "part" || !nearOf(anchor, at.paragraphStart)) return false;
  return bare.kind !== "month" || bare.month !== published!.month || isStory(anchor, at);
});

/** A story with months goes on in the next paragraph; after a year alone, which is background, it does not. */
const storyGoesOn = fromStory("story-goes-on", (bare, at, context, anchor) => {
  const hasMonths = anchor.month !== null || isHistory(anchor, at, context);
  const isNext = hasMonths && stepOf(bare, anchor) >= 0;
  return isCalendarDate(bare) && isStory(anchor, at) && isNext && !isRecent(bare, context);
});

/** 将于15日: the coming one, or one just past: a plan told late. */
const planOfThisYear = fromPublication(
  "plan-of-this-year",
  0,
  ({ to }, today, { kind }, { isAhead }) => isAhead && to >= today - horizons[kind].plan,
);
const planOfNextYear = fromPublication("plan-of-next-year", 1, (_, __, ___, { isAhead }) => isAhead);

/** December said in January is the last one; 11月 with words that look back is not one to come. */
const lastYear = fromPublication("last-year", -1, ({ from }, today, { kind }, { isBack }) => {
  const { back, far } = horizons[kind];
  return from > today + (isBack ? back : far);
});

/** 年底 in the first two months of a year is the end of the last one. */
const partJustOver: YearRule = {
  name: "part-just-over",
  decide: ({ kind, month }, _, { published }) =>
    kind === "part" && published && published.month <= 2 && month > published.month + 2
      ? published.year - 1
      : null,
};

/** January said in December is the next one, unless the words look back. */
const nextYear: YearRule = {
  name: "next-year",
  decide: ({ kind, daysIn }, { isBack }, { published, today }) => {
    const next = published && daysIn(published.year + 1);
    const isSoon = next && today !== null && next.from <= today + horizons[kind].ahead;
    return isSoon && !isBack ? published.year + 1 : null;
  },
};

const thisYear = fromPublication("this-year", 0, () => true);

/** Rules by what the text has told. Years are proleptic Gregorian, 0 is 1 BC. */
export const toldYearRules: readonly YearRule[] = [
  sameDayAgain,
  partOfSentence,
  festivalOfSentence,
  onlyYearTold,
  newsOfTheseDays,
  yearOfSentence,
  storyOfHistory,
  nextStepOfStory,
  yearOfParagraph,
  storyGoesOn,
];

/** All rules for a year, in order: what the text tells, then publication. */
export const yearRules: readonly YearRule[] = [
  ...toldYearRules,
  planOfThisYear,
  planOfNextYear,
  partJustOver,
  lastYear,
  nextYear,
  thisYear,
];
