/**
 * The second wall: the one place where an article's HTML enters the document. It holds alone, whatever
 * the ingest let through; the policy is the ingest's own (`model/html-policy.ts`).
 */
import DOMPurify, { type Config } from "dompurify";
import { htmlPolicy } from "../model/html-policy";
import { toSafeUrl } from "../model/safe-url";
import { trustedPolicy } from "../state/trusted-policy";

declare const safe: unique symbol;
/** Nodes that passed the policy. Only `sanitizeHtml` makes one. */
export type SafeHtml = DocumentFragment & { readonly [safe]: true };

/** DOMPurify calls the two makers and nothing else. */
type TrustedTypePolicy = NonNullable<Config["TRUSTED_TYPES_POLICY"]>;

const attributesByTag: Readonly<Record<string, readonly string[] | undefined>> = htmlPolicy.attributes;

const config: Config = {
  ALLOWED_TAGS: [...htmlPolicy.tagNames],
  ALLOWED_ATTR: [...new Set(Object.values(htmlPolicy.attributes).flat())],
  ALLOWED_NAMESPACES: ["http://www.w3.org/1999/xhtml"],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  FORBID_CONTENTS: [...htmlPolicy.stripped],
  RETURN_DOM_FRAGMENT: true,
  // DOMPurify parses with it, into a document of its own that runs and loads nothing.
  ...(trustedPolicy ? { TRUSTED_TYPES_POLICY: trustedPolicy as unknown as TrustedTypePolicy } : {}),
};

/** Each attribute only on the elements that the policy gives it to, addresses only as the URL Standard reads them. */
DOMPurify.addHook("uponSanitizeAttribute", (element, data) => {
  const tagName = element.localName;
  if (!Object.hasOwn(attributesByTag, tagName) || !attributesByTag[tagName]?.includes(data.attrName)) {
    data.keepAttr = false;
  } else if (data.attrName === "href") {
    const url = toSafeUrl(data.attrValue, null);
    if (url === null) data.keepAttr = false;
    else data.attrValue = url;
  } else if (tagName === "td" || tagName === "th") {
    data.keepAttr = /^\d{1,3}$/.test(data.attrValue);
  }
});

DOMPurify.addHook("afterSanitizeAttributes", (element) => {
  if (element.localName !== "a") return;
  if (element.hasAttribute("href")) element.setAttribute("rel", htmlPolicy.linkRel);
  else element.removeAttribute("rel");
});

const names = htmlPolicy.tagNames.join("|");
const attributes = [...new Set(Object.values(htmlPolicy.attributes).flat())].join("|");

/** The start of anything but a tag as the ingest writes it: known name, known attributes in double quotes. */
const foreignTagStart = new RegExp(
  String.raw`<(?!(?:/(?:${names})|(?:${names})(?: (?:${attributes})(?:="[^"]*")?)*)>)`,
  "g",
);

/**
 * Cuts HTML down to the policy. What the ingest wrote passes with its text unchanged, so that offsets hold.
 * Markup that the ingest cannot have written becomes text before anything parses it: browsers report style
 * and event attributes to the page's security policy even in a document of no effect.
 * @returns nodes, never a string: nothing is parsed again.
 */
export function sanitizeHtml(html: string): SafeHtml {
  return DOMPurify.sanitize(html.replace(foreignTagStart, "&lt;"), config) as unknown as SafeHtml;
}
