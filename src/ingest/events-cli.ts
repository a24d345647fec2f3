/** `npm run events -- --suggest`: what the text tells of and nobody has named yet, ready to paste. */
import { join, resolve } from "node:path";
import { Command } from "commander";
import { readCatalogue } from "./read-inputs";
import { listSeeds, readSeeds } from "./read-seeds";

import { formatSuggestions, suggestEvents } from "./suggest-events";

type Options = { suggest?: boolean; seeds: string; catalogue?: string; limit: string };

const program = new Command("events")
  .description("Lists events found in the seeds that the catalogue does not name yet.")
  .requiredOption("--suggest", "print catalogue entries with their quotations")
  .option("--seeds <dir>", "folder of seeds", process.env.PARALLAX_SEEDS ?? "seeds")
  .option("--catalogue <file>", "what is named already (default: catalogue.yaml in the seeds' folder)")
  .option("--limit <n>", "entries to print", "50")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program.parse();
const options = program.opts<Options>();
const seedsDir = resolve(options.seeds);
try {
  await listSeeds(seedsDir);
  const cataloguePath = resolve(options.catalogue ?? join(seedsDir, "catalogue.yaml"));
  const catalogue = readCatalogue(cataloguePath, options.catalogue !== undefined);
  const suggestions = await suggestEvents(readSeeds(seedsDir), catalogue);
  const shown = suggestions.slice(0, Number(options.limit));
  if (suggestions.length === 0) {
    console.log(
      "# Nothing found: no happening is told by several articles that the catalogue does not name.",
    );
  } else {
    console.log(
      `# ${suggestions.length} found, ${shown.length} shown, the weightiest first. Check each against its`,
    );
    console.log("# quotation, name it in both languages, and paste it under `events` in the catalogue.");
  }
  process.stdout.write(formatSuggestions(shown));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
