import { toJsonSchema } from "@valibot/to-json-schema";
import {
  accountsFileSchema,
  articleFileSchema,
  briefsFileSchema,
  bundleIndexSchema,
  bundleVersion,
  facetsFileSchema,
  shardFileSchema,
  sourceFileSchema,
  versionFileSchema,
} from "../model/bundle";

/** JSON Schema (draft 2020-12) of `index.json`, and under `$defs` of the other files of a bundle. */
export function describeSchema(): object {
  const describe = (schema: Parameters<typeof toJsonSchema>[0]) =>
    toJsonSchema(schema, { target: "draft-2020-12", errorMode: "ignore" });
  const { $schema, ...index } = describe(bundleIndexSchema);
  const others = {
    article: articleFileSchema,
    version: versionFileSchema,
    source: sourceFileSchema,
    shard: shardFileSchema,
    briefs: briefsFileSchema,
    facets: facetsFileSchema,
    accounts: accountsFileSchema,
  };
  const $defs = Object.fromEntries(
    Object.entries(others).map(([name, schema]) => {
      const { $schema: _same, ...rest } = describe(schema);
      return [name, rest];
    }),
  );
  return { $schema, $id: bundleVersion, title: "Parallax bundle", ...index, $defs };
}
