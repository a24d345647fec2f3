import { independentSources, type Independence } from "../../sources/independent-sources";
import type { AccountText } from "./account-text";
import { sentencesAround } from "./sentences-around";

/** How many sources some accounts rest on, as far as their passages on the event say; the whole text of one without. */
export const independenceOf = (
  accounts: readonly Pick<AccountText, "outlet" | "file" | "text" | "passages">[],
): Independence =>
  independentSources(
    accounts.map(({ outlet, file, text, passages }) => ({
      outlet: [outlet.name.zh, outlet.name.en],
      attributions: file.attributions ?? [],
      spans: passages.length > 0 ? sentencesAround(text, passages) : null,
    })),
  );
