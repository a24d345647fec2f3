// `npm start`: installs what is missing, ingests, builds, serves and prints the address.
import { buildSite } from "./site.mjs";
import { serveSite } from "./serve.mjs";

const status = await buildSite();
if (status !== 0) process.exit(status);
await serveSite();
