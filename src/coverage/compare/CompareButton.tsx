import { useEffect, useState } from "react";
import type { ArticleFile } from "../../model/bundle";
import type { PaneItem } from "../panes/PaneTabs";
import type { LoadArticle } from "../use-article";
import { articleText } from "./article-text";
import { independenceOf } from "./independence-of";
import { useCompareWords } from "./use-compare-words";

type Props = {
  event: string | null;
  accounts: readonly PaneItem[];
  loadArticle: LoadArticle;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
};

/** The sources of more accounts are counted only in the comparison: their files would have to be fetched. */
const mostCounted = 8;

/** "3 accounts, 1 source" once all accounts have arrived; null before, and for a single one. */
function useIndependence({ event, accounts, loadArticle }: Props) {
  const [counted, setCounted] = useState<{ key: string; words: readonly [number, number] } | null>(null);
  const key = `${event ?? ""} ${accounts.map(({ article }) => article.id).join(" ")}`;
  const isFew = event !== null && accounts.length > 1 && accounts.length <= mostCounted;
  useEffect(() => {
    if (!isFew) return undefined;
    let isCurrent = true;
    const load = async ({ article, outlet }: PaneItem) => {
      const file: ArticleFile = await loadArticle(article.id);
      return {
        outlet,
        file,
        text: articleText(file),
        passages: file.passages.filter((passage) => passage.event === event),
      };
    };
    Promise.all(accounts.map(load)).then(
      (loaded) => {
        const { accounts: all, sources } = independenceOf(loaded);
        if (isCurrent) setCounted({ key, words: [all, sources] });
      },
      // Of accounts that did not all arrive nothing can be said; their panes say what went wrong.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `key` names event and accounts
  }, [isFew, key, loadArticle]);
  return isFew && counted?.key === key ? counted.words : null;
}

/** Opens and closes the comparison; says how many sources the accounts rest on. */
export function CompareButton(props: Props) {
  const { isOpen, onOpen } = props;
  const say = useCompareWords();
  const independence = useIndependence(props);
  return (
    <button
      type="button"
      className="ui-button compare-open"
      aria-expanded={isOpen}
      title={say.openHint}
      onClick={() => onOpen(!isOpen)}
    >
      {say.open}
      {independence && <span className="compare-soft">{say.independent(...independence)}</span>}
    </button>
  );
}
