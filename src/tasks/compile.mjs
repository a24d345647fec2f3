// TypeScript programs for Node, which at version 20 does not read types: bundled by Vite, kept until a source changes.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectDir } from "./project.mjs";

const cacheDir = join(projectDir, "node_modules", ".cache", "parallax-programs");

/** Programs by name; `worker` is what the ingest's threads run. */
const entries = {
  ingest: "src/ingest/cli.ts",
  worker: "src/ingest/worker.ts",
  events: "src/ingest/events-cli.ts",
  bench: "src/bench/cli.ts",
  "first-view": "src/prerender/cli.ts",
};

/** Hash of every source that a program may be made of (styles apart), and of the lock file. */
function hashSources() {
  const hash = createHash("sha256").update(readFileSync(join(projectDir, "package-lock.json")));
  const files = readdirSync(join(projectDir, "src"), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.(?:tsx?|mjs|json)$/.test(entry.name) && !entry.name.endsWith(".test.ts"),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(projectDir.length)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/**
 * @param {keyof typeof entries} name
 * @returns {Promise<string>} the path of a JavaScript file that Node runs.
 */
export async function compileProgram(name) {
  const dir = join(cacheDir, hashSources());
  const program = join(dir, `${name}.js`);
  if (existsSync(program)) return program;
  const { build } = await import("vite");
  const making = `${dir}-${process.pid}`;
  await build({
    configFile: false,
    root: projectDir,
    logLevel: "error",
    // Dozens of small files load more slowly than one; what finds its own files at run time stays apart.
    ssr: { noExternal: ["yaml", "parse5", "entities", "valibot", "commander", "cli-progress"] },
    build: {
      ssr: true,
      outDir: making,
      copyPublicDir: false,
      minify: false,
      target: "node20",
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries)
            .filter(([, file]) => existsSync(join(projectDir, file)))
            .map(([entry, file]) => [entry, join(projectDir, file)]),
        ),
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  });
  try {
    renameSync(making, dir);
  } catch {
    // Another process was faster with the same thing.
    rmSync(making, { recursive: true, force: true });
  }
  removeOld();
  return program;
}

/** Earlier programs may still run; a day later they do not. */
function removeOld() {
  const dayMs = 86_400_000;
  for (const name of readdirSync(cacheDir)) {
    const dir = join(cacheDir, name);
    if (Date.now() - statSync(dir).mtimeMs > dayMs) rmSync(dir, { recursive: true, force: true });
  }
}
