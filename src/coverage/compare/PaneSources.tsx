import { useMemo } from "react";
import type { ArticleFile } from "../../model/bundle";
import { articleText } from "./article-text";
import { paneTexts } from "./pane-texts";
import { sentencesAround } from "./sentences-around";
import { SourceLine } from "./SourceLine";

/** The line above a pane: the sources of its passages on the event, or of the article. */
export function PaneSources({ file, event }: { file: ArticleFile; event: string | null }) {
  const spans = useMemo(() => {
    const own = file.passages.filter((passage) => passage.event === event);
    return own.length > 0 ? sentencesAround(articleText(file), own) : null;
  }, [file, event]);
  if (!file.attributions) return null;
  return (
    <SourceLine
      key={`${file.id} ${event ?? ""}`}
      attributions={file.attributions}
      spans={spans}
      onWords={(words) => paneTexts.getState().askFor(file.id, words)}
    />
  );
}
