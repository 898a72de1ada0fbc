import { extname } from 'node:path'
import { type ApiAnswer, answerOf } from './api-answer.ts'

export type Downloaded =
  | ApiAnswer
  | { readonly kind: 'file'; readonly name: string; readonly content: Uint8Array }
  | { readonly kind: 'too_large' }

/** The file that an answer carries, or the JSON in its place; reads no further than allowed. */
export async function downloaded(request: () => Promise<Response>, mostBytes: number): Promise<Downloaded> {
  let file: Downloaded | null = null
  const answer = await answerOf(async () => {
    const response = await request()
    if (!response.ok || !isFile(response)) return response
    file = await fileIn(response, mostBytes)
    return new Response('{}')
  })
  return file ?? answer
}

function isFile({ headers }: Response): boolean {
  return headers.has('content-disposition') || !/json|text/i.test(headers.get('content-type') ?? 'text')
}

async function fileIn(response: Response, mostBytes: number): Promise<Downloaded> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > mostBytes) return { kind: 'too_large' }
    chunks.push(chunk)
  }
  return { kind: 'file', name: nameOf(response), content: Uint8Array.from(Buffer.concat(chunks)) }
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'audio/amr': 'amr',
  'voice/speex': 'speex',
  'video/mp4': 'mp4',
}

/** The platform's own name; made up of the kind when it gives none. */
function nameOf({ headers }: Response): string {
  const told = /filename="?([^";]+)"?/i.exec(headers.get('content-disposition') ?? '')?.[1] ?? ''
  const name = Buffer.from(told, 'latin1').toString('utf8')
  if (extname(name) !== '') return name
  const ending = ENDINGS[headers.get('content-type')?.split(';')[0]?.toLowerCase() ?? '']
  return ending ? `file.${ending}` : 'file'
}
