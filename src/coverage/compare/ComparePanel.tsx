import { useId, type KeyboardEvent } from "react";
import type { NewsEvent } from "../../model/bundle";
import type { TextSpan } from "../../model/passage";
import { IconButton } from "../../ui/IconButton";
import { useRemembered } from "../../ui/remembered";
import { stepOfKey } from "../../ui/step-of-key";
import type { PaneItem } from "../panes/PaneTabs";
import type { LoadArticle } from "../use-article";
import { AbsentPart } from "./AbsentPart";
import { EvidencePart } from "./EvidencePart";
import { NamingPart } from "./NamingPart";
import { paneTexts } from "./pane-texts";
import type { PartProps, SaveEvidence } from "./panel-props";
import { SourcesPart } from "./SourcesPart";
import { ThreadPart } from "./ThreadPart";
import { mostAccounts, useAccounts, type Accounts } from "./use-accounts";
import { useCompareWords } from "./use-compare-words";
import { WordingPart } from "./WordingPart";
import "./compare.css";

const tabs = ["sources", "thread", "naming", "absent", "wording", "evidence"] as const;
type Tab = (typeof tabs)[number];

const parts = {
  sources: SourcesPart,
  thread: ThreadPart,
  naming: NamingPart,
  absent: AbsentPart,
  wording: WordingPart,
  evidence: EvidencePart,
} satisfies Record<Tab, (props: PartProps) => unknown>;

type Props = {
  event: NewsEvent | null;
  /** Accounts of the event, and what else is open. */
  items: readonly PaneItem[];
  open: readonly string[];
  loadArticle: LoadArticle;
  /** Brings an article's pane into view, opening it if it is closed. */
  onAccount: (article: string) => void;
  onClose: () => void;
  onSaveEvidence: SaveEvidence;
};

type TabsProps = { tab: Tab; onTab: (tab: Tab) => void; idOf: (tab: Tab) => string; panel: string };

function Tabs({ tab, onTab, idOf, panel }: TabsProps) {
  const say = useCompareWords();
  const chooseByKey = (input: KeyboardEvent<HTMLElement>) => {
    const next = tabs[tabs.indexOf(tab) + stepOfKey(input.key, "x")];
    if (next === undefined || next === tab) return;
    input.preventDefault();
    onTab(next);
    document.getElementById(idOf(next))?.focus();
  };
  return (
    <div className="compare-tabs" role="tablist" aria-label={say.region} onKeyDown={chooseByKey}>
      {tabs.map((choice) => (
        <button
          key={choice}
          id={idOf(choice)}
          type="button"
          role="tab"
          aria-selected={choice === tab}
          aria-controls={panel}
          tabIndex={choice === tab ? 0 : -1}
          onClick={() => onTab(choice)}
        >
          {say.tabs[choice]}
        </button>
      ))}
    </div>
  );
}

/** What could not be compared, or not yet. */
function Gaps({ pending, failed, all }: Pick<Accounts, "pending" | "failed"> & { all: number }) {
  const say = useCompareWords();
  return (
    <div className="compare-note" role="status">
      {pending > 0 && <p>{say.loading(pending)}</p>}
      {failed > 0 && <p>{say.notLoaded(failed)}</p>}
      {all > mostAccounts && <p>{say.capped(mostAccounts, all)}</p>}
    </div>
  );
}

/** The accounts of an event set against each other: who says what, after whom, in which words. */
export function ComparePanel(props: Props) {
  const { event, items, open, loadArticle, onAccount, onClose, onSaveEvidence } = props;
  const say = useCompareWords();
  const [tab, setTab] = useRemembered<Tab>("compare-tab", tabs, "sources");
  const id = useId();
  const { accounts, pending, failed } = useAccounts(items, event?.id ?? null, loadArticle);
  const idOf = (choice: Tab) => `${id}${choice}`;
  const Part = parts[tab];
  const onShow = (article: string, spans: readonly TextSpan[]) => {
    onAccount(article);
    paneTexts.getState().askFor(article, spans);
  };
  return (
    <aside
      className="compare"
      aria-label={say.region}
      onKeyDown={(press) => {
        if (press.key !== "Escape") return;
        // The coverage stays open.
        press.stopPropagation();
        onClose();
      }}
    >
      <header className="compare-head">
        <Tabs tab={tab} onTab={setTab} idOf={idOf} panel={`${id}panel`} />
        <IconButton isSmall icon="close" label={say.close} onClick={onClose} />
      </header>
      <div
        id={`${id}panel`}
        className="compare-body"
        role="tabpanel"
        aria-labelledby={idOf(tab)}
        // Reachable by keyboard, as a part of the page that scrolls by itself.
        tabIndex={0}
      >
        <Gaps pending={pending} failed={failed} all={items.length} />
        {items.length < 2 && tab !== "evidence" && <p>{say.oneAccount}</p>}
        {pending === 0 && (
          <Part
            event={event}
            accounts={accounts}
            open={open}
            onShow={onShow}
            onSaveEvidence={onSaveEvidence}
          />
        )}
      </div>
    </aside>
  );
}
