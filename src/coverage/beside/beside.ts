import type { SourceFile, VersionFile } from "../../model/bundle";
import { loadSourceFile, loadVersionFile } from "../../state/load-bundle";

/** What is shown next to an article's text: the seed that it was made of, or an earlier text by the path of its file. */
export type Beside = { kind: "source" } | { kind: "version"; path: string };

export type BesideFile = { kind: "source"; file: SourceFile } | { kind: "version"; file: VersionFile };

/** @throws {LoadError} */
export async function loadBeside(base: string, article: string, beside: Beside): Promise<BesideFile> {
  return beside.kind === "source"
    ? { kind: "source", file: await loadSourceFile(base, article) }
    : { kind: "version", file: await loadVersionFile(base, beside.path) };
}
