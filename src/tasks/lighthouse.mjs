// Provides Lighthouse for `npm run bench -- lighthouse`. It is no dependency of the project: it asks for the `latest` of one
// of its own, which a lock file without registry hosts cannot hold.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectDir, runNpm } from "./project.mjs";

const version = "12.8.2";
const dir = join(projectDir, "node_modules", ".cache", "parallax-lighthouse");
const packageDir = join(dir, "node_modules", "lighthouse");

function isInstalled() {
  const file = join(packageDir, "package.json");
  return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version === version;
}

/**
 * Installs it into a cache folder unless it is there.
 * @returns {Promise<string>} the path of its command line program.
 * @throws {Error} with what to do.
 */
export async function ensureLighthouse() {
  if (!isInstalled()) {
    console.log(`Installing Lighthouse ${version} into ${dir} …`);
    mkdirSync(dir, { recursive: true });
    // Without a package of its own there, npm would install into the project.
    writeFileSync(join(dir, "package.json"), '{"private":true}\n');
    const status = await runNpm(["install", "--prefix", dir, "--save-exact", `lighthouse@${version}`]);
    if (status !== 0 || !isInstalled())
      throw new Error("Lighthouse could not be installed. Check the network or the registry setting.");
  }
  return join(packageDir, "cli", "index.js");
}
