/**
 * What an article's HTML may hold, as data. Both walls read it: the ingest's tree sanitizer and the
 * browser's DOMPurify. Everything not listed is dropped (the element's text stays, unless in `stripped`).
 */
// prettier-ignore
export const htmlPolicy = {
  tagNames: [
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "br",
    "strong", "em", "b", "i", "u", "s", "sub", "sup", "code", "q", "cite", "small",
    "a", "img", "figure", "figcaption",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
    "ruby", "rt", "rp", "dl", "dt", "dd",
  ],
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
