import { useEffect, useMemo, useState } from "react";
import type { ArticleFile } from "../../model/bundle";
import type { PaneItem } from "../panes/PaneTabs";
import type { LoadArticle } from "../use-article";
import { toAccountText, type AccountText } from "./account-text";
import { articleText } from "./article-text";

/** Accounts that are set against each other; of more, the first. */
export const mostAccounts = 40;

export type Accounts = {
  accounts: AccountText[];
  /** Articles that are still on their way, and those that did not arrive. */
  pending: number;
  failed: number;
};

type Loaded = ReadonlyMap<string, ArticleFile | null>;

/** The accounts of an event with their texts, as they arrive. */
export function useAccounts(
  items: readonly PaneItem[],
  event: string | null,
  loadArticle: LoadArticle,
): Accounts {
  const [loaded, setLoaded] = useState<Loaded>(new Map());
  const key = items
    .slice(0, mostAccounts)
    .map(({ article }) => article.id)
    .join(" ");
  useEffect(() => {
    let isCurrent = true;
    const settle = (id: string, file: ArticleFile | null) =>
      isCurrent && setLoaded((last) => new Map(last).set(id, file));
    for (const id of key.split(" ").filter(Boolean))
      loadArticle(id).then(
        (file) => settle(id, file),
        // Its pane says what went wrong; here it is counted.
        () => settle(id, null),
      );
    return () => {
      isCurrent = false;
    };
  }, [key, loadArticle]);
  return useMemo(() => {
    const compared = items.slice(0, mostAccounts);
    const accounts = compared.flatMap((item) => {
      const file = loaded.get(item.article.id);
      return file ? [toAccountText(item, file, articleText(file), event)] : [];
    });
    const failed = compared.filter(({ article }) => loaded.get(article.id) === null).length;
    return { accounts, failed, pending: compared.length - accounts.length - failed };
    // oxlint-disable-next-line react/exhaustive-deps -- `key` names the items
  }, [key, loaded, event]);
}
