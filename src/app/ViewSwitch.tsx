import { Icon } from "../ui/Icon";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";

const views = ["timeline", "list"] as const;

/** Timeline or list: the same events, the same filters. */
export function ViewSwitch() {
  const { view, setView } = usePick("view", "setView");
  const say = useWords("app");
  return (
    <div role="group" aria-label={say.view} className="ui-switch top-bar-view">
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
