import { spawn } from "node:child_process";
import { createReadStream, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { ErrorPayload, Plugin, ViteDevServer } from "vite";

const bundleDir = resolve(".parallax/dev-bundle");
const settleMs = 150;

/**
 * Runs the ingest in a process of its own: what it imports may change while the server runs.
 * @returns what it said on the way if it failed; null if it did not.
 */
const ingest = (seedsDir: string) =>
  new Promise<string | null>((done) => {
    const args = ["src/tasks/ingest.mjs", "--seeds", seedsDir, "--out", bundleDir];
    const child = spawn(process.execPath, args, { stdio: ["inherit", "inherit", "pipe"] });
    let said = "";
    child.stderr.on("data", (words: Buffer) => {
      process.stderr.write(words);
      said += words.toString("utf8");
    });
    child.on("close", (code) => done(code === 0 ? null : said.trim()));
  });

/** The overlay for a failed ingest, at the first file and line that it names: "seeds/catalogue.yaml:12: …". */
export function toOverlay(said: string): ErrorPayload {
  const [, file, line] = /^(\S.*?\.ya?ml)(?::(\d+))?: /m.exec(said) ?? [];
  return {
    type: "error",
    err: {
      message: said,
      stack: "",
      plugin: "parallax-seeds",
      ...(file === undefined ? {} : { id: file, loc: { file, line: Number(line ?? 1), column: 1 } }),
    },
  };
}

/** Serves the bundle under `data/`; what is not in it is missing, never the page. */
function serveBundle(server: ViteDevServer): void {
  server.middlewares.use("/data", (request, response) => {
    const path = resolve(join(bundleDir, decodeURIComponent((request.url ?? "").split("?")[0] ?? "")));
    const isServed = path.startsWith(bundleDir + sep) && statSync(path, { throwIfNoEntry: false })?.isFile();
    if (!isServed) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader("Content-Type", "application/json");
    response.setHeader("Cache-Control", "no-store");
    createReadStream(path).pipe(response);
  });
}

/** Development only: ingests at the start and whenever a seed or the catalogue changes, then reloads the page. */
export function seedsPlugin(): Plugin {
  return {
    name: "parallax-seeds",
    apply: "serve",
    async configureServer(server) {
      const seedsDir = resolve(process.env.PARALLAX_SEEDS ?? "seeds");
      let failure = await ingest(seedsDir);
      // A page opened while the seeds are in error shows it too.
      server.ws.on("connection", () => {
        if (failure !== null) server.ws.send(toOverlay(failure));
      });
      serveBundle(server);
      server.watcher.add(seedsDir);
      let timer: NodeJS.Timeout | undefined;
      server.watcher.on("all", (_kind, path) => {
        if (!resolve(path).startsWith(seedsDir + sep)) return;
        clearTimeout(timer);
        // Editors write a file in several steps; wait until they are through.
        timer = setTimeout(async () => {
          failure = await ingest(seedsDir);
          server.ws.send(failure === null ? { type: "full-reload" } : toOverlay(failure));
        }, settleMs);
      });
    },
  };
}
