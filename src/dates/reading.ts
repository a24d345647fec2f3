/** What the parsers see in the words before anything is known about the text around them. */

/**
 * A number of a year or month: as said, or counted from publication (去年) or from the last date in the
 * text (翌年). `short` is a year's last two digits (在66年), which the text around must complete.
 */
export type Ref = {
  base: "absolute" | "publication" | "text" | "short";
  value: number;
  /** 当年, 那年: a time set apart from now, so never the year of publication; `vague` may also mean "in those days". */
  isElsewhere?: true | "vague";
};

/** A stretch inside the unit before it: months of a year, days of a month (31 means its last), a season. */
export type Segment =
  | { kind: "months"; from: number; to: number }
  | { kind: "days"; from: number; to: number }
  /** `bare`: without a year; in a phrase (在夏天) or by itself, which is of a year only where the text tells of one. */
  | { kind: "season"; season: number; bare?: "phrase" | "alone" }
  /** 月中: may be its middle or any day in it, so the whole month. */
  | { kind: "middle" };

/** What 三天后 and 两个月前 count. */
export type OffsetUnit = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year" | "century";

/** What the words of an expression say by themselves. */
export type Reading =
  | {
      kind: "date";
      year: Ref | null;
      month: Ref | null;
      day: number | null;
      segment: Segment | null;
      /** The month was not said (月底): that of the text, or of publication. */
      isMonthImplied?: true;
      /** 去年同期: a measure beside what is spoken of, from which nothing is carried. */
      isComparison?: true;
      /** 15日当周: the week that holds the day. */
      isWeek?: true;
    }
  /** 今天 and 次日: a day counted from publication or from the text's last date. */
  | { kind: "day"; base: "publication" | "text"; offset: number }
  /** `week` counts from the current one, null where not said; `weekday` 1–7, 8 the weekend, null the week. */
  | { kind: "week"; base: "publication" | "text"; week: number | null; weekday: number | null }
  | {
      kind: "offset";
      base: "publication" | "text" | "either";
      unit: OffsetUnit;
      amount: number;
      /** 五十年前的今天, 十年前的这个月: finer than the unit. */
      grain?: "day" | "month";
    }
  | { kind: "decade"; century: number | null; decade: number }
  | { kind: "century"; century: number; segment: Segment | null }
  /** 上季度: a quarter counted from publication's. */
  | { kind: "quarter"; quarters: number }
  | { kind: "festival"; festival: string; year: Ref | null }
  /** Two ends, the first of which may lack what the second says. */
  | { kind: "range"; first: Reading; last: Reading };

/** A place in the folded text that reads as a date. */
export type Candidate = {
  start: number;
  end: number;
  zone: string | null;
  reading: Reading;
  /** Weekday said beside the date, 1–7. */
  weekday: number | null;
  /** A second reading said beside it in brackets: 周二（11月9日）. The more exact one is `reading`. */
  beside: Reading | null;
};

/** Reads one family of expressions at a place of the folded text. */
export type Parser = {
  /** The two or three characters that it can begin with. */
  starts: readonly string[];
  /** What may follow the number that it begins with; empty where it begins with none. */
  units: string;
  /** It also reads four digits without a unit after them: 2022物价. */
  isForYears?: true;
  parse: (text: string, at: number) => { end: number; reading: Reading } | null;
};

/** A year or month said by its own number. */
export const absolute = (value: number): Ref => ({ base: "absolute", value });
