// `npm run dev`: the development server; an edit of a seed, the catalogue or the code shows at once.
import { binOf, ensureInstalled, runNode } from "./project.mjs";

await ensureInstalled();
process.exit(await runNode([binOf("vite"), ...process.argv.slice(2)]));
