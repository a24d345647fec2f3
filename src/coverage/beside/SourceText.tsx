import { useMemo, useRef } from "react";
import type { ArticleFile, SourceFile } from "../../model/bundle";
import { useWords } from "../../ui/use-words";
import { useCompareWords } from "../compare/use-compare-words";
import { countKinds, sourceRuns, type SourcePiece } from "./source-runs";

function Pieces({ pieces }: { pieces: readonly SourcePiece[] }) {
  return pieces.map(({ words, isMarkup }, at) =>
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
    isMarkup ? (
      <span key={at} className="beside-markup">
        {words}
      </span>
    ) : (
      words
    ),
  );
}

/** The seed's own text, shown as characters and never as markup, with what cleaning took out marked by kind. */
export function SourceText({ file, source }: { file: ArticleFile; source: SourceFile }) {
  const say = useCompareWords();
  const { removedKinds } = useWords("coverage");
  const runs = useMemo(() => sourceRuns(source), [source]);
  const text = useRef<HTMLPreElement>(null);
  const nextOf = useRef(new Map<string, number>());
  const nameOf = (kind: string) => (Object.hasOwn(removedKinds, kind) ? removedKinds[kind]! : kind);
  const showNext = (kind: string) => {
    const marks = text.current!.querySelectorAll(`[data-kind="${CSS.escape(kind)}"]`);
    const next = nextOf.current.get(kind) ?? 0;
    nextOf.current.set(kind, (next + 1) % marks.length);
    marks[next]?.scrollIntoView({ block: "center", inline: "nearest" });
  };
  return (
    <>
      <p className="compare-note">
        <bdi>{file.source.seed}</bdi> · {say.sourceNote}
      </p>
      <p className="compare-words">
        {countKinds(runs).map(({ kind, count }) => (
          <button
            key={kind}
            type="button"
            className="compare-word"
            title={say.showNext}
            onClick={() => showNext(kind)}
          >
            {nameOf(kind)} <span className="compare-soft">{count}</span>
          </button>
        ))}
      </p>
      <pre ref={text} className="beside-source" dir="auto">
        {runs.map(({ kind, start, pieces }) =>
          kind === null ? (
            <Pieces key={start} pieces={pieces} />
          ) : (
            <del key={start} data-kind={kind}>
              <span className="beside-kind">{nameOf(kind)}</span>
              <Pieces pieces={pieces} />
            </del>
          ),
        )}
      </pre>
    </>
  );
}
