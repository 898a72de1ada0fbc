import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from '../../src/bots/split-text.ts'

describe('a long text in bubbles', () => {
  it('loses nothing, keeps to the limit and breaks no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 4, max: 60 }), (text, limit) => {
        const bubbles = splitText(text, { most: limit, unit: 'utf16' })
        expect(bubbles.join('')).toBe(text)
        expect(bubbles.every((bubble) => bubble.length <= limit)).toBe(true)
        expect(bubbles.some((bubble) => /\p{Surrogate}/u.test(bubble))).toBe(false)
        expect(text === '' || bubbles.every((bubble) => bubble !== '')).toBe(true)
      }),
    )
  })

  it('counts bytes where the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 40, max: 90 }), (text, most) => {
        const bubbles = splitText(text, { most, unit: 'bytes' })
        expect(bubbles.join('')).toBe(text)
        expect(bubbles.every((bubble) => Buffer.byteLength(bubble) <= most)).toBe(true)
        expect(bubbles.some((bubble) => /\p{Surrogate}/u.test(bubble))).toBe(false)
      }),
    )
    expect(splitText('您的包裹'.repeat(200), { most: 2048, unit: 'bytes' }).map((part) => Buffer.byteLength(part))).toEqual([
      2046, 354,
    ])
  })

  it.each([
    { what: 'a paragraph', text: '第一段很长很长。\n\n第二段。', limit: 12, bubbles: ['第一段很长很长。\n\n', '第二段。'] },
    { what: 'a sentence', text: '已到武汉转运中心。明天送达。', limit: 12, bubbles: ['已到武汉转运中心。', '明天送达。'] },
    { what: 'a word', text: 'arrived in Wuhan yesterday', limit: 18, bubbles: ['arrived in Wuhan ', 'yesterday'] },
  ])('is cut after $what where one is near', ({ text, limit, bubbles }) => {
    expect(splitText(text, { most: limit, unit: 'utf16' })).toEqual(bubbles)
  })
})
