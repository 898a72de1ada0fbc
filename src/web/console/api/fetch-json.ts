import type { Bilingual } from '../../../domain/language.ts'

/** The desk said no, or could not be reached; `message` fits the person at the screen. */
export class CallFailed extends Error {
  readonly code: string
  readonly status: number
  readonly sentence: Bilingual

  constructor(status: number, code: string, sentence: Bilingual) {
    super(code)
    this.name = 'CallFailed'
    this.status = status
    this.code = code
    this.sentence = sentence
  }
}

const unreachable: Bilingual = {
  zh: '连不上服务器，请检查网络后重试；您写的内容还在。',
  en: 'The server cannot be reached. Check the network and try again; what you wrote is kept.',
}
const strange: Bilingual = {
  zh: '服务器的回答看不懂，请刷新页面再试。',
  en: 'The server gave a strange answer. Reload the page and try again.',
}

const root = '/api/desk'

/** Reads from our own API, whose types the caller names. */
export function getJson<T>(path: string): Promise<T> {
  return call<T>(path, { method: 'GET' })
}

export function sendJson<T = unknown>(method: 'POST' | 'PUT', path: string, body: object = {}): Promise<T> {
  return call<T>(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
}

export function sendFile<T>(path: string, file: File): Promise<T> {
  const form = new FormData()
  form.append('file', file)
  return call<T>(path, { method: 'POST', body: form })
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(`${root}${path}`, { credentials: 'same-origin', ...init }).catch(() => {
    throw new CallFailed(0, 'desk.unreachable', unreachable)
  })
  const answer: unknown = await response.json().catch(() => null)
  // What is done without an answer is done: no body is not a no.
  if (response.ok) return (answer ?? {}) as T
  throw failure(response.status, answer)
}

function failure(status: number, answer: unknown): CallFailed {
  const error = (answer as { error?: { code?: string; message?: Bilingual } } | null)?.error
  return new CallFailed(status, error?.code ?? `http.${status}`, error?.message ?? strange)
}
