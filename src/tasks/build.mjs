// `npm run build`: ingests the seeds and builds the page into `dist/` (or PARALLAX_OUT).
import { buildSite } from "./site.mjs";

process.exit(await buildSite());
