import type { TurnResult } from '../../src/flows/turn.ts'

/** Tickets become numbers everywhere in the result, as the store does it. */
export function drawNumbers(result: TurnResult, draw: (kind: string) => string): TurnResult {
  const numbers = new Map<string, string>()
  const text = JSON.stringify(result).replaceAll(/⟦(\w+):\d+⟧/g, (ticket, kind: string) => {
    const number = numbers.get(ticket) ?? draw(kind)
    numbers.set(ticket, number)
    return number
  })
  const parsed = JSON.parse(text) as TurnResult
  const set = parsed.timers.set.map((timer) => ({ ...timer, dueAt: new Date(timer.dueAt) }))
  return { ...parsed, timers: { ...parsed.timers, set } }
}
