import type { ArticleSummary, Outlet } from "../model/bundle";
import { IconButton } from "../ui/IconButton";
import { OutletMark } from "../ui/OutletMark";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { scripts, type Script } from "./script";

type Props = {
  closed: readonly { article: ArticleSummary; outlet: Outlet }[];
  onReopen: (article: string) => void;
  isSynced: boolean;
  onSynced: (isSynced: boolean) => void;
  /** Only where more than one pane is open. */
  canSync: boolean;
  script: Script;
  onScript: (script: Script) => void;
  hasScriptFailed: boolean;
};

function ScriptSwitch({ script, onScript }: Pick<Props, "script" | "onScript">) {
  const say = useWords("coverage");
  return (
    <div className="coverage-scripts" role="group" aria-label={say.script}>
      {scripts.map((choice) => (
        <button
          key={choice}
          type="button"
          lang="zh"
          aria-pressed={choice === script}
          aria-label={`${say.scripts[choice]} ${say.scriptNames[choice]}`}
          title={say.scriptNames[choice]}
          onClick={() => onScript(choice)}
        >
          {say.scripts[choice]}
        </button>
      ))}
    </div>
  );
}

/** The tools for all panes: opening closed ones again, scrolling together, the script, closing the coverage. */
export function CoverageTools(props: Props) {
  const { closed, onReopen, isSynced, onSynced, canSync, script, onScript, hasScriptFailed } = props;
  const say = useWords("coverage");
  const { lang, selectEvent } = usePick("lang", "selectEvent");
  return (
    <div className="coverage-toolbar">
      {closed.length > 0 && (
        <p className="coverage-closed">
          {say.closedPanes}
          {closed.map(({ article, outlet }) => (
            <button
              key={article.id}
              type="button"
              className="ui-button coverage-reopen"
              title={article.title}
              aria-label={say.reopen(article.title)}
              onClick={() => onReopen(article.id)}
            >
              <OutletMark outlet={outlet} /> {outlet.name[lang]}
            </button>
          ))}
        </p>
      )}
      {canSync && (
        <label className="coverage-sync" title={say.syncHint}>
          <input type="checkbox" checked={isSynced} onChange={(input) => onSynced(input.target.checked)} />
          {say.sync}
        </label>
      )}
      <ScriptSwitch script={script} onScript={onScript} />
      {hasScriptFailed && (
        <span className="coverage-script-failed" role="alert">
          {say.scriptFailed}
        </span>
      )}
      <IconButton
        isSmall
        icon="close"
        label={say.closeCoverage}
        className="coverage-close"
        onClick={() => selectEvent(null)}
      />
    </div>
  );
}
