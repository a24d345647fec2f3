// `npm test`: installs what is missing, provides a Chromium, then lint, format, types, unit and browser tests.
// The last line counts what really ran: every test of the two runners, and each failed check as one failure.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { binOf, ensureInstalled, projectDir, runNode } from "./project.mjs";

await ensureInstalled();
const reportDir = join(projectDir, ".parallax", "test");
rmSync(reportDir, { recursive: true, force: true });
mkdirSync(reportDir, { recursive: true });

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // The runner ended before it wrote a report: the caller counts that as a failure.
  }
}

const total = { passed: 0, failed: 0, skipped: 0 };
const failedSteps = [];

/** Runs one step and adds its counts; a step that fails without a failed test counts as one failure. */
async function step(name, args, { env, count } = {}) {
  console.log(`\n— ${name}`);
  const status = await runNode(args, env);
  const counted = count?.() ?? { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  if (counted.failed > 0) failedSteps.push(name);
  for (const key of Object.keys(total)) total[key] += counted[key];
}

await step("Lint", [binOf("oxlint"), "--deny-warnings", "--config", "src/tasks/oxlint.config.mjs"]);
await step("Format", [binOf("prettier"), "--check", "--log-level", "warn", "."]);
await step("Types", ["src/tasks/types.mjs"]);

const unitReport = join(reportDir, "unit.json");
await step(
  "Unit tests",
  [binOf("vitest"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`],
  {
    count() {
      const report = readJson(unitReport);
      return {
        passed: report?.numPassedTests ?? 0,
        failed: report?.numFailedTests ?? 0,
        skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
      };
    },
  },
);

try {
  const chromium = await ensureChromium();
  console.log(`\nChromium: ${chromium}`);
  const browserReport = join(reportDir, "browser.json");
  await step("Browser tests", [binOf("@playwright/test", "playwright"), "test"], {
    env: { PARALLAX_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
    count() {
      const stats = readJson(browserReport)?.stats;
      return {
        passed: stats?.expected ?? 0,
        failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
        skipped: stats?.skipped ?? 0,
      };
    },
  });
} catch (error) {
  console.error(`\n${error.message}`);
  total.failed += 1;
  failedSteps.push("Browser tests");
}

if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(", ")}`);
if (total.skipped > 0) console.log(`\n${total.skipped} skipped: this machine cannot try them`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
