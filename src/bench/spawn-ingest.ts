import { spawn, type ChildProcess } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Starts the ingest as a user does, in a process of its own; its warnings come through. */
export function spawnIngest(
  seeds: string,
  out: string,
  { nodeArgs = [], env = {} }: { nodeArgs?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): ChildProcess {
  const program = join(dirname(fileURLToPath(import.meta.url)), "ingest.js");
  return spawn(process.execPath, [...nodeArgs, program, "--seeds", seeds, "--out", out], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...env },
  });
}
