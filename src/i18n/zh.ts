import type { Messages } from "./messages";

/** 简体中文。 */
export const zh: Messages = {
  app: {
    name: "视差 Parallax",
    tagline: "同一件事，各家怎么说",
  },
  timeline: {
    region: "时间线",
  },
  coverage: {
    region: "报道",
  },
  date: {
    about: (date) => `约${date}`,
    uncertain: (date) => `${date}（存疑）`,
    before: (date) => `${date}之前`,
    after: (date) => `${date}之后`,
    decade: (year) => `${year}年代`,
    century: (century) => `${century + 1}世纪`,
    season: (season, year) => `${year}年${{ 1: "春", 2: "夏", 3: "秋", 4: "冬" }[season]}季`,
    quarter: (quarter, year) => `${year}年第${"一二三四"[quarter - 1]}季度`,
  },
};
