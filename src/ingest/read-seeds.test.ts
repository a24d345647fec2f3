import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { limits } from "../model/limits";
import { describePassedOver, listSeeds, readSeed, readSeeds } from "./read-seeds";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "parallax-seeds-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const write = (path: string, text = "x") => writeFileSync(join(dir, path), text);

async function codesBySeed(): Promise<Record<string, string>> {
  const codes: Record<string, string> = {};
  for await (const seed of readSeeds(dir)) {
    if ("file" in seed) codes[seed.file.seed] = "read";
    else codes[seed.rejected] = seed.messages.map(({ code }) => code).join();
  }
  return codes;
}

test("lists seeds of subfolders by their path, in code-unit order, and passes over other files", async () => {
  mkdirSync(join(dir, "b"));
  for (const path of [
    "z.md",
    "b/中文 名.txt",
    "b/A.MARKDOWN",
    "a😀.md",
    "catalogue.yaml",
    "picture.png",
    "md",
  ])
    write(path);
  expect(await listSeeds(dir)).toEqual(["a😀.md", "b/A.MARKDOWN", "b/中文 名.txt", "z.md"]);
});

test("names files that are passed over, but for the catalogue and what is hidden", async () => {
  for (const path of ["a.md", "catalogue.yaml", ".hidden"]) write(path);
  expect(await describePassedOver(dir)).toBeNull();
  mkdirSync(join(dir, "b"));
  for (const path of ["b/1.html", "2.HTML", "README"]) write(path);
  expect(await describePassedOver(dir)).toBe(
    "2 .html files, 1 file without an ending passed over; Parallax reads .md, .markdown and .txt",
  );
});

test("gives a seed's bytes and their SHA-256", () => {
  write("a.md", "abc");
  expect(readSeed(dir, "a.md")).toEqual({
    file: {
      seed: "a.md",
      bytes: new Uint8Array([97, 98, 99]),
      sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    },
  });
});

test("a folder that is not there is an error that names it", async () => {
  await expect(listSeeds(join(dir, "none"))).rejects.toThrow(/none: it does not exist/);
});

describe.skipIf(process.platform === "win32")("what is no plain file", () => {
  test("links are reported and not followed, whether to files or folders, inside or out", async () => {
    mkdirSync(join(dir, "sub"));
    write("sub/real.md");
    symlinkSync("/etc/passwd", join(dir, "outside.md"));
    symlinkSync(join(dir, "sub/real.md"), join(dir, "inside.txt"));
    symlinkSync("/etc", join(dir, "folder"));
    symlinkSync(dir, join(dir, "sub", "loop"));
    symlinkSync(join(dir, "nowhere"), join(dir, "broken.md"));
    expect(await codesBySeed()).toEqual({
      "broken.md": "symbolic-link",
      folder: "symbolic-link",
      "inside.txt": "symbolic-link",
      "outside.md": "symbolic-link",
      "sub/loop": "symbolic-link",
      "sub/real.md": "read",
    });
  });

  test("a pipe without a writer and a folder named like a seed are reported, and the folder's seeds read", async () => {
    execFileSync("mkfifo", [join(dir, "pipe.md")]);
    mkdirSync(join(dir, "folder.md"));
    write("folder.md/a.md");
    expect(await codesBySeed()).toEqual({
      "pipe.md": "not-a-file",
      "folder.md": "not-a-file",
      "folder.md/a.md": "read",
    });
  });

  test("a device is not read", () => {
    expect(readSeed("/dev", "zero")).toMatchObject({ messages: [{ code: "not-a-file" }] });
  });
});

test("a file over the limit is refused unread, one at the limit is read", () => {
  write("large.md");
  truncateSync(join(dir, "large.md"), 64 * 1024 * 1024);
  write("limit.md");
  truncateSync(join(dir, "limit.md"), limits.seedBytes);
  expect(readSeed(dir, "large.md")).toMatchObject({
    rejected: "large.md",
    messages: [{ code: "too-large" }],
  });
  const read = readSeed(dir, "limit.md");
  expect("file" in read && read.file.bytes.length).toBe(limits.seedBytes);
});

test("a file that went away is reported", () => {
  expect(readSeed(dir, "gone.md")).toMatchObject({ rejected: "gone.md", messages: [{ code: "unreadable" }] });
});
