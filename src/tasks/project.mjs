// What every task needs before anything is installed: plain Node, no dependencies.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's top folder. */
export const projectDir = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/**
 * Runs a program with this process's terminal.
 * @returns {Promise<number>} its exit status; 1 if it could not be started or was killed.
 */
export function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectDir,
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    child.on("error", (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs a file with this same Node, so that it works wherever `node` is on the PATH or not. */
export const runNode = (args, env) => run(process.execPath, args, env);

/** How npm itself is started: by the path that npm tells its scripts, as `npm` is `npm.cmd` on Windows. */
function npmCommand(args) {
  const npmCli = process.env.npm_execpath;
  if (npmCli && /\.c?js$/.test(npmCli)) return [process.execPath, [npmCli, ...args]];
  return process.platform === "win32" ? ["cmd", ["/c", "npm", ...args]] : ["npm", args];
}

/** Runs npm with this process's terminal. @returns {Promise<number>} its exit status */
export const runNpm = (args) => run(...npmCommand(args));

/** What npm prints; null if it fails. */
export function readNpm(args) {
  const [program, all] = npmCommand(args);
  const { status, stdout } = spawnSync(program, all, {
    cwd: projectDir,
    encoding: "utf8",
    maxBuffer: 1e8,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? stdout : null;
}

/** Packages by their folder as a lock file has them, the project itself apart; none where it cannot be read. */
function readPackages(path) {
  try {
    const { packages } = JSON.parse(readFileSync(path, "utf8"));
    return Object.entries(packages).filter(([folder]) => folder !== "");
  } catch {
    return []; // Nothing is installed yet, or npm was stopped on the way: all of it is missing.
  }
}

/** Whether npm's own record of what it installed, whoever called it, has every package of the lock file. */
function isInstalled() {
  const installed = new Map(readPackages(join(projectDir, "node_modules", ".package-lock.json")));
  return readPackages(join(projectDir, "package-lock.json")).every(
    ([folder, { version, optional }]) =>
      // An optional package may be for another system.
      (optional && !installed.has(folder)) || installed.get(folder)?.version === version,
  );
}

/** Installs the dependencies if one of the lock file is missing; ends the process if that fails. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing what is missing (npm ci) …");
  const status = await runNpm(["ci", "--no-audit", "--no-fund"]);
  if (status === 0) return;
  console.error("npm ci failed. Check the network or the registry setting, then run the command again.");
  process.exit(status);
}

/** The program file that a package declares in `bin`. Call it after `ensureInstalled`. */
export function binOf(packageName, bin = packageName) {
  const file = createRequire(join(projectDir, "package.json")).resolve(`${packageName}/package.json`);
  const declared = JSON.parse(readFileSync(file, "utf8")).bin;
  return join(dirname(file), typeof declared === "string" ? declared : declared[bin]);
}
