import { v4 } from 'uuid'
import type { PlatformAnswer, PlatformRequest, PlatformService } from './platform-server.ts'
import { refused, type TokenService } from './token-service.ts'

export interface MediaFile {
  readonly name: string
  readonly contentType: string
  readonly content: Uint8Array
}

/** The platform's store of temporary media, both ways. */
export interface MediaService {
  readonly answer: PlatformService
  /** What a person sends: its media id. */
  put(file: MediaFile): string
  find(mediaId: string): MediaFile | undefined
}

/** Bytes of a kind at most. */
const MOST: Readonly<Record<string, number>> = { image: 10_485_760, voice: 2_097_152, video: 10_485_760, thumb: 65_536 }

export function mediaService(tokens: TokenService, most: Readonly<Record<string, number>> = MOST): MediaService {
  const files = new Map<string, MediaFile>()
  const put = (file: MediaFile) => {
    const mediaId = `media_${v4()}`
    files.set(mediaId, file)
    return mediaId
  }

  function upload(request: PlatformRequest): PlatformAnswer {
    const type = request.query.get('type') ?? ''
    const limit = most[type]
    if (limit === undefined) return refused(40004, 'invalid media type')
    const file = fileOf(request)
    if (!file) return refused(41005, 'media data missing')
    if (file.content.length > limit) return refused(40006, 'invalid meida size')
    return { json: { type, media_id: put(file), created_at: 1_763_784_000 } }
  }

  function download(request: PlatformRequest): PlatformAnswer {
    const file = files.get(request.query.get('media_id') ?? '')
    if (!file) return refused(40007, 'invalid media_id')
    return { file: file.content, name: file.name, contentType: file.contentType }
  }

  return {
    put,
    find: (mediaId) => files.get(mediaId),
    answer: (request) => {
      if (request.path !== '/cgi-bin/media/upload' && request.path !== '/cgi-bin/media/get') return null
      return tokens.refusalOf(request) ?? (request.path.endsWith('upload') ? upload(request) : download(request))
    },
  }
}

/** The one file of a multipart form. */
function fileOf({ bytes, contentType }: PlatformRequest): MediaFile | null {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)?.slice(1).find(Boolean)
  if (!boundary) return null
  const text = bytes.toString('latin1')
  const part = text.split(`--${boundary}`)[1] ?? ''
  const head = part.slice(0, part.indexOf('\r\n\r\n'))
  if (!/name="media"/.test(head)) return null
  const content = part.slice(head.length + 4, -2)
  return {
    name: Buffer.from(/filename="([^"]*)"/.exec(head)?.[1] ?? '', 'latin1').toString('utf8'),
    contentType: /content-type:\s*(\S+)/i.exec(head)?.[1] ?? '',
    content: Uint8Array.from(Buffer.from(content, 'latin1')),
  }
}
