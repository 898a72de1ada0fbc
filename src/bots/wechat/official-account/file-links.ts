import type { FastifyInstance } from 'fastify'
import type { Attachment } from '../../../domain/conversations/message.ts'
import type { ChannelPorts } from '../../open-channel.ts'
import { OFFICIAL_ACCOUNT } from './names.ts'

/** Addresses under which a customer fetches a file that the platform does not carry. */
export interface FileLinks {
  readonly to: (file: Attachment) => string
  mount(app: FastifyInstance): void
}

const GOOD_FOR_MS = 7 * 24 * 3_600_000
const PLACE = `${OFFICIAL_ACCOUNT}/file`

/** Sealed with the server's secret: a link opens one file, for a week, and cannot be guessed or made. */
export function createFileLinks({
  seal,
  clock,
  files,
  publicUrl,
}: Pick<ChannelPorts, 'seal' | 'clock' | 'files' | 'publicUrl'>): FileLinks {
  return {
    to: ({ key }) => {
      const until = clock.now().getTime() + GOOD_FOR_MS
      return `${publicUrl ?? ''}/channels/${OFFICIAL_ACCOUNT}/files/${seal.close(`${until} ${key}`, PLACE)}`
    },
    mount: (app) => {
      app.get<{ Params: { link: string } }>('/files/:link', async (request, reply) => {
        const [until = '0', key = ''] = (seal.open(request.params.link, PLACE) ?? '').split(' ')
        const file = Number(until) > clock.now().getTime() ? await files.find(key) : null
        if (file === null) return reply.code(404).send({ error: { code: 'oa.no_file' } })
        return reply
          .type(file.mime)
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
          .header('cache-control', 'private, no-store')
          .header('content-security-policy', "sandbox; default-src 'none'")
          .send(Buffer.from(await files.read(key)))
      })
    },
  }
}
