// `npm run bench -- [build] [page] [dates]`: speed, size and memory beside a floor.
import { ensureChromium } from "./chromium.mjs";
import { compileProgram } from "./compile.mjs";
import { ensureInstalled, runNode } from "./project.mjs";

await ensureInstalled();
const args = process.argv.slice(2);
const parts = args.filter((arg) => !arg.startsWith("-"));
const needsBrowser = !parts.includes("build") && !parts.includes("dates");
const env = needsBrowser || parts.includes("page") ? { PARALLAX_CHROMIUM: await ensureChromium() } : {};
process.exit(await runNode([await compileProgram("bench"), ...args], env));
