/** Bounds on what a seed may make the ingest do. One place, documented in CONTRIBUTING.md. */
export const limits = {
  /** Bytes of a seed; a larger one is rejected unread. */
  seedBytes: 2 * 1024 * 1024,
  /** Nested elements kept in a body; what lies deeper is flattened to its text. */
  treeDepth: 64,
  /** "<" in a body, counted before parsing; the largest of 118,000 archived pages has under 10,000. */
  tags: 60_000,
  /** "&" in a body, each of which may begin a character reference. */
  references: 200_000,
  /** Nested elements that a body may open; the body of one that opens more is read as plain text. */
  nesting: 256,
  /** Elements that parsing may make of a body; the standard's rules can make many of few tags. */
  elements: 120_000,
  /** Attributes on one element. */
  attributes: 256,
  /** Characters of one tag. */
  tagLength: 256 * 1024,
  /** Pictures kept per article. */
  pictures: 2_000,
  /** Characters of a title, byline, caption or host shown. */
  titleLength: 500,
  urlLength: 4_096,
  /** Characters of the lines that hold title and link. */
  lineLength: 16_384,
  /** Links kept as "related" per article. */
  related: 200,
  /** Kinds and hosts told apart in what was removed from one article; further hosts are counted together. */
  removals: 200,
  /** Front matter, in characters. */
  frontMatterLength: 16_384,
  /** Attributions kept per article. */
  attributions: 5_000,
  /** Date expressions kept per article. */
  mentions: 5_000,
} as const;
