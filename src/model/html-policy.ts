import { keptNames } from "./html-elements";

/**
 * What an article's HTML may hold, as data. Both walls read it: the ingest's tree sanitizer and the
 * browser's DOMPurify. Everything not listed is dropped (the element's text stays, unless in `stripped`).
 */
// prettier-ignore
export const htmlPolicy = {
  tagNames: [...keptNames],
  /** Element name → attributes kept. `img` keeps no address: see `pictures` in the bundle. */
  attributes: {
    a: ["href", "rel"],
    img: ["alt"],
    td: ["colspan", "rowspan"],
    th: ["colspan", "rowspan"],
  },
  /** Removed with all they hold. */
  stripped: [
    "script", "style", "template", "noscript", "iframe", "frame", "frameset", "object", "embed", "applet",
    "svg", "math", "form", "input", "button", "select", "textarea", "dialog", "video", "audio", "source",
    "track", "canvas", "map", "area", "base", "link", "meta", "title", "head", "portal", "slot", "nav",
    "noembed", "noframes", "plaintext", "xmp", "listing", "marquee", "bgsound", "param",
  ],
  protocols: ["http:", "https:", "mailto:"],
  linkRel: "noopener noreferrer nofollow",
} as const;
