/** Files that are whole or absent, whatever interrupts a run, and the hashes that say what they are of. */
import { hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export const sha256 = (content: string | Buffer): string => hash("sha256", content, "hex");

/** Eighty bits: enough to tell all articles of an archive apart. */
export const shortHash = (content: string): string => sha256(content).slice(0, 20);

/** Replaces a file at once: a run that is killed leaves the old one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

/** @returns what a file of JSON holds; null if it is not there. */
export const readJson = <T>(path: string): T | null =>
  existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : null;

/** Whether a file holds just these bytes. */
export const isSame = (path: string, bytes: Uint8Array): boolean =>
  statSync(path, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(path).equals(bytes);
