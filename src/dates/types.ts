/** Words of TIMEX3 (ISO-TimeML) for what is read, of EDTF (ISO 8601-2) for how it is written. */

/** Document creation time: what "today" means in a text. */
export type DocumentCreationTime = {
  /** Publication as epoch milliseconds; null where unknown: then only absolute dates can be read. */
  instantMs: number | null;
  /** IANA zone of the outlet. */
  zone: string;
};

/** The grain of a date as said; a span has ends of any grain. */
export type Precision = "day" | "month" | "year" | "span" | "decade" | "century";

/** A time expression of a text, read as a date. */
export type DateExpression = {
  /** The whole time expression and no more: `text.slice(start, end)`. UTF-16 units. */
  exact: string;
  start: number;
  end: number;
  /** EDTF, no more precise than the words. */
  when: string;
  precision: Precision;
  /** Against publication: `present` covers the day, month or year of publication as the words mean it. */
  tense: "past" | "present" | "future";
  /** Name of the rule that decided what the words leave out (`src/dates/rules`); "as-written" where they leave out nothing. */
  rule: string;
  /** IANA zone named by the words ("北京时间"), else null. */
  zone: string | null;
  /** Where the words disagree with themselves (a weekday that is not the date's): the date that the other words give, EDTF. */
  conflict: string | null;
};
