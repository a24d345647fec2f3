/** What the built page may do and load; the same text goes into the page, `_headers` and the preview server. */

/** More picture origins than this make a header longer than hosts accept; then every https picture is allowed. */
const mostOrigins = 80;
const origin = /^https?:\/\/[a-z0-9.-]+(?::\d+)?$/;

/**
 * Content-Security-Policy (Level 3) of the page.
 * @param pictureOrigins origins that a reader's click may load a picture from; what is no plain origin is left out.
 * @param inline CSP hashes of inlined scripts and styles.
 * @param kind `isSingle` for the page in one file, where 'self' means nothing.
 *   `embedIn` are origins of pages that may hold this one in a frame; without any, none may.
 */
export function contentSecurityPolicy(
  pictureOrigins: readonly string[],
  inline: { scripts: readonly string[]; styles: readonly string[] } = { scripts: [], styles: [] },
  { isSingle = false, embedIn = [] }: { isSingle?: boolean; embedIn?: readonly string[] } = {},
): string {
  const known = pictureOrigins.filter((candidate) => origin.test(candidate));
  const pictures = known.length > mostOrigins ? ["https:", "http:"] : known;
  const sources = (hashes: readonly string[]) => [...(isSingle ? [] : ["'self'"]), ...hashes].join(" ");
  return [
    "default-src 'none'",
    `script-src ${sources(inline.scripts)}`,
    `style-src ${sources(inline.styles)}`,
    ["img-src", isSingle ? "data:" : "'self'", "blob:", ...pictures].join(" "),
    ...(isSingle
      ? []
      : ["font-src 'self'", "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'"]),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${embedIn.join(" ") || "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types parallax",
  ].join("; ");
}

/** A meta element cannot carry `frame-ancestors`; browsers complain of it. */
export const forMetaElement = (policy: string): string => policy.replace(/frame-ancestors [^;]*; /, "");

/** Headers that a host should send with every file. */
export const headersFor = (policy: string): Record<string, string> => ({
  "Content-Security-Policy": policy,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
});

/** Files whose names change with what they hold are kept for good; others are asked for anew. */
const kept = ["/assets/*", "  Cache-Control: public, max-age=31536000, immutable"];

/** The `_headers` file of Netlify, Cloudflare Pages and others. @param headers those of every file. */
export const formatHeadersFile = (headers: Record<string, string>): string =>
  ["/*", ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ...kept, ""].join("\n");
