import { limits } from "../../model/limits";
import { toSafeUrl } from "../../model/safe-url";
import { toPlainLine } from "../../model/plain-text";
import { decode } from "../decode";
import type { IngestMessage, ParsedSeed, SeedFile } from "../types";
import { bare } from "./bare";
import { jekyll } from "./jekyll";
import { mirror } from "./mirror";
import { choosePublished, findDateline, findTimeElement, parseUrlDate } from "./published";
import type { RawPublished, SeedFormat, SeedReading } from "./seed-format";

/** Most specific first. */
const formats: readonly SeedFormat[] = [jekyll, mirror, bare];

/** The format of a text, by its content; null if it is none of those known. */
const detectFormat = (text: string): SeedFormat | null =>
  formats.find((format) => format.matches(text)) ?? null;

export type SeedParsing = { ok: true; value: ParsedSeed } | { ok: false; messages: IngestMessage[] };

/** The source's address: http or https, as the URL Standard writes it; or why it cannot be used. */
function readSourceUrl(raw: string | null): { url: string } | { problem: IngestMessage } {
  const value = raw?.trim() ?? "";
  if (value === "")
    return {
      problem: {
        code: "missing-url",
        text: "The seed names no source address. Give it in the front matter (from: https://…) or as [title](https://…) on a line of its own.",
      },
    };
  if (value.length > limits.urlLength)
    return { problem: { code: "url-too-long", text: "The source address is too long." } };
  const url = toSafeUrl(value, null);
  if (url === null || !/^https?:/.test(url)) {
    const text = `The source address is not a plain http or https address: ${toPlainLine(value, 100)}`;
    return { problem: { code: "invalid-url", text } };
  }
  return { url };
}

/** Publication dates that the body and the address give, after those of the format itself. */
function publishedIn(reading: SeedReading, url: string): RawPublished[] {
  const found: [place: string, value: string | null][] = [
    ["dateline", findDateline(reading.body)],
    ["time element", findTimeElement(reading.body)],
    ["source address", parseUrlDate(url)],
  ];
  const published = [...reading.published];
  for (const [place, value] of found) if (value !== null) published.push({ place, value });
  return published;
}

function checkReading(reading: SeedReading, text: string, format: SeedFormat["name"]): SeedParsing {
  const title = toPlainLine(reading.title ?? "", limits.titleLength);
  const source = readSourceUrl(reading.url);
  const problems: IngestMessage[] = [];
  if (title === "")
    problems.push({
      code: "missing-title",
      text: "The seed has no title. Give it in the front matter (title: …) or as [title](https://…).",
    });
  if ("problem" in source) problems.push(source.problem);
  if (!("url" in source) || problems.length > 0)
    return { ok: false, messages: [...reading.messages, ...problems] };
  const { published, publishedSources, messages } = choosePublished(publishedIn(reading, source.url));
  return {
    ok: true,
    value: {
      format,
      title,
      url: source.url,
      author: toPlainLine(reading.author ?? "", limits.titleLength) || null,
      published,
      publishedSources,
      unsafeBodyHtml: reading.body,
      text,
      bodyAt: reading.bodyAt,
      removed: reading.removed,
      messages: [...reading.messages, ...messages],
    },
  };
}

/**
 * Reads a seed's bytes as an article, in the format that its content shows. A seed without title or source
 * address, or of no known format, is refused with messages; nothing is thrown for content.
 */
export function parseSeed(seed: SeedFile): SeedParsing {
  if (seed.bytes.length === 0)
    return { ok: false, messages: [{ code: "empty-file", text: "The file is empty." }] };
  const { text, messages } = decode(seed.bytes);
  const fail = (code: string, explanation: string): SeedParsing => ({
    ok: false,
    messages: [...messages, { code, text: explanation }],
  });
  if (text.trim() === "")
    return messages.some(({ code }) => code === "binary-file")
      ? { ok: false, messages }
      : fail("empty-file", "The file holds no text.");
  const format = detectFormat(text);
  if (format === null)
    return fail(
      "unknown-format",
      "The file is no article in a known format: it needs front matter between two lines of ---, or its title and source address as [title](https://…).",
    );
  const parsing = checkReading(format.read(text), text, format.name);
  if (!parsing.ok) return { ok: false, messages: [...messages, ...parsing.messages] };
  return { ok: true, value: { ...parsing.value, messages: [...messages, ...parsing.value.messages] } };
}
