// `npm run events -- --suggest`: found events as catalogue entries.
import { ensureInstalled, runTypeScript } from "./project.mjs";

await ensureInstalled();
process.exit(await runTypeScript("src/ingest/events-cli.ts", process.argv.slice(2)));
