// `npm run types`: TypeScript once for each surrounding. What may run anywhere is compiled without the globals of page
// and Node, the page without Node's, the ingest without the page's; tests, benches and browser tests with all.
import { binOf, runNode } from "./project.mjs";

const configs = [
  "src/core.tsconfig.json",
  "src/page.tsconfig.json",
  "src/node.tsconfig.json",
  "tsconfig.json",
];

const statuses = [];
for (const config of configs) statuses.push(await runNode([binOf("typescript", "tsc"), "--project", config]));
process.exit(statuses.every((status) => status === 0) ? 0 : 1);
