import { messagesOf } from "../i18n/messages";
import { useApp } from "../state/use-app";

/** Only what two or more outlets tell. */
export function SharedFilter() {
  const { lang, isSharedOnly, toggleSharedOnly } = useApp(({ lang, isSharedOnly, toggleSharedOnly }) => ({
    lang,
    isSharedOnly,
    toggleSharedOnly,
  }));
  const say = messagesOf(lang).filters;
  return (
    <button
      type="button"
      className="app-button filter-shared"
      aria-pressed={isSharedOnly}
      title={say.sharedHint}
      onClick={toggleSharedOnly}
    >
      {say.shared}
    </button>
  );
}
