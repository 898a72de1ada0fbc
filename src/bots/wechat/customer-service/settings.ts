import { z } from 'zod'
import { Refusal } from '../../../domain/errors/refusal.ts'

export interface KfSettings {
  readonly corpId: string
  readonly secret: string
  /** What callbacks are signed with. */
  readonly token: string
  readonly encodingAesKey: string
  readonly openKfId: string
  readonly apiBase: string
  /** Desk login → userid in 企业微信, of people who answer there. */
  readonly servicers: ReadonlyMap<string, string>
  /** Who waits for a person waits in the pool of 企业微信, where the people above see them. */
  readonly usesPool: boolean
  /** What was written before the very first start is taken up to this age. */
  readonly catchUpMinutes: number
  /** A lost callback costs this long at most. */
  readonly sweepSeconds: number
}

const MAIN = ['KF_CORP_ID', 'KF_SECRET', 'KF_TOKEN', 'KF_ENCODING_AES_KEY', 'KF_OPEN_KFID']

const environment = z.object({
  KF_CORP_ID: z.string({ error: 'is missing' }).regex(/^\w{6,64}$/, 'is no corp id'),
  KF_SECRET: z.string({ error: 'is missing' }).min(16, 'is too short'),
  KF_TOKEN: z.string({ error: 'is missing' }).regex(/^[A-Za-z0-9]{3,32}$/, 'must be 3 to 32 letters and digits'),
  KF_ENCODING_AES_KEY: z.string({ error: 'is missing' }).regex(/^[A-Za-z0-9+/]{43}$/, 'must have 43 characters'),
  KF_OPEN_KFID: z.string({ error: 'is missing' }).regex(/^[\w-]{2,64}$/, 'is no open_kfid'),
  KF_API_BASE: z.url({ protocol: /^https?$/, error: 'is not an address' }).default('https://qyapi.weixin.qq.com'),
  KF_SERVICERS: z
    .string()
    .regex(/^[^=,\s]+=[^=,\s]+(,[^=,\s]+=[^=,\s]+)*$/, 'must be login=userid,login=userid')
    .optional(),
  KF_POOL: z.enum(['on', 'off'], { error: 'must be on or off' }).optional(),
  KF_CATCH_UP_MINUTES: z.coerce.number({ error: 'is no number' }).min(0).max(4_320).default(60),
  KF_SWEEP_SECONDS: z.coerce.number({ error: 'is no number' }).min(1).max(600).default(20),
})

/** null = no 微信客服 is configured. Throws a `Refusal` that names the variable that does not fit, and never its value. */
export function kfSettings(env: Readonly<Record<string, string | undefined>>): KfSettings | null {
  if (MAIN.every((name) => !env[name])) return null
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name.startsWith('KF_') && value))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Refusal('kf.settings', {
      zh: `微信客服配置有误：${faults}`,
      en: `The settings of WeCom customer service do not fit: ${faults}`,
    })
  }
  const it = parsed.data
  return {
    corpId: it.KF_CORP_ID,
    secret: it.KF_SECRET,
    token: it.KF_TOKEN,
    encodingAesKey: it.KF_ENCODING_AES_KEY,
    openKfId: it.KF_OPEN_KFID,
    apiBase: it.KF_API_BASE.replace(/\/$/, ''),
    servicers: new Map((it.KF_SERVICERS ?? '').split(',').flatMap(pairOf)),
    usesPool: it.KF_POOL === undefined ? it.KF_SERVICERS !== undefined : it.KF_POOL === 'on',
    catchUpMinutes: it.KF_CATCH_UP_MINUTES,
    sweepSeconds: it.KF_SWEEP_SECONDS,
  }
}

function pairOf(words: string): readonly (readonly [string, string])[] {
  const [login, userid] = words.split('=')
  return login && userid ? [[login, userid]] : []
}
