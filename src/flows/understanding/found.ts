/** Something recognised, and where it stands in the normalised text. */
export interface Found<T> {
  readonly value: T
  readonly start: number
  readonly end: number
}

/** Every match of a global pattern, read by `read`; a match that reads as null is left out. */
export function findAll<T>(text: string, pattern: RegExp, read: (match: RegExpExecArray) => T | null): readonly Found<T>[] {
  const found: Found<T>[] = []
  for (const match of text.matchAll(pattern)) {
    const value = read(match)
    if (value !== null) found.push({ value, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** Blanks the spans, so that nothing else is read into them; places stay where they are. */
export function mask(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let masked = text
  for (const { start, end } of spans) {
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end)
  }
  return masked
}
