// Puts the site together: the bundle goes straight to its place, whole or not at all; the page is built beside and moved in.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { binOf, ensureInstalled, projectDir, runNode, runTypeScript } from "./project.mjs";

/** Where the built site goes: PARALLAX_OUT or `dist`. */
export const outDir = resolve(projectDir, process.env.PARALLAX_OUT ?? "dist");

const listFiles = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));

/** Moves a built page over the last one, `index.html` last, so that a reader never meets a page without its parts. */
function movePage(from, to) {
  const files = listFiles(from);
  const isLast = (path) => path === "index.html";
  for (const path of [...files.filter((path) => !isLast(path)), ...files.filter(isLast)]) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    renameSync(join(from, path), join(to, path));
  }
  const current = new Set(files);
  const assets = join(to, "assets");
  for (const name of existsSync(assets) ? readdirSync(assets) : [])
    if (!current.has(join("assets", name))) rmSync(join(assets, name), { force: true, recursive: true });
  rmSync(from, { recursive: true, force: true });
}

/** @returns {Promise<number>} 0, or the exit status of the step that failed; then the last site is still whole. */
export async function buildSite() {
  await ensureInstalled();
  const seedsDir = resolve(projectDir, process.env.PARALLAX_SEEDS ?? "seeds");
  const bundleDir = join(outDir, "data");
  const ingested = await runTypeScript("src/ingest/cli.ts", ["--seeds", seedsDir, "--out", bundleDir]);
  if (ingested !== 0) return ingested;
  // Beside the output, so that moving is a rename; by its own name, so that two builds do not meet.
  const stage = join(
    dirname(outDir),
    `.parallax-page-${createHash("sha256").update(outDir).digest("hex").slice(0, 8)}`,
  );
  const built = await runNode([binOf("vite"), "build", "--logLevel", "warn"], {
    PARALLAX_STAGE: stage,
    PARALLAX_BUNDLE: bundleDir,
  });
  if (built !== 0) return built;
  movePage(stage, outDir);
  return 0;
}
