import { z } from 'zod'
import type { FactorRule } from './domain/desk/desk-factors.ts'
import { Refusal } from './domain/errors/refusal.ts'
import { defaultRetention, type Retention } from './domain/privacy/retention.ts'

/** Everything that the environment decides, parsed once; business time is Asia/Shanghai whatever `TZ` says. */
export interface Config {
  readonly host: string
  readonly port: number
  /** Absent = the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null
  readonly dataDir: string
  /** Shared with the host site, which signs its customers' identity with it; absent = drawn once and kept under `dataDir`. */
  readonly widgetSecret: string | null
  /** Sites that may embed the widget, as CSP sources. */
  readonly widgetSites: readonly string[]
  /** `GET /` is the demo company's site and lends a demo identity. */
  readonly demoSite: boolean
  /** Password of the demo company's people at the first start. */
  readonly demoPassword: string
  /** Where people reach the server, when that is not host and port. */
  readonly publicUrl: string | null
  /** Behind a proxy that sets X-Forwarded-For. */
  readonly trustProxy: boolean
  /** With less than this left where files are kept, files are refused; words are not. */
  readonly diskReserveBytes: number
  readonly perMinute: { readonly address: number; readonly visitor: number }
  /** Whom the desk opens to with a second factor only. */
  readonly secondFactor: FactorRule
  readonly retention: Retention
  /** Who bears it may read `/metrics`; absent = this machine alone. */
  readonly metricsToken: string | null
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

const flag = z.enum(['on', 'off', 'true', 'false', '1', '0']).transform((word) => ['on', 'true', '1'].includes(word))
const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/, 'is not a whole number').transform(Number).pipe(z.number().min(least).max(most))

const DEMO_PASSWORD = 'waydesk-demo'

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8080),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  WIDGET_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  WIDGET_SITES: z.string().default('*'),
  DEMO_SITE: flag.default(true),
  DEMO_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'is not an address' }).optional(),
  TRUST_PROXY: flag.default(false),
  DISK_RESERVE_MB: wholeNumber(0, 1_000_000_000).default(256),
  CHAT_PER_MINUTE_ADDRESS: wholeNumber(1, 1_000_000).default(1200),
  CHAT_PER_MINUTE_VISITOR: wholeNumber(1, 1_000_000).default(40),
  RETENTION_TURN_DAYS: wholeNumber(1, 36_500).default(defaultRetention.turnDays),
  RETENTION_CHAT_DAYS: wholeNumber(1, 36_500).default(defaultRetention.chatDays),
  RETENTION_RECORD_DAYS: wholeNumber(1, 36_500).default(defaultRetention.recordDays),
  SECOND_FACTOR: z.enum(['optional', 'leads', 'everyone']).default('optional'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})

/** A password that stands in the documents opens the demo alone. */
const whole = environment.refine(
  ({ DEMO_SITE, DEMO_PASSWORD: own }) => DEMO_SITE || (own !== undefined && own !== DEMO_PASSWORD),
  {
    path: ['DEMO_PASSWORD'],
    error: 'must be set to a first password of your own when DEMO_SITE is off',
  },
)

/** Reads the environment; throws a `Refusal` that names every variable that does not fit, and never its value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = whole.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Refusal('config.invalid', { zh: `环境变量有误：${faults}`, en: `The environment does not fit: ${faults}` })
  }
  const it = parsed.data
  return {
    host: it.HOST,
    port: it.PORT,
    databaseUrl: it.DATABASE_URL ?? null,
    dataDir: it.DATA_DIR,
    widgetSecret: it.WIDGET_SECRET ?? null,
    widgetSites: it.WIDGET_SITES.split(/[\s,]+/).filter(Boolean),
    demoSite: it.DEMO_SITE,
    demoPassword: it.DEMO_PASSWORD ?? DEMO_PASSWORD,
    publicUrl: it.PUBLIC_URL ?? null,
    trustProxy: it.TRUST_PROXY,
    diskReserveBytes: it.DISK_RESERVE_MB * 1024 * 1024,
    perMinute: { address: it.CHAT_PER_MINUTE_ADDRESS, visitor: it.CHAT_PER_MINUTE_VISITOR },
    secondFactor: it.SECOND_FACTOR,
    retention: { turnDays: it.RETENTION_TURN_DAYS, chatDays: it.RETENTION_CHAT_DAYS, recordDays: it.RETENTION_RECORD_DAYS },
    metricsToken: it.METRICS_TOKEN ?? null,
    logLevel: it.LOG_LEVEL,
  }
}
