/** A quotation that a reader has chosen to take along, with all that its export needs of the text. */
import * as v from "valibot";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const evidenceItem = v.object({
  /** Id of the article. */
  article: v.string(),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  /** UTF-16 units in the article's text. */
  start: count,
  end: count,
  /** Unicode code points, as W3C Web Annotations count. */
  startPoint: count,
  endPoint: count,
  /** Of the passage that holds the words; null outside one. */
  stance: v.nullable(v.picklist(["forecast", "report"])),
  when: v.nullable(v.string()),
  /** Whom the sentence says it is from, each chain with its medium first; "" for nobody. */
  chain: v.string(),
  /** Address of the words on this page. */
  link: v.string(),
});

export type EvidenceItem = v.InferOutput<typeof evidenceItem>;

/** @returns nothing for a text that is no list of quotations. */
export function parseEvidence(json: string): EvidenceItem[] {
  try {
    const result = v.safeParse(v.array(evidenceItem), JSON.parse(json));
    return result.success ? result.output : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
