import { useCallback, useEffect, useState } from "react";
import type { ArticleFile, ArticleSummary } from "../../model/bundle";
import { LoadError } from "../../state/load-bundle";
import { IconButton } from "../../ui/IconButton";
import { useWords } from "../../ui/use-words";
import { useCompareWords } from "../compare/use-compare-words";
import { loadBeside, type Beside, type BesideFile } from "./beside";
import { SourceText } from "./SourceText";
import { VersionChanges } from "./VersionChanges";
import "../compare/compare.css";
import "./beside.css";

type Props = {
  article: ArticleSummary;
  file: ArticleFile;
  /** Time zone of the outlet. */
  zone: string;
  /** Where the bundle is. */
  base: string;
  beside: Beside;
  onClose: () => void;
};

type Load = { file: BesideFile } | { failed: LoadError["reason"] | null } | null;

function useBeside(base: string, article: string, beside: Beside): { load: Load; retry: () => void } {
  const [load, setLoad] = useState<Load>(null);
  const ask = useCallback(() => {
    let isWanted = true;
    const settle = (next: Load) => isWanted && setLoad(next);
    loadBeside(base, article, beside).then(
      (file) => settle({ file }),
      (error: unknown) => settle({ failed: error instanceof LoadError ? error.reason : null }),
    );
    return () => {
      isWanted = false;
    };
  }, [base, article, beside]);
  useEffect(ask, [ask]);
  return {
    load,
    retry() {
      setLoad(null);
      ask();
    },
  };
}

/** Next to an article's text: the seed that it was made of, or what changed since an earlier text. */
export function PaneBeside({ article, file, zone, base, beside, onClose }: Props) {
  const say = useCompareWords();
  const words = useWords("coverage");
  const { load, retry } = useBeside(base, article.id, beside);
  const name = beside.kind === "source" ? say.source : say.changes;
  return (
    <section
      className="beside"
      aria-label={name}
      onKeyDown={(press) => {
        if (press.key !== "Escape") return;
        // The coverage stays open.
        press.stopPropagation();
        onClose();
      }}
    >
      <header className="beside-head">
        <h4>{name}</h4>
        <IconButton isSmall autoFocus icon="close" label={say.closeBeside} onClick={onClose} />
      </header>
      <div className="beside-body" tabIndex={0} role="group" aria-label={name}>
        {load === null && <p role="status">{words.loading}</p>}
        {load && "failed" in load && (
          <div className="coverage-failed" role="alert">
            <p>{load.failed === null ? words.unexpected : words.failed[load.failed]}</p>
            <button type="button" className="ui-button ui-button-lined" onClick={retry}>
              {words.retry}
            </button>
          </div>
        )}
        {load && "file" in load && load.file.kind === "source" && (
          <SourceText file={file} source={load.file.file} />
        )}
        {load && "file" in load && load.file.kind === "version" && (
          <VersionChanges article={article} file={file} version={load.file.file} zone={zone} />
        )}
      </div>
    </section>
  );
}
