import { compareWordsOf, type CompareWords } from "../../i18n/compare";
import { useApp } from "../../state/use-app";

/** The words of the comparison in the reader's language. */
export const useCompareWords = (): CompareWords => compareWordsOf(useApp((state) => state.lang));
