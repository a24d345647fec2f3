import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, forMetaElement, formatHeadersFile, headersFor } from "./policy";

/** The sources of each directive. */
const read = (policy: string) =>
  new Map(
    policy.split("; ").map((directive): [string, string[]] => {
      const [name, ...sources] = directive.split(" ");
      return [name!, sources];
    }),
  );

const hosted = read(contentSecurityPolicy([]));
const single = read(
  contentSecurityPolicy([], { scripts: ["'sha256-a'"], styles: ["'sha256-b'"] }, { isSingle: true }),
);

describe("contentSecurityPolicy", () => {
  it.each([
    ["default-src", "'none'"],
    ["object-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
    ["require-trusted-types-for", "'script'"],
    ["trusted-types", "parallax"],
  ])("says %s %s with files and in one file", (name, value) => {
    expect(hosted.get(name)).toEqual([value]);
    expect(single.get(name)).toEqual([value]);
  });

  it("lets no script or style of an article run", () => {
    expect([hosted.get("script-src"), hosted.get("style-src")]).toEqual([["'self'"], ["'self'"]]);
    expect([single.get("script-src"), single.get("style-src")]).toEqual([["'sha256-a'"], ["'sha256-b'"]]);
    for (const policy of [hosted, single])
      expect([...policy.values()].flat().filter((source) => /unsafe|\*/.test(source))).toEqual([]);
  });

  it("lets no page hold this one in a frame but those that the catalogue names", () => {
    expect(hosted.get("frame-ancestors")).toEqual(["'none'"]);
    const embedIn = ["https://news.example", "https://other.example"];
    const policy = contentSecurityPolicy([], undefined, { embedIn });
    expect(read(policy).get("frame-ancestors")).toEqual(embedIn);
    expect(forMetaElement(policy)).not.toContain("frame-ancestors");
  });

  it("lets the page's own inline script and style run beside its files", () => {
    const policy = read(contentSecurityPolicy([], { scripts: ["'sha256-a'"], styles: ["'sha256-b'"] }));
    expect(policy.get("script-src")).toEqual(["'self'", "'sha256-a'"]);
    expect(policy.get("style-src")).toEqual(["'self'", "'sha256-b'"]);
  });

  it("lets the page in one file reach nothing but itself", () => {
    expect(single.has("connect-src")).toBe(false);
    expect(single.get("img-src")).toEqual(["data:", "blob:"]);
  });

  it.each([
    ["https://img.example.org", true],
    ["http://img.example.org:8080", true],
    ["https://img.example.org/path", false],
    ["https://img.example.org; script-src *", false],
    ["https://a.example 'unsafe-inline'", false],
    ["*", false],
    ["javascript:", false],
    ["https://user@img.example.org", false],
  ])("takes %j as an origin of pictures: %s", (origin, isTaken) => {
    const policy = contentSecurityPolicy([origin]);
    expect(read(policy).get("img-src")).toEqual(["'self'", "blob:", ...(isTaken ? [origin] : [])]);
    expect(read(policy).get("script-src")).toEqual(["'self'"]);
  });

  it("allows pictures of every host rather than a header that hosts refuse", () => {
    const origins = (count: number) => Array.from({ length: count }, (_, n) => `https://i${n}.example.org`);
    expect(read(contentSecurityPolicy(origins(80))).get("img-src")).toHaveLength(82);
    expect(read(contentSecurityPolicy(origins(81))).get("img-src")).toEqual([
      "'self'",
      "blob:",
      "https:",
      "http:",
    ]);
  });
});

describe("where the policy is written", () => {
  it("leaves out of the meta element only what browsers refuse there", () => {
    const policy = contentSecurityPolicy([]);
    const missing = [...hosted.keys()].filter((name) => !read(forMetaElement(policy)).has(name));
    expect(missing).toEqual(["frame-ancestors"]);
  });

  it("writes the headers file with every header once, and how long hashed files are kept", () => {
    const headers = headersFor(contentSecurityPolicy([]));
    const lines = formatHeadersFile(headers).split("\n");
    const [all, kept] = [lines.indexOf("/*"), lines.indexOf("/assets/*")];
    expect(all).toBe(0);
    expect(lines.slice(kept)).toEqual([
      "/assets/*",
      "  Cache-Control: public, max-age=31536000, immutable",
      "",
    ]);
    expect(lines.slice(1, kept)).toEqual(
      Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    );
    expect(headers["Referrer-Policy"]).toBe("no-referrer");
  });
});
