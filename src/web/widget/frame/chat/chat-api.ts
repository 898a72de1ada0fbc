import type { ChatPage } from '../../../../domain/conversations/web-chat.ts'

/** The server said no (its code, fit to show) or did not answer (`code` null). */
export class ApiFault extends Error {
  readonly status: number
  readonly code: string | null

  constructor(status: number, code: string | null, sentence: string) {
    super(sentence)
    this.status = status
    this.code = code
  }

  /** Worth another try by itself. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

export interface SessionAnswer {
  readonly token: string
  readonly known: boolean
  readonly name: string | null
  readonly company: { readonly zh: string; readonly en: string }
}

export interface StoredAnswer {
  readonly seq: number
  /** The message and what was said to it; absent = the bell will ring. */
  readonly page?: ChatPage
}

const TIMEOUT_MS = 15_000

export interface ChatApi {
  session(wanted: { readonly token: string | null; readonly identity: string | null }): Promise<SessionAnswer>
  page(token: string, query: { readonly after?: number; readonly before?: number }): Promise<ChatPage>
  post(
    token: string,
    message: { readonly clientId: string; readonly text: string; readonly choice: boolean; readonly line: string },
  ): Promise<StoredAnswer>
  upload(
    token: string,
    upload: { readonly clientId: string; readonly file: File; readonly onProgress: (share: number) => void },
  ): Promise<StoredAnswer>
  file(token: string, url: string): Promise<Blob>
  seen(token: string, seq: number): Promise<void>
}

/** The web chat's HTTP calls. */
export function chatApi(language: () => string): ChatApi {
  async function call(path: string, token: string | null, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('accept-language', language())
    if (token) headers.set('authorization', `Bearer ${token}`)
    if (typeof init.body === 'string') headers.set('content-type', 'application/json')
    const answer = await fetch(`/api/chat${path}`, { ...init, headers, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
      () => null,
    )
    if (!answer) throw new ApiFault(0, null, '')
    if (!answer.ok) throw await faultOf(answer)
    return answer
  }
  const post = (path: string, token: string | null, body: object) =>
    call(path, token, { method: 'POST', body: JSON.stringify(body) })

  return {
    session: async (wanted) => (await post('/session', null, wanted)).json(),
    page: async (token, query) => {
      const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
      return (await call(`/messages?${search}`, token)).json()
    },
    post: async (token, message) => (await post('/messages', token, message)).json(),
    upload: (token, upload) => uploadWithProgress(token, language(), upload),
    file: async (token, url) => (await call(url.replace(/^\/api\/chat/, ''), token)).blob(),
    seen: async (token, seq) => {
      await post('/seen', token, { seq })
    },
  }
}

async function faultOf(answer: Response): Promise<ApiFault> {
  const body = await answer.json().catch(() => null)
  return new ApiFault(answer.status, body?.error?.code ?? null, body?.error?.message ?? '')
}

/** `fetch` tells nothing of how far an upload is. */
function uploadWithProgress(
  token: string,
  language: string,
  { clientId, file, onProgress }: Parameters<ChatApi['upload']>[1],
): Promise<StoredAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/chat/files')
    request.responseType = 'json'
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('accept-language', language)
    request.upload.onprogress = (event) => onProgress(event.total === 0 ? 0 : event.loaded / event.total)
    request.onload = () => {
      if (request.status === 200) resolve(request.response)
      else reject(new ApiFault(request.status, request.response?.error?.code ?? null, request.response?.error?.message ?? ''))
    }
    request.onerror = () => reject(new ApiFault(0, null, ''))
    const form = new FormData()
    form.append('clientId', clientId)
    form.append('file', file, file.name)
    request.send(form)
  })
}
