// `npm run bench -- [build] [page] [dates] [sources] [search] [kills] [mutations]`: speed, size and memory beside a floor; mutated seeds by the thousand.
import { ensureChromium } from "./chromium.mjs";
import { compileProgram } from "./compile.mjs";
import { binOf, ensureInstalled, runNode } from "./project.mjs";

await ensureInstalled();
const args = process.argv.slice(2);
if (args.includes("mutations")) {
  const vitest = [binOf("vitest"), "run", "src/reading/mutations.test.ts"];
  process.exit(await runNode(vitest, { PARALLAX_MUTATIONS: "10000" }));
}
const parts = args.filter((arg) => !arg.startsWith("-"));
const needsBrowser =
  parts.includes("page") ||
  !["build", "dates", "sources", "search", "kills"].some((part) => parts.includes(part));
const env = needsBrowser ? { PARALLAX_CHROMIUM: await ensureChromium() } : {};
process.exit(await runNode([await compileProgram("bench"), ...args], env));
