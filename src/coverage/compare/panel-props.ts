import type { NewsEvent } from "../../model/bundle";
import type { EvidenceItem } from "../../model/evidence";
import type { TextSpan } from "../../model/passage";
import type { AccountText } from "./account-text";

export const evidenceFormats = ["csv", "ris", "bibtex", "annotations"] as const;
export type EvidenceFormat = (typeof evidenceFormats)[number];

/** Saves chosen quotations as a file. */
export type SaveEvidence = (format: EvidenceFormat, items: readonly EvidenceItem[]) => void;

/** What every part of the comparison gets. */
export type PartProps = {
  event: NewsEvent | null;
  accounts: readonly AccountText[];
  /** Articles that have a pane, in its order. */
  open: readonly string[];
  /** Goes to words of an article, opening its pane if need be. */
  onShow: (article: string, spans: readonly TextSpan[]) => void;
  onSaveEvidence: SaveEvidence;
};
