import type { ArticleFile } from "../../model/bundle";
import { hostOf, toSafeUrl } from "../../model/safe-url";
import { htmlPolicy } from "../../model/html-policy";
import { useWords } from "../../ui/use-words";

function RemovedItems({ items }: { items: ArticleFile["removed"]["items"] }) {
  const say = useWords("coverage");
  return (
    <table className="coverage-removed">
      <thead>
        <tr>
          <th scope="col">{say.removedHead.kind}</th>
          <th scope="col">{say.removedHead.host}</th>
          <th scope="col">{say.removedHead.count}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ kind, host, count }) => (
          <tr key={`${kind} ${host}`}>
            <td>{Object.hasOwn(say.removedKinds, kind) ? say.removedKinds[kind] : kind}</td>
            <td>{host}</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The end of a pane: what the cleaning removed, the source file, and related articles that the outlet named. */
export function Colophon({ file }: { file: ArticleFile }) {
  const say = useWords("coverage");
  const { removed, source } = file;
  const total = removed.items.reduce((sum, { count }) => sum + count, 0);
  const related = file.related.flatMap(({ title, url }) => {
    const safeUrl = toSafeUrl(url, null);
    return safeUrl === null ? [] : [{ title, url: safeUrl }];
  });
  return (
    <footer className="coverage-colophon">
      <details className="coverage-taken-out">
        <summary>{say.removed(total)}</summary>
        {total > 0 && <RemovedItems items={removed.items} />}
        <dl className="coverage-source">
          <dt>{say.charactersIn}</dt>
          <dd>{removed.charactersIn}</dd>
          <dt>{say.charactersOut}</dt>
          <dd>{removed.charactersOut}</dd>
          <dt>{say.publishedAt}</dt>
          {source.published.map(({ place, value }) => (
            <dd key={`${place} ${value}`}>
              {value} ({place})
            </dd>
          ))}
          <dt>{say.seed}</dt>
          <dd>
            <bdi>{source.seed}</bdi>
          </dd>
          <dt>{say.sha256}</dt>
          <dd className="coverage-sha256">{source.sha256}</dd>
        </dl>
      </details>
      {related.length > 0 && (
        <details className="coverage-related">
          <summary>
            {say.related} ({related.length})
          </summary>
          <ul>
            {related.map(({ title, url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel={htmlPolicy.linkRel}>
                  <bdi>{title}</bdi>
                </a>{" "}
                <span className="coverage-host">{hostOf(url)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  );
}
