import * as v from "valibot";
import { bundleIndexSchema } from "../model/bundle";
import { isFoundId } from "../model/ids";
import { isEdtf } from "./edtf-extent";
import { readYaml } from "./read-yaml";
import { describeUnknownField } from "./unknown-field";
import type { IngestMessage } from "./types";

const outletFields = bundleIndexSchema.entries.outlets.item.entries;
const eventFields = bundleIndexSchema.entries.events.item.entries;

const edtf = v.pipe(
  v.string(),
  v.check(isEdtf, (issue) => `${issue.received} is no EDTF date, such as 2021-11-16 or 2021-11`),
);
const zone = v.pipe(
  v.string(),
  v.check((name) => {
    try {
      return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
    } catch {
      return false;
    }
  }, "no IANA time zone, such as Asia/Shanghai"),
);
const localized = v.strictObject({
  zh: v.pipe(v.string(), v.minLength(1)),
  en: v.pipe(v.string(), v.minLength(1)),
});
const quote = v.pipe(v.string(), v.minLength(2));

const outlet = v.strictObject({
  id: outletFields.id,
  name: localized,
  hosts: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Where the host is a platform: the author that makes the outlet. */
  author: v.optional(v.string()),
  zone,
  color: outletFields.color,
  shape: outletFields.shape,
});

const evidence = v.strictObject({
  /** The article's source URL. */
  article: v.pipe(v.string(), v.url()),
  quote,
  when: v.optional(edtf),
  stance: eventFields.claims.item.entries.stance,
});

const event = v.strictObject({
  id: v.pipe(
    eventFields.id,
    v.check((id) => !isFoundId(id), "ids that begin with found- are made by the ingest; choose another"),
  ),
  label: localized,
  when: edtf,
  zone: v.optional(v.nullable(zone), null),
  daytime: v.optional(eventFields.daytime, null),
  alsoIn: v.optional(v.array(v.strictObject({ zone, name: localized })), []),
  place: v.optional(v.nullable(localized), null),
  kind: eventFields.kind,
  rank: v.optional(eventFields.rank, "event"),
  /** Words that, near a mention of the event's date, join it to the event. */
  cues: v.optional(v.array(v.pipe(v.string(), v.minLength(2))), []),
  evidence: v.pipe(v.array(evidence), v.minLength(1, "an event needs at least one piece of evidence")),
});

/** A reading put right: the mention inside the quotation gets this date, or is no date at all. */
const correction = v.strictObject({
  article: v.pipe(v.string(), v.url()),
  quote,
  when: v.union([edtf, v.literal("none")]),
});

/** An agency or outlet that articles name as their source, beside the built-in ones; the same id replaces one. */
const source = v.strictObject({
  id: outletFields.id,
  name: v.pipe(v.string(), v.minLength(2)),
  aliases: v.optional(v.array(v.pipe(v.string(), v.minLength(2))), []),
  kind: v.picklist(["agency", "outlet"]),
  hosts: v.optional(v.array(v.string()), []),
});

/** A found event, by its id or by words that an article says of it. */
const foundReference = v.union(
  [
    v.pipe(
      v.string(),
      v.check(isFoundId, (issue) => `${issue.received} is no id of a found event`),
    ),
    v.strictObject({ article: v.pipe(v.string(), v.url()), quote }),
  ],
  "name a found event by its id (found-…) or by { article, quote }",
);

/** What an editor says of found events, which holds through later builds. */
const found = v.strictObject({
  /** Each list is of events that are one. */
  merge: v.optional(v.array(v.pipe(v.array(foundReference), v.minLength(2))), []),
  /** What is no event. */
  reject: v.optional(v.array(foundReference), []),
  /** What an event is called. */
  rename: v.optional(v.array(v.strictObject({ event: foundReference, label: localized })), []),
});

/** An origin as `frame-ancestors` takes it. */
const origin = v.pipe(
  v.string(),
  v.regex(/^(?:\*|https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d+)?)$/, "no origin, such as https://news.example"),
);

/** What the page says of itself where it is linked, and in whose pages it may stand in a frame. */
const site = v.strictObject({
  title: v.optional(localized),
  description: v.optional(localized),
  /** Of title and description in link previews, and of the page where no script runs. */
  lang: v.optional(v.picklist(["zh", "en"])),
  embedIn: v.optional(v.array(origin)),
});

/** A warning that an editor has looked at. */
const accepted = v.strictObject({
  code: v.pipe(v.string(), v.minLength(1)),
  /** The article's source URL. */
  article: v.pipe(v.string(), v.url()),
  reason: v.pipe(v.string(), v.minLength(2)),
});

const catalogueSchema = v.strictObject({
  outlets: v.optional(v.array(outlet), []),
  platforms: v.optional(v.array(v.string()), []),
  events: v.optional(v.array(event), []),
  corrections: v.optional(v.array(correction), []),
  found: v.optional(found, {}),
  sources: v.optional(v.array(source), []),
  /** Groups of words that search takes for one, as 特朗普 and 川普; they extend those that it knows. */
  aliases: v.optional(v.array(v.pipe(v.array(quote), v.minLength(2))), []),
  /** Warnings that are not said again. */
  accept: v.optional(v.array(accepted), []),
  site: v.optional(site, {}),
});

export type Catalogue = v.InferOutput<typeof catalogueSchema>;
export type CuratedEvent = Catalogue["events"][number];
export type Evidence = CuratedEvent["evidence"][number];
export type Correction = Catalogue["corrections"][number];

export const emptyCatalogue: Catalogue = {
  site: {},
  outlets: [],
  platforms: [],
  events: [],
  corrections: [],
  found: { merge: [], reject: [], rename: [] },
  sources: [],
  aliases: [],
  accept: [],
};

/** Ids given twice, as messages. */
function findDoubles(catalogue: Catalogue): IngestMessage[] {
  const messages: IngestMessage[] = [];
  for (const key of ["outlets", "events", "sources"] as const) {
    const seen = new Set<string>();
    for (const { id } of catalogue[key]) {
      if (seen.has(id))
        messages.push({ code: "catalogue-invalid", text: `${key}: the id ${id} is given twice` });
      seen.add(id);
    }
  }
  return messages;
}

/** The catalogue's text as checked data, or every problem with its line. */
export function parseCatalogue(
  source: string,
): { ok: true; value: Catalogue } | { ok: false; messages: IngestMessage[] } {
  const yaml = readYaml(source);
  if (!yaml.ok) return yaml;
  const { data, lineOf } = yaml.value;
  if (data === null || data === undefined) return { ok: true, value: emptyCatalogue };
  if (typeof data !== "object" || Array.isArray(data)) {
    const text = `A catalogue is a mapping of ${Object.keys(catalogueSchema.entries).join(", ")}; none of them is needed.`;
    return { ok: false, messages: [{ code: "catalogue-invalid", text, line: 1 }] };
  }
  const result = v.safeParse(catalogueSchema, data);
  if (!result.success) {
    const messages = result.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => item.key as PropertyKey);
      const line = lineOf(path);
      return {
        code: "catalogue-invalid",
        text: `${path.map(String).join(".")}: ${describeUnknownField(catalogueSchema, issue, path) ?? issue.message}`,
        ...(line === undefined ? {} : { line }),
      };
    });
    return { ok: false, messages };
  }
  const doubles = findDoubles(result.output);
  return doubles.length > 0 ? { ok: false, messages: doubles } : { ok: true, value: result.output };
}
