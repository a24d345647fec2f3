import type { Outlet, Shape } from "../model/bundle";
import { toSlug } from "../model/ids";
import { hostOf } from "../model/safe-url";
import { hashOf } from "./article-id";
import type { Catalogue } from "./catalogue";
import { commonPlatforms, isWithin } from "./platforms";

/** An outlet before its articles are counted. */
export type KnownOutlet = Omit<Outlet, "articles">;

/** Zone of an outlet that nobody described, by the end of its host; Chinese-language news elsewhere is read as Beijing's. */
const zoneByTopLevel: Record<string, string> = {
  tw: "Asia/Taipei",
  hk: "Asia/Hong_Kong",
  mo: "Asia/Macau",
  sg: "Asia/Singapore",
  my: "Asia/Kuala_Lumpur",
  jp: "Asia/Tokyo",
  kr: "Asia/Seoul",
  uk: "Europe/London",
  de: "Europe/Berlin",
  fr: "Europe/Paris",
  au: "Australia/Sydney",
};
const defaultZone = "Asia/Shanghai";

/** Pairs that reach 4.5:1 on the paper of their theme; hues apart for the common kinds of colour blindness. */
const palette = [
  { light: "#9a3412", dark: "#f59e6c" },
  { light: "#1d5a96", dark: "#7ab8f5" },
  { light: "#146b52", dark: "#5cc9a7" },
  { light: "#8a3a7d", dark: "#e29ad6" },
  { light: "#75580a", dark: "#d9b44a" },
  { light: "#4a4f9e", dark: "#a9aef5" },
  { light: "#a02c46", dark: "#f58fa6" },
  { light: "#3f6212", dark: "#a3cf62" },
  { light: "#0f6674", dark: "#5fc6d6" },
  { light: "#6b4a2b", dark: "#cfa67e" },
];
const shapes: Shape[] = ["circle", "square", "triangle", "diamond", "star", "cross"];

/** Name, colour and shape made from the name itself, so that they are the same in every build. */
function describeUnknown(name: string, host: string): KnownOutlet {
  const hash = hashOf(`${host}\n${name}`);
  const byteOf = (at: number) => Number.parseInt(hash.slice(2 * at, 2 * at + 2), 16);
  const slug = toSlug(name);
  // A name in another script leaves no slug, and two names may leave the same: the hash tells them apart.
  const id = slug === name.replaceAll(".", "-") ? slug : `${slug || "outlet"}-${hash.slice(0, 8)}`;
  return {
    id,
    name: { zh: name, en: name },
    hosts: [host],
    zone: zoneByTopLevel[host.split(".").at(-1) ?? ""] ?? defaultZone,
    color: palette[byteOf(0) % palette.length]!,
    shape: shapes[byteOf(1) % shapes.length]!,
  };
}

/** The same site for another screen: www.example.org, m.example.org and amp.example.org are example.org. */
const withoutDevice = (host: string): string =>
  host.replace(/^(?:(?:www|m|mobile|wap|amp)\.)+(?=[^.]+\.)/, "");

function findOutlet(catalogue: Catalogue, host: string, author: string | null): KnownOutlet {
  const candidates = catalogue.outlets.filter((outlet) =>
    outlet.hosts.some((known) => isWithin(host, known)),
  );
  const known =
    candidates.find((outlet) => outlet.author !== undefined && outlet.author === author) ??
    candidates.find((outlet) => outlet.author === undefined);
  if (known) {
    const { id, name, hosts, zone, color, shape } = known;
    return { id, name, hosts, zone, color, shape };
  }
  const bareHost = withoutDevice(host);
  const isPlatform = [...commonPlatforms, ...catalogue.platforms].some((platform) =>
    isWithin(host, platform),
  );
  return describeUnknown(isPlatform && author ? author : bareHost, bareHost);
}

/** What was found for a catalogue, by host and author: an archive has few of them and many articles of each. */
const foundIn = new WeakMap<Catalogue, Map<string, KnownOutlet>>();
/** A made-up author each must not fill the memory. */
const mostFound = 10_000;

/**
 * Finds who published an address: an outlet of the catalogue by host (or parent domain) and, on platforms,
 * by author; else one made from the author on a platform, or from the host.
 */
export function outletOf(catalogue: Catalogue, url: string, author: string | null): KnownOutlet {
  const host = hostOf(url);
  const key = `${host}\n${author ?? ""}`;
  let found = foundIn.get(catalogue);
  if (found === undefined || found.size >= mostFound) foundIn.set(catalogue, (found = new Map()));
  let outlet = found.get(key);
  if (outlet === undefined) found.set(key, (outlet = findOutlet(catalogue, host, author)));
  return outlet;
}
