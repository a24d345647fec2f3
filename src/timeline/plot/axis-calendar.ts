import { localeOf } from "../../i18n/messages";
import type { TickOptions } from "../../layout/ticks";
import type { EventBrief } from "../../model/bundle";
import type { Lang } from "../../model/lang";

/** The zone of the axis: that of most events, so that their days stand under their dates. */
export function axisZoneOf(briefs: readonly EventBrief[]): string {
  const counts = new Map<string, number>();
  for (const { zone } of briefs) if (zone !== null) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? "UTC";
}

/** Local clock of a zone minus UTC, in milliseconds; looked up once an hour of the axis. */
export function createZoneOffset(zone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const known = new Map<number, number>();
  return (ms) => {
    const hour = Math.floor(ms / 3_600_000);
    const before = known.get(hour);
    if (before !== undefined) return before;
    const name = format.formatToParts(ms).find((part) => part.type === "timeZoneName")?.value ?? "";
    const [, sign, hours = 0, minutes = 0] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
    if (known.size > 5_000) known.clear();
    known.set(hour, offset);
    return offset;
  };
}

const labelOptions = {
  zh: { year: { year: "numeric" }, month: { month: "numeric" }, day: { day: "numeric" } },
  en: { year: { year: "numeric" }, month: { month: "short" }, day: { day: "numeric" } },
} as const satisfies Record<Lang, Record<"year" | "month" | "day", Intl.DateTimeFormatOptions>>;

/** Labels of the axis in the reader's language: 2021年 · 11月 · 16日, 2021 · Nov · 16. */
export function createTickLabels(lang: Lang): TickOptions["labelOf"] {
  const make = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(localeOf(lang), { ...options, timeZone: "UTC" });
    const known = new Map<number, string>();
    return (localMs: number) => {
      let label = known.get(localMs);
      if (label === undefined) known.set(localMs, (label = format.format(localMs)));
      return label;
    };
  };
  const { year, month, day } = labelOptions[lang];
  const formats = {
    year: make(year),
    month: make(month),
    day: make(day),
    "period-month": make({ year: "numeric", month: "short" }),
  };
  return (unit, localMs) => formats[unit](localMs);
}
