/** What the library reads and gives. Offsets count UTF-16 units of the text as passed in. */

import type { Attribution } from "../model/bundle";

export type SourceKind = Attribution["kind"];

/** A news agency or outlet by its names; compared in Simplified characters. */
export type NamedSource = {
  id: string;
  /** The canonical name, as it is shown. */
  name: string;
  aliases: readonly string[];
  kind: "agency" | "outlet";
  /** Hosts of its site: an article from there does not attribute to another by this name. */
  hosts: readonly string[];
};

/** The article's own outlet, whose words are the article's; null where unknown. */
export type OwnOutlet = { names: readonly string[]; hosts: readonly string[] };
