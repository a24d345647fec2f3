/** What the library reads and gives. Offsets count UTF-16 units of the text as passed in. */

export type SourceKind = "agency" | "outlet" | "person" | "institution" | "document" | "unnamed";

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

export type Attribution = {
  /** Canonical name; null where the words name nobody. */
  name: string | null;
  kind: SourceKind;
  /** The attributing words, `text.slice(start, end)`: from the source's first word to the verb. */
  exact: string;
  start: number;
  end: number;
  /** Index in the same list of the attribution through which it reached this outlet. */
  via: number | null;
  /** Whether words of the source are quoted next to it. */
  quote: boolean;
};
