import { BlockList, isIP } from 'node:net'

/** Special-purpose address registries of IANA: what does not lie on the public internet, and what leads back into ours. */
const NOT_PUBLIC: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

const blocked = new BlockList()
for (const [net, prefix] of NOT_PUBLIC) blocked.addSubnet(net, prefix, net.includes(':') ? 'ipv6' : 'ipv4')

/** IPv6 addresses that carry an IPv4 one. */
const MAPPED = /^(?:::ffff:(?:0:)?|64:ff9b::)(.+)$/i

/** Whether an address lies on the public internet; what is no address does not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  if (family === 4) return !blocked.check(address, 'ipv4')
  const inner = MAPPED.exec(canonical(address))?.[1]
  if (inner !== undefined) return isPublicAddress(inner.includes('.') ? inner : dotted(inner))
  return !blocked.check(address, 'ipv6')
}

/** `::ffff:7f00:1` of `0:0:0:0:0:ffff:127.0.0.1`: a URL writes it in one way only. */
function canonical(address: string): string {
  return new URL(`http://[${address.split('%')[0] ?? ''}]`).hostname.slice(1, -1)
}

function dotted(groups: string): string {
  const [high = 0, low = 0] = groups.split(':').map((group) => Number.parseInt(group, 16))
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
