import type { NewsEvent } from "../../model/bundle";
import type { TextSpan } from "../../model/passage";
import type { AccountText } from "./account-text";

/** What every part of the comparison gets. */
export type PartProps = {
  event: NewsEvent | null;
  accounts: readonly AccountText[];
  /** Articles that have a pane, in its order. */
  open: readonly string[];
  /** Goes to words of an article, opening its pane if need be. */
  onShow: (article: string, spans: readonly TextSpan[]) => void;
};
