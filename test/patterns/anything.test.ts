import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { CheckedDesk } from './checked-desk.ts'
import { CONVERSATIONS } from './conversations.ts'
import { freshDesk } from './played.ts'

/** What may happen to a conversation, in any order. */
type Act =
  | { readonly do: 'say'; readonly bubbles: readonly string[] }
  | { readonly do: 'tap'; readonly which: number }
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'picture' }
  | { readonly do: 'claim' }
  | { readonly do: 'hand_back'; readonly resolved: boolean }

const LINES = [
  ...new Set(
    CONVERSATIONS.flatMap((each) => [...each.lines.map(([said]) => said), ...(each.corrections ?? []).map(({ said }) => said)]),
  ),
  '转人工',
  '不用人工了',
  '算了',
  '都不要了',
  '继续',
  '返回上一步',
  '重新开始',
  '跳过',
  '不知道',
  '不想给',
  '为什么',
  '再说一遍',
  '等一下',
  '谢谢',
  '还差什么',
  '寄件人和收件人写反了',
  '还是按原来的',
  '你们周末取件吗',
  '1',
  '第二个',
  '中文',
  'English please',
]

const bubble = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...LINES), fc.constantFrom(...LINES)).map(([a, b]) => `${a}，${b}`) },
)

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.array(bubble, { minLength: 1, maxLength: 3 }).map((bubbles): Act => ({ do: 'say', bubbles })),
  },
  { weight: 4, arbitrary: fc.nat(8).map((which): Act => ({ do: 'tap', which })) },
  { weight: 2, arbitrary: fc.constantFrom(1, 12, 40, 600, 12_000).map((minutes): Act => ({ do: 'wait', minutes })) },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'picture' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'claim' }) },
  { weight: 1, arbitrary: fc.boolean().map((resolved): Act => ({ do: 'hand_back', resolved })) },
)

describe('whatever a customer does, in whatever order', () => {
  it('nothing throws, and what is always true stays true', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 4, maxLength: 14 }), (acts) => {
        const desk = freshDesk()
        for (const each of acts) play(desk, each)
      }),
      { numRuns: 600, seed: 20_261_123, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
    )
  })
})

function play(desk: CheckedDesk, what: Act): void {
  switch (what.do) {
    case 'say':
      desk.say(...what.bubbles)
      return
    case 'tap': {
      const choice = desk.state?.pending?.choices[what.which]
      if (choice !== undefined) desk.tap(choice)
      return
    }
    case 'wait':
      desk.wait(what.minutes)
      return
    case 'picture':
      desk.send([{ kind: 'image', attachment: { name: 'a.jpg', mime: 'image/jpeg', bytes: 1, key: 'k1' } }])
      return
    case 'claim':
      if (desk.owner.kind === 'queue') desk.owner = { kind: 'agent', agent: 'lin' }
      return
    case 'hand_back':
      if (desk.owner.kind === 'agent') desk.run({ kind: 'handed_back', agent: 'lin', resolved: what.resolved })
  }
}
