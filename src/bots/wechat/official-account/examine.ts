import { Outage } from '../../../domain/errors/outage.ts'
import type { Finding } from '../../open-channel.ts'
import type { AccessTokens } from '../shared/access-tokens.ts'
import { OFFICIAL_ACCOUNT } from './names.ts'
import type { OfficialAccountSettings } from './settings.ts'

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  'oa.wrong_app_id': 'OA_APP_ID is not the one under 设置与开发 → 开发接口管理.',
  'oa.wrong_secret': 'OA_APP_SECRET does not belong to OA_APP_ID; reset it under 开发接口管理 and set it here.',
  'oa.address_not_allowed': "put this server's public address on the IP 白名单 under 开发接口管理.",
  'oa.token_quota': 'the quota of tokens is used up; wait for tomorrow.',
  'oa.not_the_platform': 'OA_API_BASE is not the platform.',
  'oa.away': 'OA_API_BASE cannot be reached from here.',
}

/** Asks for a token, and looks whether the platform can reach us. */
export async function examine(
  settings: OfficialAccountSettings,
  tokens: AccessTokens,
  publicUrl: string | null,
): Promise<readonly Finding[]> {
  return [await examineToken(settings, tokens), examineCallback(settings, publicUrl)]
}

async function examineToken({ apiBase }: OfficialAccountSettings, tokens: AccessTokens): Promise<Finding> {
  try {
    await tokens.get()
    return { isOk: true, line: `公众号: ${apiBase} gives a token.` }
  } catch (error) {
    const code = error instanceof Outage ? error.code : 'oa.token_refused'
    return { isOk: false, line: `公众号: no token (${code}): ${WHAT_TO_DO[code] ?? 'look at the log.'}` }
  }
}

function examineCallback({ mode }: OfficialAccountSettings, publicUrl: string | null): Finding {
  if (publicUrl === null)
    return { isOk: false, line: '公众号: PUBLIC_URL is not set, so the platform cannot be told where to deliver.' }
  const line = `公众号: the platform delivers to ${publicUrl}/channels/${OFFICIAL_ACCOUNT}, mode ${mode}.`
  const isSecure = publicUrl.startsWith('https://')
  return {
    isOk: isSecure || mode === 'safe',
    line: isSecure ? line : `${line} Without https only OA_MODE=safe keeps words private.`,
  }
}
