import type { ReactNode } from "react";
import type { ArticleSummary } from "../../model/bundle";
import { htmlPolicy } from "../../model/html-policy";
import { hostOf, toSafeUrl } from "../../model/safe-url";
import { Icon } from "../../ui/Icon";
import { useWords } from "../../ui/use-words";
import { OutsideLinks } from "../compare/OutsideLinks";

type Props = {
  article: ArticleSummary;
  /** Words of the passage in view; null without one. */
  words: string | null;
  children: ReactNode;
};

/** Its author, a link to the original, and what can be read beside it. */
export function Origin({ article, words, children }: Props) {
  const say = useWords("coverage");
  const url = toSafeUrl(article.url, null);
  return (
    <p className="coverage-origin">
      {article.byline !== null && <span className="coverage-byline">{article.byline}</span>}
      {url !== null && (
        <a href={url} target="_blank" rel={htmlPolicy.linkRel} title={say.opensElsewhere}>
          {say.original} {hostOf(url)}
          <Icon name="out" size={13} />
        </a>
      )}
      {/* A link on paper leads nowhere. */}
      {url !== null && <span className="coverage-origin-paper">{url}</span>}
      {url !== null && <OutsideLinks url={url} published={article.published} words={words} />}
      {children}
    </p>
  );
}
