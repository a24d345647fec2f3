import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Starts the ingest as a user does, in a process of its own; its warnings come through. Its cache is beside `out`. */
export function spawnIngest(
  seeds: string,
  out: string,
  { nodeArgs = [], env = {} }: { nodeArgs?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): ChildProcess {
  const program = join(dirname(fileURLToPath(import.meta.url)), "ingest.js");
  return spawn(process.execPath, [...nodeArgs, program, "--seeds", seeds, "--out", out], {
    stdio: ["ignore", "ignore", "inherit"],
    cwd: dirname(out),
    env: { ...process.env, ...env },
  });
}

/** Time on the clock and of the processor, all threads together, and the most memory held. */
export type Run = { ms: number; cpuMs: number; peakBytes: number };

type Usage = { userCPUTime: number; systemCPUTime: number; maxRSS: number };

/** Writes what a process of ours used, as it ends. */
const reportUsage = `data:text/javascript,import fs from "node:fs";process.on("exit",()=>fs.writeFileSync(process.env.PARALLAX_BENCH_USAGE,JSON.stringify(process.resourceUsage())))`;

/** Runs the ingest to its end. @throws if it fails. */
export function measureIngest(seeds: string, out: string): Promise<Run> {
  const usage = `${out}.usage`;
  const began = performance.now();
  const child = spawnIngest(seeds, out, {
    nodeArgs: ["--import", reportUsage],
    env: { PARALLAX_BENCH_USAGE: usage },
  });
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => {
      const ms = performance.now() - began;
      if (code !== 0) return reject(new Error(`The ingest of ${seeds} ended with ${code}.`));
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, "utf8")) as Usage;
      resolve({ ms, cpuMs: (userCPUTime + systemCPUTime) / 1_000, peakBytes: maxRSS * 1024 });
    });
  });
}
