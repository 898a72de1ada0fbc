import type { FastifyHelmetOptions } from '@fastify/helmet'

type Directives = Readonly<Record<string, readonly string[]>>

const base: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
}

const YEAR_SECONDS = 31_536_000

/** What holds for every answer: nothing inline, nothing from elsewhere, framed by nobody; and never without TLS once people come by it. */
export function everywhere(publicUrl: string | null): FastifyHelmetOptions {
  return {
    global: true,
    contentSecurityPolicy: policy(base),
    strictTransportSecurity:
      publicUrl?.startsWith('https://') === true ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  }
}

/** The demo site frames the widget. */
export const demoSitePolicy = { contentSecurityPolicy: policy({ ...base, 'frame-src': ["'self'"] }) }

/** The widget's frame may stand on the sites that the company names. */
export function widgetFramePolicy(sites: readonly string[]) {
  return {
    contentSecurityPolicy: policy({ ...base, 'frame-ancestors': sites }),
    xFrameOptions: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' as const },
  }
}

/** The console's styles are made while it runs. */
export const deskPolicy = { contentSecurityPolicy: policy({ ...base, 'style-src': ["'self'", "'unsafe-inline'"] }) }

function policy(directives: Directives) {
  return {
    useDefaults: false,
    directives: Object.fromEntries(Object.entries(directives).map(([name, sources]) => [name, [...sources]])),
  }
}
