const UNSTORABLE = /[\0\p{Surrogate}]/gu
/** How JSON writes what cannot be stored; a pair of halves is written as the character it makes. */
const ESCAPED = /\\u(0000|d[89a-f])/

/** PostgreSQL stores every character but NUL, and no half of a surrogate pair; both become the replacement character. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, '\u{FFFD}')
}

/** A parameter of a statement: every text in it as PostgreSQL can hold it. */
export function storableValue(value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  return Array.isArray(value) ? value.map(storableValue) : value
}

/** The text exactly as it came, escaped so that every column holds it; null = the text can be stored as it is. */
export function exactly(text: string): string | null {
  return storable(text) === text ? null : JSON.stringify(text)
}

/** JSON that a `jsonb` column takes, whatever a customer wrote into it. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!ESCAPED.test(json)) return json
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'string' ? storable(each) : each))
}
