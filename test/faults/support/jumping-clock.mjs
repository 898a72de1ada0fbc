import { readFileSync } from 'node:fs'

/**
 * Loaded before the product (`node --import`): its wall clock is the machine's, moved by the milliseconds that the file
 * WAYDESK_CLOCK names says. What runs by itself (timers, `performance`) goes on as it does when an operator sets the clock.
 */
const file = process.env['WAYDESK_CLOCK']
const Real = globalThis.Date
let movedByMs = 0

function look() {
  try {
    movedByMs = Math.round(Number(readFileSync(file, 'utf8'))) || 0
  } catch {
    // Being written just now: the next look finds it.
  }
}

const now = () => Real.now() + movedByMs

if (file) {
  look()
  setInterval(look, 20).unref()
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, asked) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, asked === globalThis.Date ? target : asked),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}
