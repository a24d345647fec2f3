import { useMemo } from "react";
import { findChanges, type Piece } from "../../compare/find-changes";
import { formatPublished } from "../../i18n/format-date";
import type { ArticleFile, ArticleSummary, VersionFile } from "../../model/bundle";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { articleText } from "../compare/article-text";
import { useCompareWords } from "../compare/use-compare-words";

function Changes({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ kind, words }, at) => {
    const Element = { same: "span", deleted: "del", inserted: "ins" } as const;
    const Tag = Element[kind];
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
    return <Tag key={at}>{words}</Tag>;
  });
}

type Claims = VersionFile["claims"];

/** The time of publication that was taken for a text, and the others that it claims. */
function Times({
  name,
  published,
  claims,
  zone,
}: {
  name: string;
  published: string | null;
  claims: Claims;
  zone: string;
}) {
  const { lang } = usePick("lang");
  const { noPublication } = useWords("coverage");
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {published === null ? noPublication : formatPublished(published, zone, lang)}
        {claims.length > 0 && (
          <span className="compare-soft">
            {" "}
            {claims.map(({ place, value }) => `${value} (${place})`).join(", ")}
          </span>
        )}
      </dd>
    </>
  );
}

type Props = { article: ArticleSummary; file: ArticleFile; version: VersionFile; zone: string };

/** An earlier text of an article against the one that is shown: what was taken out and what was put in. */
export function VersionChanges({ article, file, version, zone }: Props) {
  const say = useCompareWords();
  const title = useMemo(() => findChanges(version.title, article.title), [version, article]);
  const text = useMemo(() => findChanges(version.text, articleText(file)), [version, file]);
  const isSame = [...title, ...text].every(({ kind }) => kind === "same");
  return (
    <>
      <dl className="beside-times">
        <Times name={say.earlierText} published={version.published} claims={version.claims} zone={zone} />
        <Times
          name={say.textShown}
          published={article.published}
          claims={file.source.published}
          zone={zone}
        />
      </dl>
      <p className="compare-note">{isSame ? say.versionSame : say.versionLegend}</p>
      <div className="beside-changes" lang={article.lang}>
        <p className="beside-title">
          <Changes pieces={title} />
        </p>
        <div className="beside-text">
          <Changes pieces={text} />
        </div>
      </div>
    </>
  );
}
