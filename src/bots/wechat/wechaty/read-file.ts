import type { FileBoxInterface } from 'file-box'
import { z } from 'zod'
import { Refusal } from '../../../domain/errors/refusal.ts'
import type { FetchedMedia } from '../../channel.ts'
import { download } from '../../media/download.ts'

export interface FileRules {
  readonly mostBytes: number
  readonly withinMs: number
  /** Host of the gateway, which may keep files itself; null = there is none. */
  readonly gatewayHost: string | null
  /** Other hosts on which the gateway keeps files. */
  readonly hosts: readonly string[]
}

/** WeChat's own stores of files. */
const WECHAT_HOSTS = ['.qq.com', '.qpic.cn', '.wechat.com', '.myqcloud.com']

const addressed = z.object({ url: z.url({ protocol: /^https?$/ }) })

/** The bytes of a file as the gateway hands it over; an address in it is only followed to a host that is known to keep such files. */
export async function readFile(box: FileBoxInterface, rules: FileRules): Promise<FetchedMedia> {
  const told = addressed.safeParse(box.toJSON())
  const content = told.success ? await fetched(told.data.url, rules) : await streamed(box, rules.mostBytes)
  return { name: box.name, content }
}

function fetched(url: string, { mostBytes: maxBytes, withinMs, gatewayHost, hosts }: FileRules): Promise<Uint8Array> {
  const { hostname, origin } = new URL(url)
  const trustedOrigins = hostname === gatewayHost ? [origin] : []
  return download(url, { hosts: [...WECHAT_HOSTS, ...hosts], maxBytes, withinMs, trustedOrigins })
}

async function streamed(box: FileBoxInterface, mostBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of await box.toStream()) {
    const part = Buffer.from(chunk)
    bytes += part.length
    if (bytes > mostBytes) throw new Refusal('wechaty.file_too_large', { zh: '文件太大了', en: 'The file is too large.' })
    chunks.push(part)
  }
  return Uint8Array.from(Buffer.concat(chunks))
}
