import { lookup as resolve } from 'node:dns'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Outage } from '../../domain/errors/outage.ts'
import { mediaRefusal } from './media-refusals.ts'
import { isPublicAddress } from './public-address.ts'

export interface DownloadRules {
  /** Hosts of the platform; `.example.com` takes every host under it. */
  readonly hosts: readonly string[]
  readonly maxBytes: number
  /** For the whole of it, redirects included. */
  readonly withinMs: number
  /** Sent to the first address only: no other host is shown a token. */
  readonly headers?: Readonly<Record<string, string>>
  /** Origins that the operator configured: taken as they are, plain or on a private address. */
  readonly trustedOrigins?: readonly string[]
}

const MOST_REDIRECTS = 3
const RETRY_MS = 10_000

/**
 * Fetches a file of a platform and nothing else: https, a host of the list, no address inside our own network (looked at when the
 * connection is made, so that a name cannot change its mind), within a size and a time. Throws an `Outage` when another try may help.
 */
export async function download(address: string, rules: DownloadRules): Promise<Uint8Array> {
  const patience = AbortSignal.timeout(rules.withinMs)
  let url = allowed(address, rules)
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const answer = await get(url, { rules, patience, headers: hops === 0 ? (rules.headers ?? {}) : {} })
    const status = answer.statusCode ?? 0
    if (status === 200) return read(answer, rules.maxBytes, patience)
    answer.destroy()
    if (status >= 500 || status === 429) throw new Outage('media.away', RETRY_MS)
    if (status < 300 || status >= 400 || !answer.headers.location) throw mediaRefusal('media.gone')
    url = allowed(new URL(answer.headers.location, url).href, rules)
  }
  throw mediaRefusal('media.address')
}

function allowed(address: string, { hosts, trustedOrigins = [] }: DownloadRules): URL {
  if (!URL.canParse(address)) throw mediaRefusal('media.address')
  const url = new URL(address)
  if (trustedOrigins.includes(url.origin)) return url
  const isListed = hosts.some((host) => (host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host))
  const isPlain = url.username === '' && url.password === '' && url.port === '' && isIP(url.hostname) === 0
  if (url.protocol !== 'https:' || !isListed || !isPlain) throw mediaRefusal('media.address')
  return url
}

interface Asking {
  readonly rules: DownloadRules
  readonly patience: AbortSignal
  readonly headers: Readonly<Record<string, string>>
}

function get(url: URL, { rules, patience, headers }: Asking): Promise<IncomingMessage> {
  const isTrusted = rules.trustedOrigins?.includes(url.origin) === true
  const ask = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((done, failed) => {
    const options = { headers: { ...headers, 'accept-encoding': 'identity' }, signal: patience, agent: false }
    const asking = ask(url, { ...options, ...(isTrusted ? {} : { lookup: publicOnly }) }, done)
    asking.on('error', (error) => failed(asRefusal(error) ?? new Outage('media.away', RETRY_MS, error)))
    asking.end()
  })
}

const INSIDE = 'EINSIDE'

/** The name is resolved once, and the connection goes to what was looked at. */
const publicOnly: LookupFunction = (hostname, options, answer) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, [])
    const isInside = addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address))
    if (isInside) return answer(Object.assign(new Error(INSIDE), { code: INSIDE }), [])
    const [first] = addresses
    return options.all ? answer(null, addresses) : answer(null, first?.address ?? '', first?.family)
  })
}

function asRefusal(error: NodeJS.ErrnoException): Error | null {
  return error.code === INSIDE ? mediaRefusal('media.address') : null
}

async function read(answer: IncomingMessage, maxBytes: number, patience: AbortSignal): Promise<Uint8Array> {
  const tooLarge = (bytes: number) => bytes > maxBytes
  if (tooLarge(Number(answer.headers['content-length'] ?? 0))) {
    answer.destroy()
    throw mediaRefusal('media.too_large')
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  const stop = () => answer.destroy(new Outage('media.away', RETRY_MS))
  patience.addEventListener('abort', stop)
  try {
    for await (const chunk of answer) {
      bytes += (chunk as Uint8Array).length
      if (tooLarge(bytes)) throw mediaRefusal('media.too_large')
      chunks.push(chunk as Uint8Array)
    }
  } catch (error) {
    if (error instanceof Error && 'sentence' in error) throw error
    throw new Outage('media.away', RETRY_MS, error)
  } finally {
    patience.removeEventListener('abort', stop)
  }
  return Buffer.concat(chunks)
}
