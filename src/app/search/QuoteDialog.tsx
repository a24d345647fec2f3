import { useEffect, useId, useRef, useState } from "react";
import type { QuotePlace, QuoteReport } from "../../search/find-quote";
import type { ArchiveSearch } from "../../state/search-archive";
import { useAppStore } from "../../state/use-app";
import { IconButton } from "../../ui/IconButton";
import { useWords } from "../../ui/use-words";
import { articleOfAddress, partAddresses } from "./cited-article";
import { QuoteAnswer } from "./QuoteAnswer";
import { useArchiveSize, useNumbers } from "./SearchStatus";
import type { SearchProps } from "./SearchBox";
import "./quote-dialog.css";

/** Where the quotation is in the article of a pasted link; "unknown" if the link leads to none. */
export type Cited = readonly QuotePlace[] | "unknown" | null;

export type Checked = { words: string; report: QuoteReport; cited: Cited };

type Phase = { name: "idle" } | { name: "checking" } | { name: "failed" } | ({ name: "checked" } & Checked);

const leastLength = 2;

/** @throws what loading throws; an article that does not exist is told as unknown. */
async function readCited(search: ArchiveSearch, words: string, id: string | null): Promise<Cited> {
  if (id === null) return "unknown";
  return search.findQuoteIn(words, id).catch((error: unknown) => {
    if (error instanceof Error && "reason" in error && error.reason === "missing") return "unknown";
    throw error;
  });
}

type Props = Omit<SearchProps, "onCheck"> & { onClose: () => void };

/** Checks pasted words against the whole archive, and against the article of a link pasted with them. */
export function QuoteDialog({ openSearch, base, onClose }: Props) {
  const store = useAppStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const ids = useId();
  const say = useWords("quote");
  const { close } = useWords("ui");
  const format = useNumbers();
  const size = format(useArchiveSize());
  const [pasted, setPasted] = useState("");
  const [phase, setPhase] = useState<Phase>({ name: "idle" });
  const { words, addresses } = partAddresses(pasted);
  useEffect(() => dialog.current?.showModal(), []);

  const check = async () => {
    setPhase({ name: "checking" });
    try {
      const search = await openSearch();
      const address = addresses[0];
      const id = address === undefined ? null : articleOfAddress(address, store.getState().bundle);
      const [report, cited] = await Promise.all([
        search.findQuote(words),
        address === undefined ? null : readCited(search, words, id),
      ]);
      setPhase({ name: "checked", words, report, cited });
    } catch (error) {
      console.warn("A quotation could not be checked.", error);
      setPhase({ name: "failed" });
    }
  };
  const isShort = words.length < leastLength;
  return (
    <dialog
      ref={dialog}
      className="ui-dialog quote-dialog"
      aria-labelledby={`${ids}-title`}
      closedby="any"
      onClose={onClose}
    >
      <div className="quote-head">
        <h2 id={`${ids}-title`}>{say.title}</h2>
        <IconButton icon="close" label={close} onClick={() => dialog.current?.close()} />
      </div>
      <p>{say.about}</p>
      <textarea
        aria-label={say.label}
        className="ui-input quote-words"
        rows={4}
        value={pasted}
        onChange={(input) => setPasted(input.target.value)}
        onKeyDown={(press) => {
          if (press.key !== "Enter" || !(press.ctrlKey || press.metaKey) || isShort) return;
          press.preventDefault();
          void check();
        }}
      />
      <div className="quote-do">
        <button
          type="button"
          className="ui-button ui-button-strong"
          disabled={isShort || phase.name === "checking"}
          onClick={() => void check()}
        >
          {say.check}
        </button>
        {pasted !== "" && isShort && <span className="search-note">{say.tooShort}</span>}
      </div>
      <div role="status" className="quote-answer">
        {phase.name === "checking" && <p>{say.checking(size)}</p>}
        {phase.name === "failed" && <p>{say.failed}</p>}
        {phase.name === "checked" && (
          <QuoteAnswer checked={phase} base={base} onOpened={() => dialog.current?.close()} />
        )}
      </div>
    </dialog>
  );
}
