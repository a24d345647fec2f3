import {
  lazy,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { ArchiveSearch } from "../../state/search-archive";
import { Icon } from "../../ui/Icon";
import { stepOfKey } from "../../ui/step-of-key";
import { useIsNarrow } from "../../ui/use-media";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { loadSearchPanel } from "../lazy-parts";
import { searchId } from "../use-shortcuts";

const SearchPanel = lazy(async () => ({ default: (await loadSearchPanel()).SearchPanel }));

/** What the panel below the field does for the keys pressed in it. */
export type PanelKeys = {
  /** Goes to the next or previous result. */
  step: (by: 1 | -1) => void;
  /** Opens the result that is active. @returns false if none is. */
  choose: () => boolean;
};

export type SearchProps = {
  /** Opens the search over the whole archive. */
  openSearch: () => Promise<ArchiveSearch>;
  /** Where the bundle is. */
  base: string;
  /** Opens the dialog that checks a quotation. */
  onCheck: () => void;
};

/** Closes when pressed, or focused, elsewhere. */
function useClosing(box: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) close();
    };
    document.addEventListener("pointerdown", closeOutside, true);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside, true);
      document.removeEventListener("focusin", closeOutside);
    };
  }, [box, isOpen, close]);
}

/** The search field: filters the page, and offers what it finds to choose from (ARIA combobox with a listbox). */
export function SearchBox({ openSearch, base, onCheck }: SearchProps) {
  const { query, setQuery } = usePick("query", "setQuery");
  const say = useWords("search");
  const isNarrow = useIsNarrow();
  const box = useRef<HTMLElement>(null);
  const keys = useRef<PanelKeys>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<string | undefined>();
  const listId = useId();
  const isShown = isOpen && query.trim() !== "";
  const [close] = useState(() => () => setOpen(false));
  useClosing(box, isOpen, close);
  const onKeyDown = (gesture: KeyboardEvent) => {
    if (gesture.nativeEvent.isComposing) return;
    const step = stepOfKey(gesture.key, "y");
    if (gesture.key === "Escape") {
      if (isShown) setOpen(false);
      else setQuery("");
    } else if (gesture.key === "Enter") {
      if (!isShown) setOpen(true);
      else if (!keys.current?.choose()) setOpen(false);
    } else if (step !== 0) {
      if (isShown) keys.current?.step(step);
      else setOpen(true);
    } else return;
    gesture.preventDefault();
  };
  return (
    <search ref={box} role="search" className="search-box">
      <Icon name="search" />
      <input
        id={searchId}
        type="search"
        role="combobox"
        className="ui-input"
        value={query}
        placeholder={isNarrow ? say.name : say.hint}
        aria-label={say.name}
        aria-keyshortcuts="/"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isShown ? active : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(input) => {
          setQuery(input.target.value);
          setOpen(true);
        }}
        onFocus={() => {
          void loadSearchPanel();
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {query === "" && <kbd aria-hidden="true">/</kbd>}
      {isShown && (
        <Suspense>
          <SearchPanel
            listId={listId}
            keys={keys}
            onActive={setActive}
            onClose={close}
            onCheck={onCheck}
            openSearch={openSearch}
            base={base}
          />
        </Suspense>
      )}
    </search>
  );
}
