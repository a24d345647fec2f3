/** What a catalogue says of found events, as the gatherer takes it. */
import type { Editor, FoundReference } from "../happenings/settle-found";
import { articleIdOf } from "../reading/article-id";
import type { Catalogue } from "../reading/catalogue";

type Reference = Catalogue["found"]["reject"][number];

const toReference = (reference: Reference): FoundReference =>
  typeof reference === "string"
    ? reference
    : { article: articleIdOf(reference.article), quote: reference.quote };

/** Found events are compared with curated ones by the words of label, cues and quotations. */
export const editorOf = ({ found, events }: Catalogue): Editor => ({
  words: {
    merge: found.merge.map((references) => references.map(toReference)),
    reject: found.reject.map(toReference),
    rename: found.rename.map(({ event, label }) => ({ event: toReference(event), label })),
  },
  curated: events.map(({ id, when, label, cues, evidence }) => ({
    id,
    when,
    text: [label.zh, ...cues, ...evidence.map(({ quote }) => quote)].join("。"),
  })),
});

/** The words of one article by which editors speak of found events. */
export const foundQuotesOf = ({ found }: Catalogue, url: string): string[] =>
  [...found.merge.flat(), ...found.reject, ...found.rename.map(({ event }) => event)].flatMap((reference) =>
    typeof reference !== "string" && reference.article === url ? [reference.quote] : [],
  );
