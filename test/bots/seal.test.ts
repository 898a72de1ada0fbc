import { describe, expect, it } from 'vitest'
import { createSeal } from '../../src/bots/seal.ts'

const SECRET = 'a secret of thirty-two characters'
const seal = createSeal(SECRET)
const closed = seal.close('令牌 token-1', 'slack/T1/bot')
/** Another letter than the one that chance has put there. */
const changed = `${closed.slice(0, -1)}${closed.endsWith('A') ? 'B' : 'A'}`

describe('a sealed secret', () => {
  it('opens where it was closed, on every server with the same secret', () => {
    expect(createSeal(SECRET).open(closed, 'slack/T1/bot')).toBe('令牌 token-1')
    expect(seal.open(seal.close('', 'p'), 'p')).toBe('')
  })

  it('shows nothing of the secret, and never looks the same twice', () => {
    expect(closed).not.toContain(Buffer.from('token-1').toString('base64url').slice(0, 8))
    expect(seal.close('令牌 token-1', 'slack/T1/bot')).not.toBe(closed)
  })

  it.each([
    { what: 'of another server', by: createSeal('another secret of thirty-two char'), sealed: closed, place: 'slack/T1/bot' },
    { what: 'kept at another place', by: seal, sealed: closed, place: 'slack/T2/bot' },
    { what: 'that was changed', by: seal, sealed: changed, place: 'slack/T1/bot' },
    { what: 'that grew', by: seal, sealed: `${closed}=`, place: 'slack/T1/bot' },
    { what: 'that was cut', by: seal, sealed: closed.slice(0, 20), place: 'slack/T1/bot' },
    { what: 'that is no text', by: seal, sealed: { token: 'token-1' }, place: 'slack/T1/bot' },
    { what: 'that is none', by: seal, sealed: null, place: 'slack/T1/bot' },
  ])('$what does not open', ({ by, sealed, place }) => {
    expect(by.open(sealed, place)).toBeNull()
  })
})
