import { z } from 'zod'
import { Outage } from '../../../domain/errors/outage.ts'
import type { Finding } from '../../open-channel.ts'
import type { AccessTokens } from '../shared/access-tokens.ts'
import type { WechatApi } from '../shared/wechat-api.ts'
import { KF } from './names.ts'
import { reportOf } from './send/refusals.ts'
import type { KfSettings } from './settings.ts'

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  'kf.wrong_corp_id': 'KF_CORP_ID is not the one under 我的企业.',
  'kf.wrong_secret': 'KF_SECRET does not belong to KF_CORP_ID; take the secret of the app that may call 微信客服.',
  'kf.address_not_allowed': "put this server's public address on the app's 企业可信IP.",
  'kf.not_allowed': 'list the app under 微信客服 → API → 可调用接口的应用.',
  'kf.other_app': 'the account is served by another app; hand it over under 微信客服 → API.',
  'kf.away': 'KF_API_BASE cannot be reached from here.',
}

const accounts = z.object({ account_list: z.array(z.object({ open_kfid: z.string() })).default([]) })

export interface ExamineParts {
  readonly settings: KfSettings
  readonly tokens: AccessTokens
  readonly api: WechatApi
  readonly publicUrl: string | null
}

/** Asks for a token and the accounts, and looks whether the platform can reach us. */
export async function examine(parts: ExamineParts): Promise<readonly Finding[]> {
  const token = await examineToken(parts)
  return [token, ...(token.isOk ? [await examineAccount(parts)] : []), examineCallback(parts)]
}

async function examineToken({ settings, tokens }: ExamineParts): Promise<Finding> {
  try {
    await tokens.get()
    return { isOk: true, line: `微信客服: ${settings.apiBase} gives a token.` }
  } catch (error) {
    return { isOk: false, line: `微信客服: no token ${advice(error instanceof Outage ? error.code : 'kf.token_refused')}` }
  }
}

async function examineAccount({ settings, api }: ExamineParts): Promise<Finding> {
  const answer = await api.call({ path: '/cgi-bin/kf/account/list', body: { offset: 0, limit: 100 } })
  const parsed = accounts.safeParse(answer.kind === 'done' ? answer.body : null)
  if (!parsed.success) {
    const report = reportOf(answer, '')
    return { isOk: false, line: `微信客服: the accounts are not told ${advice('code' in report ? report.code : 'kf.refused')}` }
  }
  const isThere = parsed.data.account_list.some(({ open_kfid }) => open_kfid === settings.openKfId)
  return isThere
    ? { isOk: true, line: '微信客服: the account KF_OPEN_KFID is ours to serve.' }
    : { isOk: false, line: '微信客服: KF_OPEN_KFID is not among the accounts that this app may serve.' }
}

function examineCallback({ publicUrl }: ExamineParts): Finding {
  if (publicUrl === null) {
    return { isOk: false, line: '微信客服: PUBLIC_URL is not set, so the platform cannot be told where to call.' }
  }
  return { isOk: true, line: `微信客服: the platform calls ${publicUrl}/channels/${KF}.` }
}

function advice(code: string): string {
  return `(${code}): ${WHAT_TO_DO[code] ?? 'look at the log.'}`
}
