import { useCallback, useEffect, useRef, useState } from "react";
import type { ArticleFile } from "../model/bundle";
import { LoadError } from "../state/load-bundle";

export type LoadArticle = (id: string) => Promise<ArticleFile>;

export type ArticleLoad =
  | { status: "loading" }
  | { status: "loaded"; file: ArticleFile }
  | { status: "failed"; reason: LoadError["reason"] | null; retry: () => void };

type Settled = { id: string } & ({ file: ArticleFile } | { reason: LoadError["reason"] | null });

/** An article's file. A response to an earlier request, or for another article, is ignored. */
export function useArticle(id: string, loadArticle: LoadArticle): ArticleLoad {
  const [settled, setSettled] = useState<Settled | null>(null);
  const requests = useRef(0);
  const ask = useCallback(() => {
    requests.current += 1;
    const own = requests.current;
    const settle = (result: Settled) => {
      if (own === requests.current) setSettled(result);
    };
    loadArticle(id).then(
      (file) => settle({ id, file }),
      (error: unknown) => settle({ id, reason: error instanceof LoadError ? error.reason : null }),
    );
  }, [id, loadArticle]);
  useEffect(() => {
    ask();
    return () => {
      requests.current += 1;
    };
  }, [ask]);
  const retry = () => {
    setSettled(null);
    ask();
  };
  if (settled?.id !== id) return { status: "loading" };
  if ("file" in settled) return { status: "loaded", file: settled.file };
  return { status: "failed", reason: settled.reason, retry };
}
