import { messagesOf } from "../i18n/messages";
import { useApp } from "../state/use-app";
import { Icon } from "./Icon";

const views = ["timeline", "list"] as const;

/** Timeline or list: the same events, the same filters. */
export function ViewSwitch() {
  const { lang, view, setView } = useApp(({ lang, view, setView }) => ({ lang, view, setView }));
  const say = messagesOf(lang).app;
  return (
    <div role="group" aria-label={say.view} className="app-switch top-bar-view">
      {views.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === view}
          title={say.views[each]}
          onClick={() => setView(each)}
        >
          <Icon name={each} />
          <span className="app-wide-only">{say.views[each]}</span>
        </button>
      ))}
    </div>
  );
}
