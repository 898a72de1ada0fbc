import { readFileSync } from 'node:fs'
import { moveDate } from '../../../scripts/lib/moved-date.mjs'

/**
 * Loaded before the product (`node --import`): its wall clock is the machine's, moved by the milliseconds that the file
 * WAYDESK_CLOCK names says.
 */
const file = process.env['WAYDESK_CLOCK']
let movedByMs = 0

function look() {
  try {
    movedByMs = Math.round(Number(readFileSync(file, 'utf8'))) || 0
  } catch {
    // Being written just now: the next look finds it.
  }
}

if (file) {
  look()
  setInterval(look, 20).unref()
  moveDate(() => movedByMs)
}
