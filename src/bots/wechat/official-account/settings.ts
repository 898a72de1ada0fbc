import { z } from 'zod'
import { Refusal } from '../../../domain/errors/refusal.ts'

export interface OfficialAccountSettings {
  readonly appId: string
  readonly appSecret: string
  /** What callbacks are signed with. */
  readonly token: string
  /** null = plain mode, nothing is encrypted. */
  readonly encodingAesKey: string | null
  readonly mode: 'plain' | 'compatible' | 'safe'
  readonly apiBase: string
  /** Put our menu under the chat at every start. */
  readonly menu: boolean
}

const MAIN = ['OA_APP_ID', 'OA_APP_SECRET', 'OA_TOKEN', 'OA_ENCODING_AES_KEY']

const environment = z
  .object({
    OA_APP_ID: z.string({ error: 'is missing' }).regex(/^\w{6,64}$/, 'is no app id'),
    OA_APP_SECRET: z.string({ error: 'is missing' }).min(16, 'is too short'),
    OA_TOKEN: z.string({ error: 'is missing' }).regex(/^[A-Za-z0-9]{3,32}$/, 'must be 3 to 32 letters and digits'),
    OA_ENCODING_AES_KEY: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}$/, 'must have 43 characters')
      .optional(),
    OA_MODE: z.enum(['plain', 'compatible', 'safe'], { error: 'must be plain, compatible or safe' }).default('safe'),
    OA_API_BASE: z.url({ protocol: /^https?$/, error: 'is not an address' }).default('https://api.weixin.qq.com'),
    OA_MENU: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
  })
  .refine((it) => it.OA_MODE === 'plain' || it.OA_ENCODING_AES_KEY !== undefined, {
    path: ['OA_ENCODING_AES_KEY'],
    message: 'is missing (only OA_MODE=plain goes without it)',
  })

/** null = no 公众号 is configured. Throws a `Refusal` that names the variable that does not fit, and never its value. */
export function officialAccountSettings(env: Readonly<Record<string, string | undefined>>): OfficialAccountSettings | null {
  if (MAIN.every((name) => !env[name])) return null
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name.startsWith('OA_') && value))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Refusal('oa.settings', {
      zh: `公众号配置有误：${faults}`,
      en: `The settings of the Official Account do not fit: ${faults}`,
    })
  }
  const it = parsed.data
  return {
    appId: it.OA_APP_ID,
    appSecret: it.OA_APP_SECRET,
    token: it.OA_TOKEN,
    encodingAesKey: it.OA_ENCODING_AES_KEY ?? null,
    mode: it.OA_MODE,
    apiBase: it.OA_API_BASE.replace(/\/$/, ''),
    menu: it.OA_MENU === 'on',
  }
}
