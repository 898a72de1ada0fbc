import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { verifySignature } from '../../src/bots/slack/verify-signature.ts'
import { Refusal } from '../../src/domain/errors/refusal.ts'

/** The example that Slack prints in its documentation. */
const EXAMPLE = {
  secret: '8f742231b10e8888abcd99yyyzzz85a5',
  timestamp: '1531420618',
  signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  body: 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
}
const THEN = new Date(1_531_420_618_000)

describe('the signature of a request', () => {
  it('holds for the example of Slack', () => {
    expect(codeOf(EXAMPLE, THEN)).toBe('holds')
  })

  it.each([
    ['a changed body', { ...EXAMPLE, body: `${EXAMPLE.body}&x=1` }, 'slack.bad_signature'],
    ['another second', { ...EXAMPLE, timestamp: '1531420619' }, 'slack.bad_signature'],
    ['no timestamp', { ...EXAMPLE, timestamp: undefined }, 'slack.bad_signature'],
    ['a timestamp that is no number', { ...EXAMPLE, timestamp: 'NaN' }, 'slack.bad_signature'],
    ['no signature', { ...EXAMPLE, signature: undefined }, 'slack.bad_signature'],
    ['half a signature', { ...EXAMPLE, signature: EXAMPLE.signature.slice(0, 20) }, 'slack.bad_signature'],
    ['another version', { ...EXAMPLE, signature: EXAMPLE.signature.replace('v0', 'v1') }, 'slack.bad_signature'],
  ])('does not hold with %s', (_what, request, code) => {
    expect(codeOf(request, THEN)).toBe(code)
  })

  it.each([
    ['five minutes old', 299, 'holds'],
    ['older than five minutes', 301, 'slack.stale'],
    ['a little from the future', -299, 'holds'],
    ['far from the future', -301, 'slack.stale'],
  ])('%s: %i s', (_what, seconds, code) => {
    expect(codeOf(EXAMPLE, new Date(THEN.getTime() + seconds * 1000))).toBe(code)
  })

  it('is no proof with an empty secret of the one who asks', () => {
    const signature = `v0=${createHmac('sha256', '').update(`v0:${EXAMPLE.timestamp}:${EXAMPLE.body}`).digest('hex')}`
    expect(codeOf({ ...EXAMPLE, signature }, THEN)).toBe('slack.bad_signature')
  })
})

function codeOf(request: Parameters<typeof verifySignature>[0], now: Date): string {
  try {
    verifySignature(request, EXAMPLE.secret, now)
    return 'holds'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
