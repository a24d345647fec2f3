// `npm run ingest -- …`: seeds to bundle alone. Arguments go on as they are.
import { compileProgram } from "./compile.mjs";
import { ensureInstalled, runNode } from "./project.mjs";

await ensureInstalled();
process.exit(await runNode([await compileProgram("ingest"), ...process.argv.slice(2)]));
