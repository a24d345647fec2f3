/** Zones as Chinese news names them: 北京时间, 美东时间, 格林尼治时间. 当地时间 names none. */
import { createWordTable } from "./words";

const places: readonly (readonly [string, string | null])[] = [
  ["北京|中国|大陆|上海|京港台|京港澳", "Asia/Shanghai"],
  ["台北|台湾|中原标准", "Asia/Taipei"],
  ["香港|港", "Asia/Hong_Kong"],
  [
    "美东|美国|美国东部|美国东岸|美国东海岸|东部|东部夏令|美东夏令|美国东部夏令|纽约|华盛顿|华府|华盛顿特区|加东|美东部",
    "America/New_York",
  ],
  ["美西|美国西部|美国西岸|西部|太平洋|加州|洛杉矶|旧金山|美国太平洋|美国西海岸", "America/Los_Angeles"],
  ["美中|美国中部", "America/Chicago"],
  ["伦敦|英国", "Europe/London"],
  ["巴黎|法国", "Europe/Paris"],
  ["柏林|德国", "Europe/Berlin"],
  ["欧洲中部|中欧|布鲁塞尔", "Europe/Brussels"],
  ["莫斯科|俄罗斯", "Europe/Moscow"],
  ["基辅|乌克兰", "Europe/Kiev"],
  ["东京|日本", "Asia/Tokyo"],
  ["首尔|韩国", "Asia/Seoul"],
  ["新加坡", "Asia/Singapore"],
  ["印度|新德里", "Asia/Kolkata"],
  ["悉尼|澳洲东部|澳大利亚东部", "Australia/Sydney"],
  ["格林尼治|格林威治|世界协调|国际标准|世界标准", "UTC"],
  ["当地|美国当地|本地", null],
];
const suffixes = ["时间", "标准时间", "夏令时间"];

const names = createWordTable(
  places.map(([spellings, zone]) => [
    spellings
      .split("|")
      .flatMap((place) => suffixes.map((suffix) => place + suffix))
      .join("|"),
    { zone },
  ]),
);
const longestName = 11;

/** A zone's name at a place. */
export function readZoneAt(text: string, at: number): { value: string | null; end: number } | null {
  const word = names.at(text, at);
  return word && { value: word.value.zone, end: word.end };
}

/** Zones named without 时间, as written before a date: 美东11月15日. */
const shortNames = createWordTable([
  ["美东", "America/New_York"],
  ["美西", "America/Los_Angeles"],
]);

/** The end of such a short name at a place; the place itself where there is none. */
export const skipShortZone = (text: string, at: number): number => shortNames.at(text, at)?.end ?? at;

/** The longest zone's name that ends at a place, a space or bracket aside: 北京时间(16日. */
export function readZoneBefore(text: string, before: number): { value: string | null; start: number } | null {
  let end = before;
  while (end > before - 2 && " 的".includes(text[end - 1] ?? "-")) end -= 1;
  const short = shortNames.at(text, end - 2);
  if (short?.end === end) return { value: short.value, start: end - 2 };
  if (text[end - 1] !== "间" || text[end - 2] !== "时") return null;
  for (let start = Math.max(0, end - longestName); start < end - 2; start += 1) {
    const word = names.at(text, start);
    if (word?.end === end) return { value: word.value.zone, start };
  }
  return null;
}
