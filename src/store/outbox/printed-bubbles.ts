/**
 * SQL: how many bubbles the messages of an alias were, as platforms with a reply window count them: a long text is several (they take
 * 2048 bytes), a file beside a text one more.
 */
export function printedBubbles(alias: string): string {
  return `coalesce(sum(greatest(1, ceil(octet_length(${alias}.text) / 2048.0)) + (${alias}.attachment IS NOT NULL AND ${alias}.text <> '')::int), 0)::int`
}
