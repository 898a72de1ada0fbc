import { describe, expect, it } from 'vitest'
import { createSeal } from '../../src/bots/seal.ts'

const SECRET = 'a secret of thirty-two characters'
const seal = createSeal(SECRET)
const closed = seal.close('令牌 token-1', 'slack/T1/bot')

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
    ['of another server', createSeal('another secret of thirty-two char'), closed, 'slack/T1/bot'],
    ['kept at another place', seal, closed, 'slack/T2/bot'],
    ['that was changed', seal, `${closed.slice(0, -2)}AA`, 'slack/T1/bot'],
    ['that was cut', seal, closed.slice(0, 20), 'slack/T1/bot'],
    ['that is no text', seal, { token: 'token-1' }, 'slack/T1/bot'],
    ['that is none', seal, null, 'slack/T1/bot'],
  ])('%s does not open', (_name, by, sealed, place) => {
    expect(by.open(sealed, place)).toBeNull()
  })
})
