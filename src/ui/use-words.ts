import { messagesOf, type Messages } from "../i18n/messages";
import { useApp } from "../state/use-app";

/** The words of one area of the interface in the reader's language: `const say = useWords("timeline")`. */
export const useWords = <Area extends keyof Messages>(area: Area): Messages[Area] =>
  messagesOf(useApp((state) => state.lang))[area];
