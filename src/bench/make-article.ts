/** One made article: what it tells, and how each of the three formats writes it down. */
import { bisectLeft } from "d3";
import { dayMs } from "../model/calendar";
import {
  drawIndex,
  pick,
  pickInt,
  type CorpusPlan,
  type DayNumber,
  type PlannedEvent,
  type PlannedOutlet,
  type Random,
} from "./corpus-plan";
import type { CorpusWords } from "./corpus-words";

export type MadeArticle = { path: string; text: string };

const paragraphs = 13;
const sentencesPerParagraph = 4;
/** An article speaks of events up to so many days before its publication or after it, of near ones more often. */
const reachDays = { back: 90, ahead: 45 };
const beijingOffsetMs = 8 * 3_600_000;

const calendarOf = (day: DayNumber) => {
  const date = new Date(day * dayMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
};

/** Monday of a day's week. */
const mondayOf = (day: DayNumber): DayNumber => day - ((calendarOf(day).weekday + 6) % 7);

/** A date as a journalist writes it who publishes on `today`: near ones by weekday, far ones with the year. */
function sayDate(random: Random, event: PlannedEvent, today: DayNumber, words: CorpusWords): string {
  const { year, month, date, weekday } = calendarOf(event.day);
  const isThisYear = year === calendarOf(today).year;
  if (event.isMonth) return `${isThisYear ? "" : `${year}年`}${month}月`;
  const near: Record<number, string> = { [-1]: words.yesterday, 0: words.today, 1: words.tomorrow };
  const relative = near[event.day - today];
  if (relative !== undefined && random() < 0.4) return relative;
  const weeks = (mondayOf(event.day) - mondayOf(today)) / 7;
  if (Math.abs(weeks) <= 1 && random() < 0.5) {
    const prefix = [words.lastWeek, words.thisWeek, words.nextWeek][weeks + 1]!;
    return `${prefix}${words.weekdays[weekday]}（${date}日）`;
  }
  return `${isThisYear && random() < 0.8 ? "" : `${year}年`}${month}月${date}日`;
}

function tellEvent(random: Random, event: PlannedEvent, today: DayNumber, words: CorpusWords): string {
  const when = sayDate(random, event, today, words);
  const [first, second] = event.sides;
  const who = `${words.sides[first]}${words.offices[event.office]}与${words.sides[second]}`;
  const what = `${words.at}${words.places[event.place]}${words.about}${words.topics[event.topic]}${words.acts[event.act]}`;
  const source = pick(random, words.sources);
  return event.day > today
    ? `${source}${who}${pick(random, words.plans)}${words.at}${when}${what}。`
    : `${source}${when}，${who}${pick(random, words.reports)}${what}。`;
}

const tellAnything = (random: Random, words: CorpusWords): string =>
  `${pick(random, words.openers)}，${pick(random, words.subjects)}${pick(random, words.predicates)}，${pick(random, words.tails)}。`;

/** Of the events nearest to a day, the one of the best rank: fixed but arbitrary, so that some become big news. */
const rankOf = (index: number): number => (index * 7_919) % 101;

function drawEvent(random: Random, plan: CorpusPlan, today: DayNumber): PlannedEvent {
  const far = random() < 0.65 ? -reachDays.back : reachDays.ahead;
  const at = bisectLeft(plan.eventDays, today + Math.round(far * random() * random()));
  const nearest = [at - 1, at, at + 1].filter((index) => index >= 0 && index < plan.events.length);
  return plan.events[nearest.reduce((best, index) => (rankOf(index) < rankOf(best) ? index : best))]!;
}

type Draft = {
  outlet: PlannedOutlet;
  title: string;
  paragraphs: string[];
  /** Day of publication in UTC+8. */
  day: DayNumber;
  publishedMs: number;
  url: string;
  serial: string;
};

function draftArticle(random: Random, plan: CorpusPlan, serial: string): Draft {
  const outlet = plan.outlets[drawIndex(random, plan.outletShares)]!;
  const month = plan.months[drawIndex(random, plan.monthShares)]!;
  const day = month.first + Math.floor(random() * month.days);
  const { words } = outlet;
  const main = drawEvent(random, plan, day);
  const [first, second] = main.sides;
  const texts = Array.from({ length: paragraphs }, (_, index) => {
    const sentences = Array.from({ length: sentencesPerParagraph }, () => tellAnything(random, words));
    if (index === 0) sentences[0] = tellEvent(random, main, day, words);
    else if (random() < 0.5) sentences[1] = tellEvent(random, drawEvent(random, plan, day), day, words);
    return sentences.slice(0, pickInt(random, 2, sentencesPerParagraph)).join("");
  });
  const { year, month: monthNumber, date } = calendarOf(day);
  return {
    outlet,
    title: `${words.sides[first]}与${words.sides[second]}${words.about}${words.topics[main.topic]}${words.acts[main.act]}`,
    paragraphs: texts,
    day,
    publishedMs: day * dayMs - beijingOffsetMs + pickInt(random, 6 * 60, 23 * 60) * 60_000,
    url: outlet.isOnPlatform
      ? `https://${outlet.host}/p/${serial}`
      : `https://${outlet.host}/${year}/${monthNumber}/${date}/n${serial}.htm`,
    serial,
  };
}

const ad = (host: string) =>
  `<div id="below_article_ad"><iframe src="https://ads.${host}/frame"></iframe></div>`;
const pixel = (host: string) => `<img src="https://count.${host}/pixel.gif" width="1" height="1"/>`;

function writeMirror({ outlet, title, paragraphs: texts, day, url, serial }: Draft): string {
  const { words, host } = outlet;
  const { year, month, date } = calendarOf(day);
  const dateline = `【${outlet.name}${year}年${String(month).padStart(2, "0")}月${String(date).padStart(2, "0")}日${words.dateline}】`;
  const body = texts.map((text, index) => {
    // Two characters of each third paragraph are a tag link, broken over lines as the mirrors do.
    const linked =
      index % 3 === 1
        ? text.replace(/^(.{4})(.{2})/u, `$1\n  <ok href="https://${host}/tag/$2.html">\n   $2\n  </ok>\n  `)
        : text;
    return ` <p>\n  ${index === 0 ? dateline : ""}${linked}\n </p>`;
  });
  return `### ${title}

---

#### [${words.home}](../../..?n${serial}) &nbsp;|&nbsp; [${words.comment}](../../../comment?n${serial})


<div><img alt="${title}" class="wp-post-image" src="https://i.${host}/uploads/${year}/${serial}-600x400.jpg"/>
<div class="caption">
 ${words.caption}（${host}）
</div></div><hr/><div class="post_content" id="artbody" itemprop="articleBody">
 <!-- article content begin -->
${body.join("\n")}
 <p>
  ${words.editor}#
 </p>
 <!-- article content end -->
 ${ad(host)}
</div>


<img src='http://mirror.example/pages/n${serial}.md' width='0px' height='0px'/>

---

原文链接（需翻墙）：${url}`;
}

/** The head that both kinds of post share: comment with the instant, linked title, rule. */
const postHead = ({ title, url, publishedMs }: Draft) =>
  `<!--${publishedMs}-->\n[${title}](${url})\n------\n`;

function postBody({ outlet, title, paragraphs: texts, serial }: Draft): string {
  const { words, host } = outlet;
  const picture = `<figure><img class="lazyload" data-src="https://static.${host}/${serial}.jpg" srcset="https://static.${host}/${serial}-2x.jpg 2x" alt="${title}"><figcaption>${words.caption}</figcaption></figure>`;
  const related = `<div class="related"><h3>${words.related}</h3><ul><li><a href="https://${host}/p/related-${serial}">${title}</a></li></ul></div>`;
  const [first, ...rest] = texts.map((text) => `<p>${text}</p>`);
  return `<div>${first}${picture}${rest.join("")}<p><strong>${words.subscribe}</strong></p>${related}${ad(host)}<script src="https://count.${host}/t.js"></script>${pixel(host)}</div>\n`;
}

const writeBare = (draft: Draft): string => `${postHead(draft)}\n${postBody(draft)}`;

function writeJekyll(draft: Draft): string {
  const author = draft.outlet.name;
  return `---
layout: post
title: "${draft.title}"
date: ${new Date(draft.publishedMs).toISOString()}
author: ${author}
from: ${draft.url}
tags: [ ${author} ]
categories: [ ${author} ]
---
${writeBare(draft)}`;
}

/** Of the archives that these formats come from, more than half are mirrors; on a platform the author must be named. */
function chooseFormat(random: Random, { isOnPlatform }: PlannedOutlet): (draft: Draft) => string {
  const chance = random();
  if (isOnPlatform) return writeJekyll;
  return chance < 0.75 ? writeMirror : chance < 0.87 ? writeBare : writeJekyll;
}

/** @param index of the article in the archive, from 0. Its file lies in a folder of its year and month. */
export function makeArticle(random: Random, plan: CorpusPlan, index: number): MadeArticle {
  const serial = String(index + 1).padStart(7, "0");
  const draft = draftArticle(random, plan, serial);
  const write = chooseFormat(random, draft.outlet);
  const { year, month } = calendarOf(draft.day);
  return { path: `${year}/${String(month).padStart(2, "0")}/${serial}.md`, text: write(draft) };
}
