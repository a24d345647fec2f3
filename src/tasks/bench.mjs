// `npm run bench -- [build] [page] [dates]`: speed, size and memory beside a floor.
import { compileProgram } from "./compile.mjs";
import { ensureInstalled, runNode } from "./project.mjs";

await ensureInstalled();
process.exit(await runNode([await compileProgram("bench"), ...process.argv.slice(2)]));
