import { isRule, parseEpochComment, parseLinkLine, readHead, skipBlank } from "./link-line";
import type { SeedFormat } from "./seed-format";

/** Lines that are looked at to tell a bare post: comment, link and rule stand at the very top. */
const headLines = 12;

/** A post without front matter: a comment with the instant, `[title](url)`, a rule, the body as HTML. */
export const bare: SeedFormat = {
  name: "bare",
  matches(text) {
    const lines = text.split("\n", headLines);
    let at = skipBlank({ lines, at: 0 });
    const hasEpoch = parseEpochComment(lines[at] ?? "") !== null;
    if (hasEpoch) at = skipBlank({ lines, at: at + 1 });
    if (parseLinkLine(lines[at] ?? "") === null) return hasEpoch;
    return hasEpoch || isRule(lines[skipBlank({ lines, at: at + 1 })]);
  },
  read(text) {
    const { epoch, link, body } = readHead({ lines: text.split("\n"), at: 0 });
    return {
      title: link?.title ?? null,
      url: link?.url ?? null,
      author: null,
      published: epoch ? [{ place: "comment", ...epoch }] : [],
      body,
      bodyAt: text.length - body.length,
      removed: [],
      messages: [],
    };
  },
};
