// `npm run bench -- [build] [page] [lighthouse] [dates] [events] [sources] [search] [kills] [mutations]`: speed, size and
// memory beside a floor; mutated seeds by the thousand.
import { ensureChromium } from "./chromium.mjs";
import { compileProgram } from "./compile.mjs";
import { ensureLighthouse } from "./lighthouse.mjs";
import { binOf, ensureInstalled, runNode } from "./project.mjs";

await ensureInstalled();
const args = process.argv.slice(2);
if (args.includes("mutations")) {
  const vitest = [binOf("vitest"), "run", "src/reading/mutations.test.ts"];
  process.exit(await runNode(vitest, { PARALLAX_MUTATIONS: "10000" }));
}
const measuresLighthouse = args.includes("lighthouse");
const withoutBrowser = ["build", "dates", "events", "sources", "search", "kills"];
const needsBrowser =
  args.includes("page") || measuresLighthouse || !withoutBrowser.some((part) => args.includes(part));
const env = {
  ...(needsBrowser ? { PARALLAX_CHROMIUM: await ensureChromium() } : {}),
  ...(measuresLighthouse ? { PARALLAX_LIGHTHOUSE: await ensureLighthouse() } : {}),
};
process.exit(await runNode([await compileProgram("bench"), ...args], env));
