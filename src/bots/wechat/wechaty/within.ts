/** Thrown when something took longer than it may. */
export class TookTooLong extends Error {}

/** The outcome of the work, or `TookTooLong`; the work itself goes on, unheard. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong()), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Waits, or until the given function is called. */
export async function rest(ms: number, onRouse: (rouse: () => void) => void = () => undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    onRouse(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
