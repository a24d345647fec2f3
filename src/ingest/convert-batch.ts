/** The part of an ingest that can run anywhere at once: some seeds in, a pack of their drafts and their records out. */
import { join } from "node:path";
import { periodsOf } from "../happenings/find-happenings";
import type { Candidate, Teller } from "../happenings/types";
import { parseArticleFile } from "../model/bundle";
import type { Catalogue } from "../reading/catalogue";
import type { IngestMessage } from "../reading/types";
import { convertSeed, type ArticleDraft, type Conversion } from "./convert-seed";
import { formatArticleFile } from "./finish-batch";
import { createPack, type PackPlace } from "./packs";
import { readSeed } from "./read-seeds";
import type { ArticleFacts, SeedRecord } from "./seed-cache";
import { stampOf } from "./stamp";
import { shortHash } from "./whole-file";

export type BatchTask = {
  seedsDir: string;
  packsDir: string;
  catalogue: Catalogue;
  seeds: readonly string[];
};

/** Reads, converts and checks against the schema; a fault of ours costs this seed alone, as one of the seed's own does. */
function convertSafely(seedsDir: string, seed: string, catalogue: Catalogue): Conversion {
  const rejected = (messages: IngestMessage[]) => ({ messages, draft: null, evidenceProblems: [] });
  const reading = readSeed(seedsDir, seed);
  if ("rejected" in reading) return rejected(reading.messages);
  try {
    const conversion = convertSeed(reading.file, catalogue);
    if (conversion.draft) conversion.draft.file = parseArticleFile(conversion.draft.file, seed);
    return conversion;
  } catch (error) {
    const text = `This seed could not be converted: ${error instanceof Error ? error.message : String(error)}`;
    return rejected([{ code: "internal", text }]);
  }
}

/** What an article tells in each period is hashed apart: a change in one leaves the others. */
function toldByPeriod({ candidates, ...teller }: Teller): ArticleFacts["periods"] {
  const byPeriod = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    for (const period of periodsOf({ ...teller, candidates: [candidate] })) {
      const known = byPeriod.get(period);
      if (known) known.push(candidate);
      else byPeriod.set(period, [candidate]);
    }
  return [...byPeriod].map(([period, own]) => [period, shortHash(JSON.stringify([teller, own]))]);
}

function factsOf({ summary, file, text, outlet, telling }: ArticleDraft, place: PackPlace): ArticleFacts {
  const { id, title, url, published, publishedMs, characters } = summary;
  return {
    id,
    title,
    url,
    published,
    publishedMs,
    characters,
    outlet,
    place,
    format: file.source.format,
    words: shortHash(text),
    passages: file.passages.map(({ event, when, stance, start, end }) => ({
      event,
      when,
      stance,
      start,
      length: end - start,
    })),
    pictureOrigins: [...new Set(file.pictures.map((picture) => new URL(picture.url).origin))],
    periods: toldByPeriod({ ...telling, id, outlet: outlet.id, publishedMs }),
  };
}

/**
 * Converts seeds one after the other and writes their drafts as one pack.
 * @returns their records, a line of JSON each: they are kept as they are, and cross threads faster than objects.
 * @throws only if the disk refuses: then the run cannot go on.
 */
export function convertBatch({ seedsDir, packsDir, catalogue, seeds }: BatchTask): string {
  // Before the reading: a file that changes meanwhile is then read again next time.
  const stamps = seeds.map((seed) => stampOf(join(seedsDir, seed)));
  const pack = createPack(seeds.map((seed, at) => `${seed}\n${stamps[at]}`).join("\n"));
  let lines = "";
  seeds.forEach((seed, at) => {
    const { messages, draft, evidenceProblems: problems } = convertSafely(seedsDir, seed, catalogue);
    const place =
      draft &&
      pack.add({
        file: formatArticleFile(draft.file),
        text: draft.text,
        telling: JSON.stringify(draft.telling),
        summary: JSON.stringify(draft.summary),
        source: `${JSON.stringify({ id: draft.summary.id, ...draft.source })}\n`,
      });
    const article = draft && place && factsOf(draft, place);
    const record: SeedRecord = { seed, stamp: stamps[at]!, messages, problems, article };
    lines += `${JSON.stringify(record)}\n`;
  });
  pack.write(packsDir);
  return lines;
}
