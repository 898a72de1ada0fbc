/** JSON with the keys of every object in order: equal values are equal texts, however a store has ordered their keys. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => (isRecord(held) ? sorted(held) : held))
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
