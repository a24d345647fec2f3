import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { viewport, type Engine, type EnginePage } from "./engine";

const driverPath = "/usr/bin/WebKitWebDriver";
const xvfbPath = "/usr/bin/Xvfb";
const libDir = "/usr/lib";

/** WebKitGTK's own small browser lies beside its library: `/usr/lib/ARCHITECTURE/webkit2gtk-VERSION/MiniBrowser`. */
function findMiniBrowser(): string | undefined {
  if (!existsSync(libDir)) return undefined;
  return readdirSync(libDir)
    .filter((name) => name.includes("linux-gnu"))
    .flatMap((name) => readdirSync(join(libDir, name)).map((inner) => join(libDir, name, inner)))
    .filter((path) => path.includes("webkit2gtk-"))
    .map((path) => join(path, "MiniBrowser"))
    .find((path) => existsSync(path));
}

const findFreePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** @returns the variable that names a display: the one there is, or that of a virtual screen, which is started. */
function startDisplay(children: ChildProcess[]): Promise<string> {
  if (process.env.DISPLAY) return Promise.resolve(process.env.DISPLAY);
  // Xvfb chooses a free display and writes its number to the descriptor that it is told.
  const args = ["-displayfd", "3", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"];
  const screen = spawn(xvfbPath, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  children.push(screen);
  return new Promise((resolve, reject) => {
    screen.on("error", reject);
    screen.stdio[3]!.on("data", (data: Buffer) => resolve(`:${data.toString().trim()}`));
  });
}

/** One command of W3C WebDriver. @throws {Error} with the driver's message. */
async function command(base: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(base + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`WebKit, ${path}: ${JSON.stringify(value).slice(0, 400)}`);
  return value;
}

/** Starts a session as soon as the driver listens. */
async function startSession(base: string, binary: string): Promise<string> {
  const options = { "webkitgtk:browserOptions": { binary, args: ["--automation"] } };
  for (let tries = 0; ; tries += 1) {
    try {
      const session = await command(base, "POST", "/session", { capabilities: { alwaysMatch: options } });
      return `/session/${(session as { sessionId: string }).sessionId}`;
    } catch (error) {
      if (tries === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** The name under which WebDriver hands out elements (W3C WebDriver, section 12). */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

async function toPage(base: string, session: string, children: ChildProcess[]): Promise<EnginePage> {
  const call = (method: string, path: string, body?: object) => command(base, method, session + path, body);
  const find = async (selector: string) => {
    const found = await call("POST", "/element", { using: "css selector", value: selector });
    return `/element/${(found as Record<string, string>)[elementKey]}`;
  };
  const evaluate = (expression: string) =>
    call("POST", "/execute/sync", { script: `return (${expression});`, args: [] });
  // The window has bars of its own: what they take is added.
  await call("POST", "/window/rect", viewport);
  const inner = (await evaluate("({ width: innerWidth, height: innerHeight })")) as typeof viewport;
  await call("POST", "/window/rect", {
    width: 2 * viewport.width - inner.width,
    height: 2 * viewport.height - inner.height,
  });
  return {
    async goto(url) {
      await call("POST", "/url", { url });
    },
    evaluate,
    async click(selector) {
      await call("POST", `${await find(selector)}/click`, {});
    },
    async type(selector, text) {
      await call("POST", `${await find(selector)}/value`, { text });
    },
    async close() {
      await call("DELETE", "");
      for (const child of children) child.kill();
    },
  };
}

/** WebKitGTK by its WebDriver; needs a display, a virtual one will do. */
export const webkit: Engine = {
  name: "WebKitGTK",
  missing() {
    if (!existsSync(driverPath)) return "no WebKitWebDriver is installed";
    if (!findMiniBrowser()) return "WebKitGTK's MiniBrowser is not installed";
    return process.env.DISPLAY || existsSync(xvfbPath) ? null : "there is no display, and no Xvfb";
  },
  async open() {
    const children: ChildProcess[] = [];
    const display = await startDisplay(children);
    const port = await findFreePort();
    const env = { ...process.env, DISPLAY: display };
    children.push(spawn(driverPath, [`--port=${port}`], { env, stdio: "ignore" }));
    const base = `http://127.0.0.1:${port}`;
    try {
      return await toPage(base, await startSession(base, findMiniBrowser()!), children);
    } catch (error) {
      for (const child of children) child.kill();
      throw error;
    }
  },
};
