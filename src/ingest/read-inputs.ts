import { existsSync, readFileSync } from "node:fs";
import { emptyCatalogue, parseCatalogue, type Catalogue } from "../reading/catalogue";
import { IngestStoppedError } from "./settle-seeds";
import { listSeeds } from "./read-seeds";

/** Wrong arguments or a folder that cannot be read: exit status 2. */
export class IngestInputError extends Error {
  override readonly name = "IngestInputError";
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
  const reading = parseCatalogue(readFileSync(path, "utf8"));
  if (reading.ok) return reading.value;
  const problems = reading.messages.map(({ line, text }) => `${path}${line ? `:${line}` : ""}: ${text}`);
  throw new IngestStoppedError(problems.join("\n"));
}

/** @throws {IngestInputError} if the folder cannot be read. */
export async function listSeedPaths(seedsDir: string): Promise<string[]> {
  try {
    return await listSeeds(seedsDir);
  } catch (error) {
    throw new IngestInputError((error as Error).message, { cause: error });
  }
}
