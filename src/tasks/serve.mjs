// A server for the built site, on the first free port from PORT (or 4173) on.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectDir } from "./project.mjs";
import { outDir } from "./site.mjs";

function readPort() {
  const port = Number(process.env.PORT ?? 4173);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`PORT is ${process.env.PORT}; give a number from 1 to 65535.`);
  process.exit(2);
}

/** Headers by the path that they are for, "/*" or "/assets/*", from the `_headers` file that the build wrote. */
function readHeaders() {
  const headers = {};
  let path = "/*";
  for (const line of readFileSync(join(outDir, "_headers"), "utf8").split("\n"))
    if (line.startsWith("  ")) {
      const [name, value] = line.trim().split(/:\s*(.*)/s, 2);
      headers[path] = { ...headers[path], [name]: value };
    } else path = line;
  return headers;
}

/** Adds headers to the files under `assets/` that there are, over those that the server has of its own. */
const addAssetHeaders = (own) => (request, response, next) => {
  if (own && request.url.startsWith("/assets/")) {
    const { writeHead } = response;
    response.writeHead = (status, headers) =>
      writeHead.call(response, status, status < 400 ? { ...headers, ...own } : headers);
  }
  next();
};

/** Serves until it is stopped. PARALLAX_STRICT_PORT=1 fails where the port is taken instead of taking the next. */
export async function serveSite() {
  if (!existsSync(join(outDir, "index.html"))) {
    console.error(`There is no built site in ${outDir}. Run \`npm run build\` first, or \`npm start\`.`);
    process.exit(1);
  }
  const [{ preview }, { default: compression }] = await Promise.all([import("vite"), import("compression")]);
  const port = readPort();
  const headers = readHeaders();
  const server = await preview({
    configFile: false,
    root: projectDir,
    // Plain files: what is missing is a 404, not the page again.
    appType: "mpa",
    build: { outDir },
    // As a real host does: what is sent is a third of what is stored.
    plugins: [
      {
        name: "parallax-compression",
        configurePreviewServer({ middlewares }) {
          middlewares.use(addAssetHeaders(headers["/assets/*"]));
          middlewares.use(compression());
        },
      },
    ],
    preview: {
      port,
      strictPort: process.env.PARALLAX_STRICT_PORT === "1",
      host: process.env.HOST ?? "localhost",
      headers: headers["/*"],
    },
  });
  const { port: taken } = server.httpServer.address();
  if (taken !== port) console.log(`Port ${port} is taken; using ${taken}.`);
  console.log(`Parallax is at http://localhost:${taken}/  (Ctrl+C ends it)`);
}
