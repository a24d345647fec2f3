/**
 * The bundle's folder, changed whole or not at all. New files are staged in `OUT/.ingest/staged`; a journal says
 * that they are complete; then they are renamed into place, `index.json` last. Whoever is killed before the journal
 * leaves the old bundle untouched; after it, the next run finishes the renames first.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BundleIndex } from "../model/bundle";
import { isSame, writeWhole } from "./whole-file";

const workName = ".ingest";
/** Folders whose files all belong to the bundle; what else is in the output folder stays. */
const folders = ["articles", "names", "search", "shards", "sources", "versions"];
/** Those that hold what belongs to one article. */
const articleFolders = ["articles", "sources", "versions"];
/** Files that only some bundles have. */
const optionalFiles = ["accounts.json", "events.json", "facets.json"];

/** Another ingest writes to the same folder. */
export class BundleLockedError extends Error {
  override readonly name = "BundleLockedError";
}

export type BundleStore = {
  /** For files that only this run needs; gone when it ends. */
  workDir: string;
  /** Files of articles of the last good bundle, by their paths in it. */
  listArticles(): Set<string>;
  /** Files of the last bundle's search index, by their paths in it. */
  listSearch(): string[];
  /** Files of its names, likewise. */
  listNames(): string[];
  /** Whether the last bundle has its index, its schema and all files that the index names. */
  isComplete(): boolean;
  has(path: string): boolean;
  pathOf(path: string): string;
  stagedPathOf(path: string): string;
  /** Stages a file by its path in the bundle, unless the last bundle has the same. */
  stage(path: string, content: string): void;
  /** Puts the staged files in place and removes those of the last bundle that are not among `kept`, by their paths. */
  commit(kept: ReadonlySet<string>): void;
  /** Leaves the bundle as it was if nothing was committed, and unlocks the folder. */
  close(): void;
};

type Journal = { removed: string[] };

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** Takes the lock; one left by a process that no longer runs is taken over. */
function lock(path: string): void {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const owner = Number(readFileSync(path, "utf8"));
      if (owner !== process.pid && owner > 0 && isRunning(owner))
        throw new BundleLockedError(
          `Another ingest (process ${owner}) is writing to ${dirname(dirname(path))}. Wait until it ends, or choose another --out.`,
        );
      rmSync(path, { force: true });
    }
  }
  throw new BundleLockedError(`${path} cannot be taken. Remove it if no other ingest is running.`);
}

const listFiles = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    : [];

/** The files of a complete stage go into place; safe to begin again after any interruption. */
function finishCommit(out: string, staged: string, journalPath: string): void {
  const { removed } = JSON.parse(readFileSync(journalPath, "utf8")) as Journal;
  const files = listFiles(staged).sort();
  const isLast = (path: string) => path === "index.json";
  for (const path of [...files.filter((path) => !isLast(path)), ...files.filter(isLast)]) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    renameSync(join(staged, path), join(out, path));
  }
  for (const path of removed) rmSync(join(out, path), { force: true });
  rmSync(journalPath);
}

/** Files of the bundle in one of its folders, by their paths in it. */
const listFolder = (out: string, folder: string): string[] =>
  listFiles(join(out, folder)).map((name) => `${folder}/${name.replaceAll("\\", "/")}`);

function isComplete(out: string): boolean {
  const has = (path: string) => existsSync(join(out, path));
  if (!has("schema.json") || !has("index.json")) return false;
  const index = JSON.parse(readFileSync(join(out, "index.json"), "utf8")) as BundleIndex;
  const { shards = [], briefs = [], facets = [], accounts = [], search = [], names = [] } = index;
  return [...shards.map(({ path }) => path), briefs, facets, accounts, search, names].flat().every(has);
}

/**
 * Opens a bundle's folder for one run, made if need be.
 * @throws {BundleLockedError} if another ingest has it open; a system error if it cannot be written.
 */
export function openBundleStore(out: string): BundleStore {
  const work = join(out, workName);
  const staged = join(work, "staged");
  const journalPath = join(work, "commit.json");
  const lockPath = join(work, "lock");
  mkdirSync(work, { recursive: true });
  lock(lockPath);
  const close = () => {
    // A journal that is still there means complete files which could not be renamed: the next run tries again.
    if (existsSync(journalPath)) rmSync(lockPath, { force: true });
    else rmSync(work, { recursive: true, force: true });
  };
  try {
    if (existsSync(journalPath)) finishCommit(out, staged, journalPath);
    rmSync(staged, { recursive: true, force: true });
    for (const folder of articleFolders) mkdirSync(join(staged, folder), { recursive: true });
  } catch (error) {
    close();
    throw error;
  }
  return {
    listArticles: () => new Set(articleFolders.flatMap((folder) => listFolder(out, folder))),
    listSearch: () => listFolder(out, "search"),
    listNames: () => listFolder(out, "names"),
    isComplete: () => isComplete(out),
    workDir: work,
    has: (path) => existsSync(join(out, path)),
    pathOf: (path) => join(out, path),
    stagedPathOf: (path) => join(staged, path),
    stage(path, content) {
      if (isSame(join(out, path), Buffer.from(content))) return;
      mkdirSync(dirname(join(staged, path)), { recursive: true });
      writeFileSync(join(staged, path), content);
    },
    commit(kept) {
      const ours = [...folders.flatMap((folder) => listFolder(out, folder)), ...optionalFiles];
      const journal: Journal = { removed: ours.filter((path) => !kept.has(path)) };
      writeWhole(journalPath, JSON.stringify(journal));
      finishCommit(out, staged, journalPath);
    },
    close,
  };
}
