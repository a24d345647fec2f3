import type { Element } from "hast";
import type { Picture } from "../../model/bundle";
import { limits } from "../../model/limits";
import { hostOf, toSafeUrl } from "../../model/safe-url";
import { toPlainLine } from "../../model/plain-text";
import { attributeOf } from "./tree";

/** Where lazy loaders keep the real address, likeliest first. */
const lazyAttributes = [
  "dataSrc",
  "dataOriginal",
  "dataLazySrc",
  "dataActualsrc",
  "dataOriginalSrc",
  "dataOrigFile",
  "dataUrl",
] as const;

/** The widest candidate of a `srcset`; "" if there is none. Commas inside addresses stay. */
export function widestOf(srcSet: string): string {
  let widest = { url: "", width: -1 };
  for (const candidate of srcSet.slice(0, 16_384).split(/,\s+|,(?=https?:)/)) {
    const [url = "", size = ""] = candidate.trim().split(/\s+/);
    const width = Number.parseFloat(size) || 0;
    if (url !== "" && width > widest.width) widest = { url, width };
  }
  return widest.url;
}

/** The picture's own address where it was fetched through a resizing proxy. */
function withoutProxy(url: string): string {
  const { hostname, searchParams } = new URL(url);
  const inner = hostname === "images.weserv.nl" ? searchParams.get("url") : null;
  if (!inner) return url;
  return toSafeUrl(/^https?:/.test(inner) ? inner : `https://${inner}`, null) ?? url;
}

/** The http(s) address a picture would load from, resolved against the article's; null if it has none. */
export function pictureUrl(image: Element, base: string): string | null {
  const candidates = [
    ...lazyAttributes.map((name) => attributeOf(image, name)),
    widestOf(attributeOf(image, "dataSrcSet") || attributeOf(image, "dataSrcset")),
    widestOf(attributeOf(image, "srcSet")),
    attributeOf(image, "src"),
  ];
  for (const candidate of candidates) {
    if (candidate.trim() === "" || candidate.length > limits.urlLength) continue;
    const url = toSafeUrl(candidate.trim(), base);
    if (url !== null && url.startsWith("http")) return withoutProxy(url);
  }
  return null;
}

const styleSizes = {
  width: /(?:^|[;\s])width\s*:\s*([\d.]+)px/i,
  height: /(?:^|[;\s])height\s*:\s*([\d.]+)px/i,
};

const sizeOf = (image: Element, name: "width" | "height"): number => {
  const style = styleSizes[name].exec(attributeOf(image, "style").slice(0, 1_000))?.[1] ?? "";
  const value = Number.parseFloat(attributeOf(image, name) || style);
  return Number.isNaN(value) ? Infinity : value;
};

/** Addresses that count readers rather than show something. */
const trackerUrl =
  /\/_\/stat\?|[/.](?:pixel|beacon|spacer|blank|transparent|tracker)[\w-]*\.(?:gif|png)|pixel\.wp\.com|\/count\.(?:gif|png)|feeds\.feedburner\.com\/~r|doubleclick\.net|google-analytics|scorecardresearch/i;
/** Small signs of the page's own, such as a magnifying glass over a picture. */
const iconUrl =
  /\/(?:[\w-]*[-_])?(?:icons?|zoom|logo|sprite|avatar|arrow|button)(?:[-_.][\w-]*)?\.(?:png|gif|svg|jpe?g|webp)(?:$|\?)/i;

/** What a picture is, by size and address. */
export function judgePicture(
  image: Element,
  url: string | null,
): "picture" | "tracking-pixel" | "icon" | "no-address" {
  const [width, height] = [sizeOf(image, "width"), sizeOf(image, "height")];
  if (width <= 2 || height <= 2 || (url !== null && trackerUrl.test(url))) return "tracking-pixel";
  if (url === null) return "no-address";
  if (iconUrl.test(url) || Math.max(width, height) <= 24) return "icon";
  return "picture";
}

/** Pictures that stand for a character; their text is the character. */
export function emojiOf(image: Element): string | null {
  const alt = attributeOf(image, "alt").trim();
  const isEmoji =
    /(?:^|\s)(?:wp-smiley|emoji|CToWUd)(?:\s|$)/.test(attributeOf(image, "className")) ||
    /\/emoji\//.test(attributeOf(image, "src"));
  return isEmoji && alt !== "" && alt.length <= 16 ? alt : null;
}

export const describePicture = (image: Element, url: string): Picture => ({
  url,
  host: hostOf(url),
  alt: toPlainLine(attributeOf(image, "alt").replace(/\s+/g, " "), limits.titleLength),
});
