// `npm run ingest -- …`: seeds to bundle alone. Arguments go on as they are.
import { ensureInstalled, runTypeScript } from "./project.mjs";

await ensureInstalled();
process.exit(await runTypeScript("src/ingest/cli.ts", process.argv.slice(2)));
