// `npm run events -- --suggest`: found events as catalogue entries.
import { compileProgram } from "./compile.mjs";
import { ensureInstalled, runNode } from "./project.mjs";

await ensureInstalled();
process.exit(await runNode([await compileProgram("events"), ...process.argv.slice(2)]));
