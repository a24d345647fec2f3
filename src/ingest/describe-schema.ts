import { toJsonSchema } from "@valibot/to-json-schema";
import { articleFileSchema, bundleIndexSchema, bundleVersion, shardFileSchema } from "../model/bundle";

/** JSON Schema (draft 2020-12) of `index.json`, and under `$defs` of the files in `articles/` and `shards/`. */
export function describeSchema(): object {
  const options = { target: "draft-2020-12", errorMode: "ignore" } as const;
  const { $schema, ...index } = toJsonSchema(bundleIndexSchema, options);
  const { $schema: _same, ...article } = toJsonSchema(articleFileSchema, options);
  const { $schema: _again, ...shard } = toJsonSchema(shardFileSchema, options);
  return { $schema, $id: bundleVersion, title: "Parallax bundle", ...index, $defs: { article, shard } };
}
