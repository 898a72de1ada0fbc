/**
 * A browser says where a request comes from; another site's page is refused (forged writes, hijacked sockets).
 * Programs that are no browser send neither header and carry no one's cookie by accident.
 */
export function isSameOrigin(headers: Readonly<Record<string, string | readonly string[] | undefined>>): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin, host } = headers
  if (origin === undefined) return true
  return typeof origin === 'string' && URL.canParse(origin) && new URL(origin).host === host
}
