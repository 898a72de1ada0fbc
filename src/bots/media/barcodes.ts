import { Worker } from 'node:worker_threads'
import { pictureSize } from './picture-size.ts'

/** Reads the bar codes and QR codes of pictures. */
export interface BarcodeReader {
  /** What the codes say, at most eight; none where the picture cannot be read in time. */
  read(picture: Uint8Array): Promise<readonly string[]>
  close(): Promise<void>
}

/** Unpacked it takes 100 MB, and about as long to search as a turn waits. */
const MOST_PIXELS = 25_000_000
const READ_WITHIN_MS = 8_000
/** Between two bursts of photos its memory goes back. */
const IDLE_MS = 60_000

interface Answer {
  readonly id: number
  readonly texts: readonly string[]
}

/** The library is loaded, in a thread of its own, with the first picture; pictures are read one after another. */
export function createBarcodeReader(withinMs = READ_WITHIN_MS): BarcodeReader {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let asked = 0

  async function end(): Promise<void> {
    clearTimeout(idle)
    const ended = worker
    worker = null
    await ended?.terminate()
  }

  function begin(): Worker {
    if (worker) return worker
    const begun = new Worker(new URL('./barcode-worker.mjs', import.meta.url))
    begun.unref()
    // One that broke is replaced with the next picture.
    begun.on('error', () => {
      if (worker === begun) worker = null
    })
    worker = begun
    return begun
  }

  async function ask(picture: Uint8Array): Promise<readonly string[]> {
    clearTimeout(idle)
    const id = (asked += 1)
    const at = begin()
    at.ref()
    const texts = await answerOf(at, { id, content: picture }, withinMs)
    at.unref()
    // Whoever does not answer in time is at a picture that would hold up all others.
    if (texts === null) await end()
    idle = setTimeout(() => void end(), IDLE_MS).unref()
    return texts ?? []
  }

  return {
    read: (picture) => {
      const size = pictureSize(picture)
      if (!size || size.width * size.height > MOST_PIXELS) return Promise.resolve([])
      const answer = turn.then(() => ask(picture))
      turn = answer.catch(() => undefined)
      return answer
    },
    close: async () => {
      await turn
      await end()
    },
  }
}

/** null = no answer in time, or the thread broke. */
function answerOf(
  worker: Worker,
  question: { readonly id: number; readonly content: Uint8Array },
  withinMs: number,
): Promise<readonly string[] | null> {
  return new Promise((resolve) => {
    const done = (texts: readonly string[] | null) => {
      clearTimeout(timer)
      worker.off('message', heard)
      worker.off('exit', broke)
      resolve(texts)
    }
    const heard = (answer: Answer) => answer.id === question.id && done(answer.texts)
    const broke = () => done(null)
    const timer = setTimeout(broke, withinMs)
    worker.on('message', heard)
    worker.on('exit', broke)
    worker.postMessage(question)
  })
}
