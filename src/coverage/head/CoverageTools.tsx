import type { ReactNode } from "react";
import { IconButton } from "../../ui/IconButton";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { scripts, type Script } from "../script";
import { AccountChooser, type AccountChooserProps } from "./AccountChooser";
import { sizeBeside, type TextSize } from "./text-size";

type Props = AccountChooserProps & {
  isSynced: boolean;
  onSynced: (isSynced: boolean) => void;
  /** Only where more than one pane is open. */
  canSync: boolean;
  script: Script;
  onScript: (script: Script) => void;
  hasScriptFailed: boolean;
  size: TextSize;
  onSize: (size: TextSize) => void;
  /** More tools, before the closing one. */
  children: ReactNode;
};

function ScriptSwitch({ script, onScript }: Pick<Props, "script" | "onScript">) {
  const say = useWords("coverage");
  return (
    <div className="coverage-switch" role="group" aria-label={say.script}>
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

function SizeSteps({ size, onSize }: Pick<Props, "size" | "onSize">) {
  const say = useWords("coverage");
  const step = (by: -1 | 1, mark: string, name: string) => {
    const next = sizeBeside(size, by);
    return (
      <button
        type="button"
        aria-label={name}
        title={name}
        disabled={next === null}
        onClick={() => next !== null && onSize(next)}
      >
        {mark}
      </button>
    );
  };
  return (
    <div className="coverage-switch" role="group" aria-label={say.textSize}>
      {step(-1, "A−", say.smaller)}
      {step(1, "A+", say.larger)}
    </div>
  );
}

/** The tools for all panes: which accounts are open, scrolling together, script, size of the text, closing the coverage. */
export function CoverageTools(props: Props) {
  const { accounts, open, onAccount } = props;
  const { isSynced, onSynced, canSync, script, onScript, hasScriptFailed, size, onSize } = props;
  const say = useWords("coverage");
  const { selectEvent } = usePick("selectEvent");
  return (
    <div className="coverage-toolbar">
      <AccountChooser accounts={accounts} open={open} onAccount={onAccount} />
      {canSync && (
        <IconButton
          isSmall
          icon="together"
          label={say.sync}
          title={`${say.sync}: ${say.syncHint}`}
          className="coverage-sync"
          aria-pressed={isSynced}
          onClick={() => onSynced(!isSynced)}
        />
      )}
      <SizeSteps size={size} onSize={onSize} />
      <ScriptSwitch script={script} onScript={onScript} />
      {hasScriptFailed && (
        <span className="coverage-script-failed" role="alert">
          {say.scriptFailed}
        </span>
      )}
      {props.children}
      <IconButton
        isSmall
        icon="close"
        label={say.closeCoverage}
        title={`${say.closeCoverage} (Esc)`}
        className="coverage-close"
        onClick={() => selectEvent(null)}
      />
    </div>
  );
}
