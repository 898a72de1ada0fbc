/** PostgreSQL stores every character but NUL, and no half of a surrogate pair; both become the replacement character. */
export function storable(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '\u{FFFD}')
}

/** JSON that a `jsonb` column takes, whatever a customer wrote into it. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'string' ? storable(each) : each))
}
