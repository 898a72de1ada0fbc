import { createHmac, randomInt } from 'node:crypto'

/** Nothing that is read for something else: no i, l, o, 0, 1. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const HOW_MANY = 10
const LENGTH = 10
/** What stands before a sum: a code never has it. */
const MARK = 'sum:'

/** Recovery codes: fifty bits each, shown once; the database has their sums under the desk's secret, never a code. */
export function recoveryCodes(secret: string) {
  const sumOf = (typed: string): string =>
    `${MARK}${createHmac('sha256', secret)
      .update(`recovery code ${tidy(typed)}`)
      .digest('base64url')}`
  return {
    draw: () => Array.from({ length: HOW_MANY }, drawOne),
    sumOf,
    /** The library writes the whole list at each use; what is a sum already stays one. */
    close: async (json: string) => JSON.stringify(listOf(json).map((each) => (each.startsWith(MARK) ? each : sumOf(each)))),
    open: async (json: string) => json,
  }
}

function drawOne(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('')
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`
}

/** As people copy them from paper: in capitals, with blanks, without the dash. */
function tidy(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '')
}

function listOf(json: string): readonly string[] {
  const list: unknown = JSON.parse(json)
  if (!Array.isArray(list)) throw new Error('recovery codes are no list')
  return list.map(String)
}
