/** Bounds on what a seed may make the ingest do. One place, documented in CONTRIBUTING.md. */
export const limits = {
  /** Bytes of a seed; a larger one is rejected unread. */
  seedBytes: 8 * 1024 * 1024,
  /** Nested elements kept in a body; what lies deeper is flattened to its text. */
  treeDepth: 64,
  /** Tags ("<" followed by a letter or "/") in a body; counted before parsing. */
  tags: 200_000,
  /** Nested elements that a body may open; deeper markup is read as plain text. Bounds the parser's own work. */
  nesting: 1_000,
  /** Elements that parsing may make of a body; the standard's rules can make many of few tags. */
  elements: 400_000,
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
  /** Front matter, in characters and lines. */
  frontMatterLength: 16_384,
  /** Date expressions kept per article. */
  mentions: 5_000,
} as const;
