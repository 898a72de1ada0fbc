import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from '../../src/bots/split-text.ts'

describe('a long text in bubbles', () => {
  it('loses nothing, keeps to the limit and breaks no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 4, max: 60 }), (text, limit) => {
        const bubbles = splitText(text, limit)
        expect(bubbles.join('')).toBe(text)
        expect(bubbles.every((bubble) => bubble.length <= limit)).toBe(true)
        expect(bubbles.some((bubble) => /\p{Surrogate}/u.test(bubble))).toBe(false)
        expect(text === '' || bubbles.every((bubble) => bubble !== '')).toBe(true)
      }),
    )
  })

  it.each([
    ['a paragraph', '第一段很长很长。\n\n第二段。', 12, ['第一段很长很长。\n\n', '第二段。']],
    ['a sentence', '已到武汉转运中心。明天送达。', 12, ['已到武汉转运中心。', '明天送达。']],
    ['a word', 'arrived in Wuhan yesterday', 18, ['arrived in Wuhan ', 'yesterday']],
  ] as const)('is cut after %s where one is near', (_what, text, limit) => {
    const [first = ''] = splitText(text, limit)
    expect(first).toMatch(/(\n\n|。|\s)$/)
  })
})
