import { useSyncExternalStore } from "react";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import type { Notice } from "../state/view-state";

const listLength = 5;

/** Ids come from a stranger's link: shown as text, few and short. */
const formatIds = (ids: readonly string[]): string =>
  ids
    .slice(0, listLength)
    .map((id) => (id.length > 60 ? `${id.slice(0, 60)}…` : id))
    .join(", ") + (ids.length > listLength ? " …" : "");

function useIsOffline(): boolean {
  return useSyncExternalStore(
    (notify) => {
      addEventListener("online", notify);
      addEventListener("offline", notify);
      return () => {
        removeEventListener("online", notify);
        removeEventListener("offline", notify);
      };
    },
    () => !navigator.onLine,
    () => false,
  );
}

/** Notices to the reader: parts of the link that were left out, a lost connection. */
export function Notices() {
  const { notices, dismissNotices } = usePick("notices", "dismissNotices");
  const say = useWords("app");
  const names = useWords("names");
  const isOffline = useIsOffline();
  const textOf = ({ code, parameter, ids }: Notice) => {
    if (code === "period-missing") return say.periodMissing;
    if (code === "events-missing") return say.eventsMissing;
    if (code === "names-missing") return names.failed;
    return (code === "unknown-ids" ? say.unknownIds : say.badParameter)(parameter, formatIds(ids));
  };
  return (
    <div role="status" className="app-notices">
      {isOffline && <p className="app-notice">{say.offline}</p>}
      {notices.length > 0 && (
        <div className="app-notice">
          <div>
            {notices.map((notice) => (
              <p key={`${notice.code} ${notice.parameter}`}>{textOf(notice)}</p>
            ))}
          </div>
          <button type="button" className="ui-button" onClick={dismissNotices}>
            {say.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}
