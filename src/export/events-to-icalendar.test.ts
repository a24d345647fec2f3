import { describe, expect, it } from "vitest";
import { eventsToICalendar } from "./events-to-icalendar";
import { exampleExport } from "../testing/bundle";

/** The entries of a calendar, unfolded: property name with parameters → value. */
function readEntries(calendar: string): Record<string, string>[] {
  const lines = calendar.replaceAll("\r\n ", "").split("\r\n");
  const entries: Record<string, string>[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (line === "BEGIN:VEVENT") entries.push({});
    else entries.at(-1)![line.slice(0, colon)] ??= line.slice(colon + 1);
    if (line === "END:VEVENT" && entries.length === exampleExport.events.length) break;
  }
  return entries;
}

const entriesOf = (calendar: string) => readEntries(calendar.slice(calendar.indexOf("BEGIN:VEVENT")));

describe("eventsToICalendar", () => {
  const calendar = eventsToICalendar(exampleExport, exampleExport.events, "zh");

  it("gives each event as all-day on its own days, the end being the day after; a month is its first day and says so", () => {
    const days = entriesOf(calendar).map((entry) => [entry["DTSTART;VALUE=DATE"], entry["DTEND;VALUE=DATE"]]);
    expect(days).toEqual([
      ["20211116", "20211117"],
      ["20211101", "20211102"],
      ["20211030", "20211101"],
    ]);
  });

  it("names the event stably and stamps it with its newest article, not with the clock", () => {
    expect(entriesOf(calendar)[0]).toMatchObject({
      UID: "video-summit-2021@parallax",
      DTSTAMP: "20211117T020000Z",
      SUMMARY: "视频峰会",
      LOCATION: "北京\\, 华盛顿",
      TRANSP: "TRANSPARENT",
    });
    expect(eventsToICalendar(exampleExport, exampleExport.events, "zh")).toBe(calendar);
  });

  it("tells in the description how precise the date is and who says so", () => {
    const description = entriesOf(calendar)[1]?.DESCRIPTION;
    expect(description).toContain(
      "2021年11月\\n联合早报: 消息：美国力争11月举行习拜视频峰会 https://example.org/a-1",
    );
  });

  it("tells the part of the day and whose it is where they are known", () => {
    const [first, ...others] = exampleExport.events;
    const summit = { ...first!, zone: "Asia/Shanghai", daytime: "morning" as const };
    const [entry] = entriesOf(eventsToICalendar(exampleExport, [summit, ...others], "en"));
    expect(entry!.DESCRIPTION).toMatch(/^16 November 2021\\, morning in Beijing/);
  });

  it("lets no words of an article start a line of their own", () => {
    expect(entriesOf(calendar)[1]?.SUMMARY).toBe("=1+1，“全会” 第二行 (仅知月份 / month only)");
    expect(calendar).not.toMatch(/[\u202A-\u202E]/);
  });

  it("folds lines at 75 octets, between characters, and ends each with CRLF", () => {
    expect(calendar.endsWith("END:VCALENDAR\r\n")).toBe(true);
    for (const line of calendar.split("\r\n")) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n\p{Surrogate}]/u);
    }
    expect(entriesOf(calendar)[2]?.SUMMARY).toBe("苏黎世会谈".repeat(20));
  });
});
