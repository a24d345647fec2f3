import { messagesOf, type Messages } from "../i18n/messages";
import { useApp } from "../state/use-app";

/** This area's words in the reader's language. */
export const useWords = (): Messages["coverage"] => messagesOf(useApp((state) => state.lang)).coverage;
