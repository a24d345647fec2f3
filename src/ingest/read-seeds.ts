import { hash } from "node:crypto";
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { limits } from "../model/limits";
import type { IngestMessage, SeedFile } from "../reading/types";

/** A seed that was read, or why it was not. `rejected` is its path as `SeedFile.seed` would be. */
export type ReadSeed = { file: SeedFile } | { rejected: string; messages: IngestMessage[] };

const seedName = /\.(?:md|markdown|txt)$/i;

/** Never follow a link in the last step, never wait for a FIFO's writer. Zero where the system has no such flag. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function leadsToFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function listInto(dir: string, prefix: string, seeds: string[]): Promise<void> {
  const entries = await readdir(join(dir, prefix), { withFileTypes: true });
  for (const entry of entries) {
    const path = prefix + entry.name;
    const isSeed = seedName.test(entry.name);
    // Whatever is named like a seed is listed, so that what cannot be read is reported, not forgotten.
    if (isSeed) seeds.push(path);
    if (entry.isDirectory()) await listInto(dir, `${path}/`, seeds);
    else if (!isSeed && entry.isSymbolicLink() && (await leadsToFolder(join(dir, path)))) seeds.push(path);
  }
}

/**
 * Paths of all seeds in a folder and its subfolders, relative to it, with `/`, in code-unit order whatever
 * the file system's. Links are listed but neither followed nor read: `readSeed` rejects them.
 * @throws if the folder, or one in it, cannot be read.
 */
export async function listSeeds(dir: string): Promise<string[]> {
  const seeds: string[] = [];
  try {
    await listInto(dir, "", seeds);
  } catch (cause) {
    const path = (cause as NodeJS.ErrnoException).path ?? dir;
    throw new Error(`Cannot read the seeds' folder ${path}: ${reasonOf(cause)}`, { cause });
  }
  return seeds.sort();
}

/**
 * "3 .html files passed over; Parallax reads .md, .markdown and .txt"; null if there are none. Hidden files and the
 * catalogue are none of them.
 * @throws if the folder cannot be read.
 */
export async function describePassedOver(dir: string): Promise<string | null> {
  const counts = new Map<string, number>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const { name } = entry;
    if (!entry.isFile() || seedName.test(name) || name.startsWith(".") || /\.ya?ml$/i.test(name)) continue;
    const ending = extname(name).toLowerCase();
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const parts = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(
      ([ending, n]) =>
        `${n} ${ending === "" ? "" : `${ending} `}${n === 1 ? "file" : "files"}${ending === "" ? " without an ending" : ""}`,
    );
  return `${parts.join(", ")} passed over; Parallax reads .md, .markdown and .txt`;
}

/** Why the system refused a path, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  switch (code) {
    case "ENOENT":
      return "it does not exist";
    case "ENOTDIR":
      return "it is not a folder";
    case "EISDIR":
      return "it is a folder";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    default:
      return code ?? String(error);
  }
}

function reject(seed: string, code: string, text: string): ReadSeed {
  return { rejected: seed, messages: [{ code, text }] };
}

/** Reads at most one byte more than the bound, so that a file that grows meanwhile is noticed. */
function readBounded(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(size, limits.seedBytes) + 1);
  let length = 0;
  while (length < bytes.length) {
    const count = readSync(descriptor, bytes, length, bytes.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

function readDescriptor(descriptor: number, seed: string): ReadSeed {
  const status = fstatSync(descriptor);
  if (!status.isFile()) return reject(seed, "not-a-file", "This is a folder, device or pipe, not a file.");
  const bytes = status.size > limits.seedBytes ? null : readBounded(descriptor, status.size);
  if (bytes === null || bytes.length > limits.seedBytes) {
    return reject(
      seed,
      "too-large",
      `The file is larger than ${limits.seedBytes} bytes and was not read. Leave out what is not the article.`,
    );
  }
  return { file: { seed, bytes, sha256: hash("sha256", bytes, "hex") } };
}

/**
 * Reads one seed by its path in the folder. Type and size are checked on the opened file, so nothing can
 * be put in its place meanwhile. Never throws: what cannot be read is a rejection with a message.
 */
export function readSeed(dir: string, seed: string): ReadSeed {
  const path = join(dir, seed);
  let descriptor: number;
  try {
    if (constants.O_NOFOLLOW === undefined && lstatSync(path).isSymbolicLink()) {
      return reject(seed, "symbolic-link", "Symbolic links are not followed.");
    }
    descriptor = openSync(path, openFlags);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ELOOP" || code === "EMLINK") {
      return reject(seed, "symbolic-link", "Symbolic links are not followed.");
    }
    if (code === "ENXIO") return reject(seed, "not-a-file", "This is a socket or device, not a file.");
    // What the system's name has that is not UTF-8 was replaced as the folder was listed.
    const reason = seed.includes("\ufffd") ? "its name is not UTF-8; give it another one" : reasonOf(error);
    return reject(seed, "unreadable", `The file cannot be opened: ${reason}.`);
  }
  try {
    return readDescriptor(descriptor, seed);
  } catch (error) {
    return reject(seed, "unreadable", `The file cannot be read: ${reasonOf(error)}.`);
  } finally {
    closeSync(descriptor);
  }
}

/** All seeds of a folder, one after the other in the order of `listSeeds`; only one is in memory at a time. */
export async function* readSeeds(dir: string): AsyncGenerator<ReadSeed> {
  for (const seed of await listSeeds(dir)) yield readSeed(dir, seed);
}
