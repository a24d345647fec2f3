/** People, places and organisations of the archive for the page; their code and files are loaded when first asked for. */
import type { BundleIndex } from "../model/bundle";
import type { Names, NamesHead } from "../search/names";
import { LoadError, loadJson } from "./load-bundle";

export type OpenNames = () => Promise<Names>;

async function openArchiveNames({ names: path }: BundleIndex, base: string): Promise<Names> {
  if (path === undefined) throw new LoadError("missing", "This archive has no names.");
  const [{ openNames }, json] = await Promise.all([import("../search/names"), loadJson(base, path)]);
  const head = json as NamesHead;
  if (head.version !== 1) throw new LoadError("wrong-version", `${path} has another version.`);
  return openNames(head, (file) => loadJson(base, file));
}

/**
 * @param base address of the bundle's folder, ending in "/".
 * @returns opens the names, once; a failure is forgotten, so that the next call tries again.
 */
export function createArchiveNames(bundle: BundleIndex, base: string): OpenNames {
  let opening: Promise<Names> | null = null;
  return () => {
    opening ??= openArchiveNames(bundle, base).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
}
