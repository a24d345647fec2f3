// `npm run preview`: serves the built site with the headers that a real host should send.
import { ensureInstalled } from "./project.mjs";
import { serveSite } from "./serve.mjs";

await ensureInstalled();
await serveSite();
