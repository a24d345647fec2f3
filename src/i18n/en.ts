/** English. The shape of this object is the list of everything that can be said. */
export const en = {
  app: {
    name: "Parallax",
    tagline: "One story, as each newsroom told it",
  },
  timeline: {
    region: "Timeline",
  },
  coverage: {
    region: "Coverage",
  },
  date: {
    about: (date: string) => `about ${date}`,
    uncertain: (date: string) => `${date} (uncertain)`,
    before: (date: string) => `before ${date}`,
    after: (date: string) => `after ${date}`,
    decade: (year: number) => `${year}s`,
    century: (century: number) => `${century}00s`,
    season: (season: 1 | 2 | 3 | 4, year: number) =>
      `${{ 1: "spring", 2: "summer", 3: "autumn", 4: "winter" }[season]} ${year}`,
    quarter: (quarter: number, year: number) => `Q${quarter} ${year}`,
  },
};
