import { spawn } from "node:child_process";
import { createReadStream, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";

const bundleDir = resolve(".parallax/dev-bundle");
const settleMs = 150;

/** Runs the ingest in a process of its own: what it imports may change while the server runs. */
const ingest = (seedsDir: string) =>
  new Promise<boolean>((done) => {
    const args = ["src/tasks/ingest.mjs", "--seeds", seedsDir, "--out", bundleDir];
    spawn(process.execPath, args, { stdio: "inherit" }).on("exit", (code) => done(code === 0));
  });

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
      await ingest(seedsDir);
      serveBundle(server);
      server.watcher.add(seedsDir);
      let timer: NodeJS.Timeout | undefined;
      server.watcher.on("all", (_kind, path) => {
        if (!resolve(path).startsWith(seedsDir + sep)) return;
        clearTimeout(timer);
        // Editors write a file in several steps; wait until they are through.
        timer = setTimeout(async () => {
          if (await ingest(seedsDir)) server.ws.send({ type: "full-reload" });
        }, settleMs);
      });
    },
  };
}
