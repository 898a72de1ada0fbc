import { describe, expect, it } from 'vitest'
import { externalUserOf, placeOf } from '../../src/bots/wechat/wechaty/place.ts'
import { wechatySettings } from '../../src/bots/wechat/wechaty/settings.ts'

describe('the settings of a WeChat gateway', () => {
  const whole = { WECHATY_ENDPOINT: 'gw.example.com:8788', WECHATY_TOKEN: 'insecure_0d9c8f7a' }

  it('are off when nothing of them is set', () => {
    expect(wechatySettings({ PATH: '/bin', WECHATY_LOG: 'silent' })).toBeNull()
  })
  it('go for the gateway unless another puppet is named', () => {
    expect(wechatySettings(whole)).toMatchObject({ puppet: 'wechaty-puppet-service', tls: { isOn: true }, logsOutOnStop: false })
    expect(wechatySettings({ WECHATY_PUPPET: 'wechaty-puppet-mock' })).toMatchObject({
      puppet: 'wechaty-puppet-mock',
      endpoint: null,
    })
  })
  it.each([
    [{ WECHATY_ENDPOINT: '' }, /WECHATY_ENDPOINT: is missing/],
    [{ WECHATY_ENDPOINT: 'gw' }, /WECHATY_ENDPOINT: must be host:port/],
    [{ WECHATY_TOKEN: '' }, /WECHATY_TOKEN: is missing/],
    [{ WECHATY_TOKEN: 'secret-without-name' }, /WECHATY_TOKEN: must begin with the name/],
    [{ WECHATY_PUPPET: '../evil' }, /WECHATY_PUPPET: is not the name/],
    [{ WECHATY_CATCH_UP_HOURS: '100' }, /WECHATY_CATCH_UP_HOURS/],
  ])('name what does not fit, and not its value: %o', (change, expected) => {
    expect(() => wechatySettings({ ...whole, ...change })).toThrow(expected)
    expect(() => wechatySettings({ ...whole, ...change })).not.toThrow(/secret-without-name|evil/)
  })
})

describe('a place in WeChat', () => {
  it.each([
    { person: 'wxid_abc', room: null },
    { person: '25984984710827869@openim', room: null },
    { person: 'a/b%2F', room: null },
    { person: 'wxid_abc', room: '19911@chatroom' },
    { person: 'x/y', room: 'r/1' },
  ])('survives being written as a user: %o', (place) => {
    expect(placeOf(externalUserOf(place))).toEqual(place)
  })
})
