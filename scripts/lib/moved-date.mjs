/**
 * Moves the wall clock of whatever runs this by as many milliseconds as `by` says when it is asked; timers and `performance`
 * go on as they do when an operator sets the clock. Whole in itself: a browser is given its text.
 *
 * @param {() => number} by
 */
export function moveDate(by) {
  const Before = globalThis.Date
  const now = () => Before.now() + by()
  globalThis.Date = new Proxy(Before, {
    construct: (target, given, asked) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, asked === globalThis.Date ? target : asked),
    apply: () => new Before(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}
