// Puts the site together: the bundle goes straight to its place, whole or not at all; the page is built beside and moved in.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { compileProgram } from "./compile.mjs";
import { binOf, ensureInstalled, projectDir, readNpm, runNode } from "./project.mjs";

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

/** Ingests the seeds into a folder. @returns {Promise<number>} its exit status */
async function ingestTo(bundleDir) {
  await ensureInstalled();
  const seedsDir = resolve(projectDir, process.env.PARALLAX_SEEDS ?? "seeds");
  return runNode([await compileProgram("ingest"), "--seeds", seedsDir, "--out", bundleDir]);
}

// Beside the output, so that moving is a rename; by the output's name, so that two builds do not meet.
const stageDir = join(
  dirname(outDir),
  `.parallax-page-${createHash("sha256").update(outDir).digest("hex").slice(0, 8)}`,
);

/** Renders the first view, then builds the page into `stageDir`. @returns {Promise<number>} the exit status */
async function buildPage(bundleDir, env = {}) {
  const firstView = `${stageDir}-view.json`;
  const status =
    (await runNode([await compileProgram("first-view"), bundleDir, firstView])) ||
    (await runNode([binOf("vite"), "build", "--logLevel", "warn"], {
      PARALLAX_STAGE: stageDir,
      PARALLAX_BUNDLE: bundleDir,
      PARALLAX_FIRST_VIEW: firstView,
      ...env,
    }));
  rmSync(firstView, { force: true });
  return status;
}

/** Writes what the page is made of as a software bill of materials (CycloneDX). Its numbers stay the same from build to build. */
function writeBillOfMaterials() {
  const text = readNpm(["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--omit", "dev"]);
  if (text === null) {
    console.error(
      "warning: npm could make no bill of materials (npm sbom); the site is built without sbom.json.",
    );
    return;
  }
  const { serialNumber: _random, metadata, ...bill } = JSON.parse(text);
  const { timestamp: _now, ...lasting } = metadata;
  writeFileSync(join(stageDir, "sbom.json"), `${JSON.stringify({ ...bill, metadata: lasting }, null, 2)}\n`);
}

const stampPlace = "<!-- build -->";

/**
 * Names the build in the page and in its service worker, by what they are made of: a page that stays open while a new
 * build is put in its place can tell that it is old.
 */
function stampBuild(bundleDir) {
  const [page, worker] = ["index.html", "sw.js"].map((name) => join(stageDir, name));
  const html = readFileSync(page, "utf8");
  const hash = createHash("sha256")
    .update(html)
    .update(readFileSync(join(bundleDir, "index.json")));
  const build = hash.digest("hex").slice(0, 12);
  writeFileSync(page, html.replace(stampPlace, `<meta name="parallax-build" content="${build}" />`));
  writeFileSync(
    worker,
    readFileSync(worker, "utf8").replace('const build = "";', `const build = "${build}";`),
  );
}

/** @returns {Promise<number>} 0, or the exit status of the step that failed; then the last site is still whole. */
export async function buildSite() {
  const bundleDir = join(outDir, "data");
  const status = (await ingestTo(bundleDir)) || (await buildPage(bundleDir));
  if (status === 0) {
    writeBillOfMaterials();
    stampBuild(bundleDir);
    movePage(stageDir, outDir);
  }
  return status;
}

/** @returns {Promise<number>} as `buildSite`; writes one file and leaves the rest of the folder alone. */
export async function buildSingle() {
  const bundleDir = `${stageDir}-data`;
  const status = (await ingestTo(bundleDir)) || (await buildPage(bundleDir, { PARALLAX_SINGLE: "1" }));
  const name = "parallax.html";
  if (status === 0) {
    mkdirSync(outDir, { recursive: true });
    renameSync(join(stageDir, name), join(outDir, name));
    console.log(`One file with everything in it: ${join(outDir, name)}`);
  }
  for (const dir of [stageDir, bundleDir]) rmSync(dir, { recursive: true, force: true });
  return status;
}
