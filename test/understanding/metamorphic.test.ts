import { describe, expect, it } from 'vitest'
import { IN_ANY_ORDER, LABELLED } from './labelled-messages.ts'
import { type Asked, read, told } from './told.ts'
import { VARIANTS, type Variant } from './variants.ts'

/** Free words hold the message as it was written, so only that they are kept counts. */
function meaning(text: string, asked: Asked): readonly string[] {
  return told(read(text, asked)).map(withoutWords)
}

function withoutWords(command: string): string {
  return command.replace(/^(set (?:description|request)) .*$/su, '$1')
}

function applies({ of, isChinese }: Variant, text: string): boolean {
  return of(text) !== text && !(isChinese === true && !/\p{Script=Han}/u.test(text))
}

describe('a message that is labelled', () => {
  it.each(LABELLED)('%s (%s) means %j', (text, asked, means) => {
    expect(meaning(text, asked)).toEqual(means.map(withoutWords))
  })
})

/** The drop that is known and told in docs/understanding.md, in messages; anything more is a defect. */
const KNOWN: Readonly<Record<string, number>> = {
  'filler ahead: 那个': 1,
  'polite ahead: 麻烦': 1,
  'polite behind: ，谢谢': 1,
  'split into bubbles at every comma': 1,
  'please ahead': 2,
}

describe('a message typed otherwise', () => {
  it.each(VARIANTS)('keeps its meaning: $name', (variant) => {
    const cases = LABELLED.filter(([text]) => applies(variant, text))
    const lost = cases.flatMap(([text, asked, means]) => {
      const got = meaning(variant.of(text), asked)
      return got.join(' · ') === means.map(withoutWords).join(' · ') ? [] : [`${variant.of(text)} (${asked}): ${got.join(' · ')}`]
    })
    console.log(`${variant.name}: ${cases.length - lost.length} of ${cases.length}`)
    expect(cases.length).toBeGreaterThan(10)
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(KNOWN[variant.name] ?? 0)
  })
})

describe('parts that stand for themselves', () => {
  it.each(IN_ANY_ORDER)('%j (%s) mean the same in any order', (parts, asked, means) => {
    for (const order of permutations(parts)) {
      for (const between of ['，', '\n', ' ']) {
        const text = order.join(between)
        expect([...meaning(text, asked)].sort(), text).toEqual([...means].sort())
      }
    }
  })
})

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((item, at) => permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]))
}
