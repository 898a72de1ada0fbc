import { describe, expect, it } from 'vitest'
import { officialAccountKind } from '../../../../src/bots/wechat/official-account/official-account-kind.ts'
import { officialAccountSettings } from '../../../../src/bots/wechat/official-account/settings.ts'
import { OA_APP } from '../../../support/wechat-platform/official-account-platform.ts'

const WHOLE = {
  OA_APP_ID: OA_APP.appId,
  OA_APP_SECRET: OA_APP.secret,
  OA_TOKEN: OA_APP.token,
  OA_ENCODING_AES_KEY: OA_APP.aesKey,
}

describe('the settings of the 公众号', () => {
  it('absent, it stays off', async () => {
    expect(await officialAccountKind.open({ PATH: '/bin', OA_MODE: 'safe', OA_APP_ID: '' })).toBeNull()
  })

  it("whole, it is open in safe mode at the platform's own address", () => {
    expect(officialAccountSettings(WHOLE)).toEqual({
      appId: OA_APP.appId,
      appSecret: OA_APP.secret,
      token: OA_APP.token,
      encodingAesKey: OA_APP.aesKey,
      mode: 'safe',
      apiBase: 'https://api.weixin.qq.com',
      menu: false,
    })
    expect(officialAccountSettings({ ...WHOLE, OA_API_BASE: 'http://127.0.0.1:9/', OA_MENU: 'on' })).toMatchObject({
      apiBase: 'http://127.0.0.1:9',
      menu: true,
    })
    expect(officialAccountSettings({ ...WHOLE, OA_ENCODING_AES_KEY: '', OA_MODE: 'plain' })).toMatchObject({
      encodingAesKey: null,
    })
  })

  it.each([
    [{ OA_APP_SECRET: '' }, 'OA_APP_SECRET: is missing'],
    [{ OA_TOKEN: 'a b' }, 'OA_TOKEN: must be 3 to 32 letters and digits'],
    [{ OA_ENCODING_AES_KEY: 'tooshort' }, 'OA_ENCODING_AES_KEY: must have 43 characters'],
    [{ OA_ENCODING_AES_KEY: '' }, 'OA_ENCODING_AES_KEY: is missing'],
    [{ OA_MODE: 'loud' }, 'OA_MODE: must be plain, compatible or safe'],
    [{ OA_API_BASE: 'ftp://x' }, 'OA_API_BASE: is not an address'],
  ])('%j: the variable is named, its value is not', (change, sentence) => {
    const given = { ...WHOLE, ...change }
    expect(() => officialAccountSettings(given)).toThrow(sentence)
    expect(() => officialAccountSettings(given)).not.toThrow(OA_APP.secret)
  })
})
