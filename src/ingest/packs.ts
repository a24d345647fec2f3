/** Packs: many small files cost more than all else done with them, so a batch of articles writes one. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a pack holds of an article, in this order. */
const packParts = ["file", "text", "telling", "summary", "source"] as const;
export type PackPart = (typeof packParts)[number];

/** Where an article is in a pack, in bytes. `pack` is its name on disk, and its path once a program has read it. */
export type PackPlace = { pack: string; at: number; lengths: Record<PackPart, number> };

/** @param name of what is packed: the same gives the same pack. */
export function createPack(name: string): {
  add(parts: Record<PackPart, string>): PackPlace;
  write(dir: string): void;
} {
  const pack = `${createHash("sha256").update(name).digest("hex").slice(0, 24)}.pack`;
  const pieces: string[] = [];
  let end = 0;
  return {
    add(parts) {
      const at = end;
      const lengths = { file: 0, text: 0, telling: 0, summary: 0, source: 0 };
      for (const part of packParts) {
        pieces.push(parts[part]);
        lengths[part] = Buffer.byteLength(parts[part]);
        end += lengths[part];
      }
      return { pack, at, lengths };
    },
    write(dir) {
      if (end > 0) writeFileSync(join(dir, pack), pieces.join(""));
    },
  };
}

export type PackReader = { read(place: PackPlace, part: PackPart): string; close(): void };

/** Packs open at the same time. */
const mostOpen = 256;

/** Reads parts of packs, which stay open in between. */
export function openPacks(): PackReader {
  const descriptors = new Map<string, number>();
  const close = () => {
    for (const descriptor of descriptors.values()) closeSync(descriptor);
    descriptors.clear();
  };
  const open = (pack: string): number => {
    const known = descriptors.get(pack);
    if (known !== undefined) return known;
    if (descriptors.size >= mostOpen) close();
    const descriptor = openSync(pack, "r");
    descriptors.set(pack, descriptor);
    return descriptor;
  };
  return {
    close,
    read({ pack, at, lengths }, part) {
      const before = packParts.slice(0, packParts.indexOf(part));
      const from = before.reduce((sum, each) => sum + lengths[each], at);
      const buffer = Buffer.allocUnsafe(lengths[part]);
      const descriptor = open(pack);
      for (let read = 0; read < buffer.length;) {
        const count = readSync(descriptor, buffer, read, buffer.length - read, from + read);
        if (count === 0) throw new Error(`${pack} is shorter than its records say.`);
        read += count;
      }
      return buffer.toString("utf8");
    },
  };
}
