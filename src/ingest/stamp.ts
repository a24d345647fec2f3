import { lstatSync } from "node:fs";

/** Size, time and inode of a file: while they stay, it counts as the same. "" for what is not there. */
export function stampOf(path: string): string {
  const status = lstatSync(path, { throwIfNoEntry: false, bigint: true });
  return status ? `${status.size}-${status.mtimeNs}-${status.ino}` : "";
}
