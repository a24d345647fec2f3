/** Which files of a bundle belong to one article, and what they were made of. */
import type { Accepted, Kept } from "./settle-seeds";

export const articlePath = (id: string): string => `articles/${id}.json`;

/** The seed's own text. */
export const sourcePath = (id: string): string => `sources/${id}.json`;

/** An earlier text of an article, named by its words. */
export const versionPath = ({ article }: Accepted): string =>
  `versions/${article.id}-${article.words.slice(0, 12)}.json`;

/** All files of an article, by their paths in the bundle. */
export const pathsOf = ({ article, versions }: Kept): string[] => [
  articlePath(article.id),
  sourcePath(article.id),
  ...versions.map(versionPath),
];

/** Changes with any seed that the files of an article are made of. */
export const madeOf = (record: Kept): string =>
  [record, ...record.versions].map(({ seed, stamp }) => `${seed} ${stamp}`).join("\n");
