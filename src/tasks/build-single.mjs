// `npm run build:single`: the whole site in one HTML file, `dist/parallax.html` (or in PARALLAX_OUT).
import { buildSingle } from "./site.mjs";

process.exit(await buildSingle());
