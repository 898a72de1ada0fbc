import { z } from 'zod'
import { Refusal } from '../../domain/errors/refusal.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What the environment tells of Slack. */
export interface SlackSettings {
  /** Checks what comes over HTTP; null = Socket Mode only. */
  readonly signingSecret: string | null
  /** Of a single workspace; null = workspaces come by OAuth. */
  readonly botToken: string | null
  /** Opens the socket; null = HTTP. */
  readonly appToken: string | null
  /** null = no OAuth. */
  readonly oauth: { readonly clientId: string; readonly clientSecret: string } | null
  /** Address of the Web API, with a slash at the end. */
  readonly apiUrl: string
  /** How long one call of the Web API may take. */
  readonly timeoutMs: number
  /** null = Slack is no desk. */
  readonly desk: SlackDeskSettings | null
}

export interface SlackDeskSettings {
  /** Slack channel of each team of the company. */
  readonly channels: Readonly<Record<string, string>>
  /** Login by Slack user id or by e-mail in lower case. */
  readonly agents: Readonly<Record<string, string>>
  readonly language: 'zh' | 'en'
}

/** One of these says that Slack is meant; other tools know `SLACK_…` variables as well. */
const MAIN = ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_CLIENT_ID', 'SLACK_DESK_CHANNELS']

const DEFAULT_API = 'https://slack.com/api/'
const TIMEOUT_MS = 8_000

const pairs = (value: RegExp, what: string) =>
  z.string().transform((text, context) => {
    const list = text
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((pair) => pair.split('='))
    const isWrong = list.some(([name = '', given = '', more]) => name === '' || more !== undefined || !value.test(given))
    if (isWrong) context.addIssue({ code: 'custom', message: `is a list of ${what}` })
    return list.map(([name = '', given = '']) => [name, given] as const)
  })

const environment = z
  .object({
    SLACK_SIGNING_SECRET: z.string().min(8, 'is too short').optional(),
    SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'must begin with xoxb-').optional(),
    SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must begin with xapp-').optional(),
    SLACK_CLIENT_ID: z.string().optional(),
    SLACK_CLIENT_SECRET: z.string().optional(),
    SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'is not an address' }).optional(),
    SLACK_DESK_CHANNELS: pairs(/^[CG][A-Z0-9]{2,}$/, 'team=channel id').optional(),
    SLACK_AGENTS: pairs(/^([UW][A-Z0-9]{2,}|[^@\s]+@[^@\s]+)$/, 'login=user id or login=e-mail').optional(),
    SLACK_DESK_LANGUAGE: z.enum(['zh', 'en']).default('zh'),
  })
  .superRefine((env, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const { SLACK_CLIENT_ID: id, SLACK_CLIENT_SECRET: secret } = env
    if ((id === undefined) !== (secret === undefined)) say('SLACK_CLIENT_ID', 'and SLACK_CLIENT_SECRET go together')
    if (!env.SLACK_BOT_TOKEN && !id) say('SLACK_BOT_TOKEN', 'is missing (or SLACK_CLIENT_ID for several workspaces)')
    if (!env.SLACK_SIGNING_SECRET && !env.SLACK_APP_TOKEN) {
      say('SLACK_SIGNING_SECRET', 'is missing (or SLACK_APP_TOKEN for Socket Mode)')
    }
    if (env.SLACK_DESK_CHANNELS && !env.SLACK_AGENTS) say('SLACK_AGENTS', 'is missing: who of Slack is who at the desk')
  })

/** Reads what is said of Slack; null = nothing is. Throws a `Refusal` that names every variable that does not fit, never its value. */
export function readSlackSettings(env: Environment): SlackSettings | null {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name.startsWith('SLACK_') && value))
  if (!MAIN.some((name) => name in given)) return null
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Refusal('config.invalid', { zh: `环境变量有误：${faults}`, en: `The environment does not fit: ${faults}` })
  }
  const it = parsed.data
  const api = it.SLACK_API_URL ?? DEFAULT_API
  return {
    signingSecret: it.SLACK_SIGNING_SECRET ?? null,
    botToken: it.SLACK_BOT_TOKEN ?? null,
    appToken: it.SLACK_APP_TOKEN ?? null,
    oauth:
      it.SLACK_CLIENT_ID && it.SLACK_CLIENT_SECRET
        ? { clientId: it.SLACK_CLIENT_ID, clientSecret: it.SLACK_CLIENT_SECRET }
        : null,
    apiUrl: api.endsWith('/') ? api : `${api}/`,
    timeoutMs: TIMEOUT_MS,
    desk: it.SLACK_DESK_CHANNELS
      ? {
          channels: Object.fromEntries(it.SLACK_DESK_CHANNELS),
          agents: Object.fromEntries((it.SLACK_AGENTS ?? []).map(([login, person]) => [personKey(person), login])),
          language: it.SLACK_DESK_LANGUAGE,
        }
      : null,
  }
}

function personKey(person: string): string {
  return person.includes('@') ? person.toLowerCase() : person
}
