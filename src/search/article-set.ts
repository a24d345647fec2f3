/** Articles by number, ascending, each with a score; sets of them are joined by walking both once. */
export type ArticleSet = { articles: Uint32Array; scores: Float32Array };

export const emptySet: ArticleSet = { articles: new Uint32Array(0), scores: new Float32Array(0) };

function takeFirst({ articles, scores }: ArticleSet, length: number): ArticleSet {
  return { articles: articles.slice(0, length), scores: scores.slice(0, length) };
}

/** @param join says the score of an article in both. */
export function intersect(a: ArticleSet, b: ArticleSet, join: (a: number, b: number) => number): ArticleSet {
  const size = Math.min(a.articles.length, b.articles.length);
  const both = { articles: new Uint32Array(size), scores: new Float32Array(size) };
  let length = 0;
  for (let i = 0, j = 0; i < a.articles.length && j < b.articles.length;) {
    const [left, right] = [a.articles[i]!, b.articles[j]!];
    if (left === right) {
      both.articles[length] = left;
      both.scores[length++] = join(a.scores[i]!, b.scores[j]!);
    }
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return takeFirst(both, length);
}

/** Articles in either; of two scores the higher. */
export function unite(a: ArticleSet, b: ArticleSet): ArticleSet {
  if (a.articles.length === 0) return b;
  if (b.articles.length === 0) return a;
  const size = a.articles.length + b.articles.length;
  const either = { articles: new Uint32Array(size), scores: new Float32Array(size) };
  let length = 0;
  for (let i = 0, j = 0; i < a.articles.length || j < b.articles.length; length += 1) {
    const left = a.articles[i] ?? Infinity;
    const right = b.articles[j] ?? Infinity;
    either.articles[length] = Math.min(left, right);
    either.scores[length] = Math.max(left <= right ? a.scores[i]! : 0, right <= left ? b.scores[j]! : 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return takeFirst(either, length);
}

export function keep(set: ArticleSet, test: (article: number, index: number) => boolean): ArticleSet {
  const kept = {
    articles: new Uint32Array(set.articles.length),
    scores: new Float32Array(set.articles.length),
  };
  let length = 0;
  set.articles.forEach((article, index) => {
    if (!test(article, index)) return;
    kept.articles[length] = article;
    kept.scores[length++] = set.scores[index]!;
  });
  return takeFirst(kept, length);
}
