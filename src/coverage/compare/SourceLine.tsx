import { useMemo, useState } from "react";
import type { Attribution } from "../../model/bundle";
import type { TextSpan } from "../../model/passage";
import { usePick } from "../../ui/use-pick";
import { langOfName, nameOfSource } from "./source-names";
import { sourceTree, type SourceNode } from "./source-tree";
import { useCompareWords } from "./use-compare-words";

/** Sources that a line names before it says how many more there are. */
const shownAtFirst = 3;

type NodeProps = { node: SourceNode; onWords: (places: readonly number[]) => void };

function SourceName({ node, onWords }: NodeProps) {
  const say = useCompareWords();
  const { lang } = usePick("lang");
  const name = nameOfSource(node, lang, say);
  return (
    <span className="compare-source">
      <button
        type="button"
        className="ui-link"
        lang={langOfName(node, name)}
        title={say.mark(name, node.places.length)}
        onClick={() => onWords(node.places)}
      >
        {name}
      </button>
      {node.behind.length > 0 && (
        <>
          <span className="compare-arrow" aria-hidden="true">
            ←
          </span>
          {node.behind.length > 1 && "("}
          <SourceNames nodes={node.behind} separator=", " onWords={onWords} />
          {node.behind.length > 1 && ")"}
        </>
      )}
    </span>
  );
}

type NamesProps = Omit<NodeProps, "node"> & { nodes: readonly SourceNode[]; separator: string };

function SourceNames({ nodes, separator, onWords }: NamesProps) {
  return nodes.map((node, index) => (
    <span key={`${node.kind} ${node.name ?? ""}`} className="compare-source-item">
      {index > 0 && <span className="compare-soft">{separator}</span>}
      <SourceName node={node} onWords={onWords} />
    </span>
  ));
}

type Props = {
  attributions: readonly Attribution[];
  /** Passages whose sources are named; null for those of the whole article. */
  spans: readonly TextSpan[] | null;
  /** Shows the words of a source in the text. */
  onWords: (spans: readonly TextSpan[]) => void;
  /** All sources, in several lines. */
  isWhole?: boolean;
};

/** Whom an article says it has this from: a medium ← those behind it. Each name leads to the words that say so. */
export function SourceLine({ attributions, spans, onWords, isWhole = false }: Props) {
  const say = useCompareWords();
  const [isOpen, setOpen] = useState(isWhole);
  const nodes = useMemo(() => sourceTree(attributions, spans), [attributions, spans]);
  if (nodes.length === 0) return <p className="compare-sources">{say.noSource}</p>;
  const shown = isOpen ? nodes : nodes.slice(0, shownAtFirst);
  return (
    <div className="compare-sources" data-open={isOpen} role="group" aria-label={say.sourcesOf}>
      <span className="compare-after">{say.after}</span>{" "}
      <SourceNames
        nodes={shown}
        separator=" · "
        onWords={(places) => onWords(places.map((place) => attributions[place]!))}
      />
      {shown.length < nodes.length && (
        <button type="button" className="ui-link compare-more" onClick={() => setOpen(true)}>
          {say.more(nodes.length - shown.length)}
        </button>
      )}
    </div>
  );
}
