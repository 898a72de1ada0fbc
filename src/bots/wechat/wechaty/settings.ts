import { z } from 'zod'
import { Refusal } from '../../../domain/errors/refusal.ts'

/** How the wechaty channel reaches its account. */
export interface WechatySettings {
  /** Name of the puppet's package. */
  readonly puppet: string
  /** Host and port of the gateway; null = the puppet needs none. */
  readonly endpoint: string | null
  readonly token: string | null
  readonly tls: { readonly isOn: boolean; readonly serverName: string | null; readonly caCert: string | null }
  /** Hosts besides WeChat's own and the gateway's from which files are fetched. */
  readonly fileHosts: readonly string[]
  /** What was written while nobody listened is taken up to this age. */
  readonly catchUpHours: number
  /** Ends the gateway's session when this node stops; the next start needs a new scan. */
  readonly logsOutOnStop: boolean
}

const SERVICE = 'wechaty-puppet-service'

const flag = z.enum(['on', 'off', 'true', 'false', '1', '0']).transform((word) => ['on', 'true', '1'].includes(word))

const environment = z
  .object({
    WECHATY_PUPPET: z
      .string()
      .regex(/^(@[\w.-]+\/)?[\w.-]+$/, 'is not the name of a package')
      .default(SERVICE),
    WECHATY_ENDPOINT: z
      .string()
      .regex(/^[\w.-]+:\d{1,5}$/, 'must be host:port')
      .optional(),
    WECHATY_TOKEN: z.string().min(1).optional(),
    WECHATY_TLS: flag.default(true),
    WECHATY_TLS_SERVER_NAME: z.string().min(1).optional(),
    WECHATY_TLS_CA_CERT: z.string().startsWith('-----BEGIN', 'must be a certificate in PEM').optional(),
    WECHATY_FILE_HOSTS: z
      .string()
      .regex(/^\.?[\w-]+(\.[\w-]+)+(,\.?[\w-]+(\.[\w-]+)+)*$/, 'must be host,host')
      .optional(),
    WECHATY_CATCH_UP_HOURS: z.coerce.number().min(0).max(72).default(12),
    WECHATY_LOGOUT_ON_STOP: flag.default(false),
  })
  .superRefine((it, context) => {
    if (it.WECHATY_PUPPET !== SERVICE) return
    if (!it.WECHATY_ENDPOINT) missing(context, 'WECHATY_ENDPOINT', 'is missing: host:port of the gateway')
    if (!it.WECHATY_TOKEN) missing(context, 'WECHATY_TOKEN', 'is missing: the token of the gateway')
    else if (!it.WECHATY_TLS_SERVER_NAME && !/^[^_]+_./.test(it.WECHATY_TOKEN))
      missing(context, 'WECHATY_TOKEN', 'must begin with the name in the gateway’s certificate and an underscore, as insecure_…')
  })

/** Reads the environment; null = nothing of it is set. Throws a `Refusal` that names what does not fit. */
export function wechatySettings(env: Readonly<Record<string, string | undefined>>): WechatySettings | null {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name.startsWith('WECHATY_') && value !== undefined && value !== ''),
  )
  if (!['WECHATY_PUPPET', 'WECHATY_ENDPOINT', 'WECHATY_TOKEN'].some((name) => name in given)) return null
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Refusal('wechaty.settings', { zh: `环境变量有误：${faults}`, en: `The environment does not fit: ${faults}` })
  }
  const it = parsed.data
  return {
    puppet: it.WECHATY_PUPPET,
    endpoint: it.WECHATY_ENDPOINT ?? null,
    token: it.WECHATY_TOKEN ?? null,
    tls: { isOn: it.WECHATY_TLS, serverName: it.WECHATY_TLS_SERVER_NAME ?? null, caCert: it.WECHATY_TLS_CA_CERT ?? null },
    fileHosts: it.WECHATY_FILE_HOSTS?.split(',') ?? [],
    catchUpHours: it.WECHATY_CATCH_UP_HOURS,
    logsOutOnStop: it.WECHATY_LOGOUT_ON_STOP,
  }
}

function missing(context: z.RefinementCtx, name: string, message: string): void {
  context.addIssue({ code: 'custom', path: [name], message })
}
