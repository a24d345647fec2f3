/**
 * Converts a text that lies in pieces (marks and dates cut it) without losing the words that run across a
 * cut: all at once, then cut at the same places. Where the length changed, piece by piece.
 */
export function convertSegments(segments: readonly string[], convert: (text: string) => string): string[] {
  const whole = segments.join("");
  const converted = convert(whole);
  if (converted.length !== whole.length) return segments.map((segment) => convert(segment));
  let at = 0;
  return segments.map((segment) => converted.slice(at, (at += segment.length)));
}
