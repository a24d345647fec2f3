/** What the gatherer of happenings reads and makes. Plain data: it crosses threads and is kept between runs. */
import type { Mention, NewsEvent, Stance } from "../model/bundle";
import type { TextSpan } from "../model/passage";

/** Words of a text that name the happening in it, as they are printed there. */
export type NamingWords = TextSpan & {
  text: string;
  /** Present if the date is written right before them ("3月的阿拉斯加会谈"): then it is theirs. */
  isDated?: true;
  /** Present if somebody says them, or a heading stands before them. */
  isSaid?: true;
};

/** One sentence of an article that may tell of a happening. */
export type Candidate = {
  /** Start of the mention that dates it; null for an opening sentence dated by publication alone. */
  at: number | null;
  /** EDTF: the mention's date, or the day of publication. */
  when: string;
  /** IANA zone that the words of the date name, else null. */
  zone: string | null;
  stance: Stance;
  /** The sentence that would be the passage. */
  sentence: TextSpan;
  /** Whether it is one of the article's first sentences, where news is told. */
  isLead: boolean;
  /** Telling words folded, separated by spaces, each with the letter of its kind: "拜登/p 会晤/v". */
  words: string;
  /** Names of places in which or to which something happens ("在格拉斯哥"), as printed. */
  places: string[];
  /** Clauses of the sentence that could name the happening. */
  names: NamingWords[];
  /** EDTF: the date to which the sentence says that the happening was moved from `when`; absent if it was not. */
  movedTo?: string;
  /** Words of the sentence by which an editor speaks of the happening; absent if there are none. */
  quotes?: string[];
};

/** An article as far as happenings are gathered from it. */
export type ArticleCandidates = {
  /** Telling words of the title, as in a candidate. */
  titleWords: string;
  /** Parts of the title that could name a happening; offsets count in the title. */
  titleNames: NamingWords[];
  candidates: Candidate[];
};

/** What candidates are read from. */
export type CandidateSource = {
  title: string;
  text: string;
  /** `findSentences(text)`. */
  sentences: readonly TextSpan[];
  mentions: readonly Mention[];
  /** IANA zone named by the words of a mention, by the mention's start. */
  zoneByMention: ReadonlyMap<number, string>;
  /** Day of publication where the outlet works, `YYYY-MM-DD`; null if unknown. */
  publishedDay: string | null;
  /** Words of this article by which an editor speaks of found events. */
  quotes: readonly string[];
};

/** An article with what is known of it around its candidates. */
export type Teller = ArticleCandidates & {
  id: string;
  outlet: string;
  /** Epoch milliseconds; null if unknown. */
  publishedMs: number | null;
};

export type Member = { article: string; outlet: string; candidate: Candidate };

/** Where a name was taken from: offsets in the article's text or in its title. */
export type NameSource = { article: string; start: number; end: number; in: "text" | "title" };

export type FoundEvent = {
  id: string;
  /** EDTF. */
  when: string;
  zone: string | null;
  label: string;
  /** Null unless an editor gave it. */
  english: string | null;
  named: NameSource;
  kind: NewsEvent["kind"];
  /** Name of the place as printed, or null. */
  place: string | null;
  /** Larger matters more. */
  weight: number;
  /** The curated event that it is, or null: then its members are passages on that one. */
  curated: string | null;
  members: Member[];
};
