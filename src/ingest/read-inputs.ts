import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import { emptyCatalogue, parseCatalogue, type Catalogue } from "../reading/catalogue";
import { IngestStoppedError } from "./settle-seeds";
import { listSeeds, reasonOf } from "./read-seeds";

/** Wrong arguments or a folder that cannot be read: exit status 2. */
export class IngestInputError extends Error {
  override readonly name = "IngestInputError";
}

/** @throws {IngestInputError} if a file cannot be read or is not UTF-8; naming the first line that is not. */
function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new IngestInputError(`The catalogue ${path} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
  if (isUtf8(bytes)) return bytes.toString("utf8").replace(/^\ufeff/, "");
  const before = bytes.toString("utf8").split("\ufffd", 1)[0]!;
  throw new IngestInputError(
    `${path}:${before.split("\n").length}: The catalogue is not UTF-8. Save it as UTF-8 and run again.`,
  );
}

/**
 * @param isNamed whether the user named the file; the usual one may be absent.
 * @throws {IngestInputError} if the named file is not there; {IngestStoppedError} with file and line of
 *   everything that is wrong in it.
 */
export function readCatalogue(path: string, isNamed: boolean): Catalogue {
  if (!existsSync(path)) {
    if (isNamed) throw new IngestInputError(`There is no catalogue ${path}.`);
    return emptyCatalogue;
  }
  const reading = parseCatalogue(readText(path));
  if (reading.ok) return reading.value;
  const problems = reading.messages.map(({ line, text }) => `${path}${line ? `:${line}` : ""}: ${text}`);
  throw new IngestStoppedError(problems.join("\n"));
}

/** @throws {IngestInputError} if the folder cannot be read; {IngestStoppedError} if it holds no seed. */
export async function listSeedPaths(seedsDir: string): Promise<string[]> {
  let seeds: string[];
  try {
    seeds = await listSeeds(seedsDir);
  } catch (error) {
    throw new IngestInputError((error as Error).message, { cause: error });
  }
  if (seeds.length > 0) return seeds;
  throw new IngestStoppedError(
    `There are no seeds in ${seedsDir}. Put articles there as .md, .markdown or .txt files, or name another folder with --seeds.`,
  );
}
