import { readFrontMatter } from "./front-matter";
import { readHead } from "./link-line";
import type { RawPublished, SeedFormat, SeedReading } from "./seed-format";

const withoutFrontMatter: SeedReading = {
  title: null,
  url: null,
  author: null,
  published: [],
  body: "",
  bodyAt: 0,
  removed: [],
  messages: [
    { code: "front-matter-unclosed", text: "The front matter has no end, or is too long.", line: 1 },
  ],
};

/**
 * A Jekyll post: YAML front matter, then what a bare post holds. The front matter is what the archive says
 * of the article in so many words, so it wins over the comment and the link line where they differ.
 */
export const jekyll: SeedFormat = {
  name: "jekyll",
  matches: (text) => /^\s*---[ \t]*\n/.test(text),
  read(text) {
    const lines = text.trimStart().split("\n");
    const frontMatter = readFrontMatter(lines);
    if (frontMatter === null) return withoutFrontMatter;
    const { fields, end, messages } = frontMatter;
    const { epoch, link, body } = readHead({ lines, at: end });
    const published: RawPublished[] = [];
    const date = fields.get("date");
    if (date) published.push({ place: "front matter", ...date });
    if (epoch) published.push({ place: "comment", ...epoch });
    return {
      title: fields.get("title")?.value || (link?.title ?? null),
      url: fields.get("from")?.value || (link?.url ?? null),
      author: fields.get("author")?.value ?? null,
      published,
      body,
      bodyAt: text.length - body.length,
      removed: [],
      messages,
    };
  },
};
