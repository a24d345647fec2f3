import type { Attribution } from "../model/bundle";
import { limits } from "../model/limits";
import { findAttributions } from "../sources/find-attributions";
import type { Catalogue } from "./catalogue";
import type { KnownOutlet } from "./outlets";

/**
 * Who a text says it has its information from, in its order.
 * @param author of the front matter; on a platform the author is the outlet.
 */
export function readAttributions(
  text: string,
  { name, hosts }: KnownOutlet,
  author: string | null,
  { sources }: Catalogue,
): Attribution[] {
  const names = [name.zh, name.en, ...(author === null ? [] : [author])];
  const read = findAttributions(text, { own: { names, hosts }, sources }).slice(0, limits.attributions);
  // A medium may follow its source: 知情人士告诉彭博社.
  return read.map((one) => (one.via !== null && one.via >= read.length ? { ...one, via: null } : one));
}
