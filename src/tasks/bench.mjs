// `npm run bench -- [build] [page] [dates]`: speed, size and memory beside a floor.
import { ensureInstalled, runTypeScript } from "./project.mjs";

await ensureInstalled();
process.exit(await runTypeScript("src/bench/cli.ts", process.argv.slice(2)));
