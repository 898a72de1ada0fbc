import { expect, it } from 'vitest'
import { ALL_FLOWS } from '../../src/flows/all-flows.ts'
import { CONVERSATIONS } from './conversations.ts'
import { STEPS } from './played.ts'

it('walks every flow in Chinese, and prints which of its questions the matrix asks', () => {
  const rows = ALL_FLOWS.map((flow) => {
    const asked = new Set(STEPS.filter(({ conversation }) => conversation.flow === flow.name).map(({ slot }) => slot))
    const missed = flow.slots.map((slot) => slot.name).filter((name) => !asked.has(name))
    const languages = new Set(CONVERSATIONS.filter((each) => each.flow === flow.name).map((each) => each.language))
    return {
      flow: flow.name,
      languages: [...languages].join(' '),
      steps: STEPS.filter(({ conversation }) => conversation.flow === flow.name).length,
      asked: `${asked.size}/${flow.slots.length}`,
      'not asked (said at once, optional, or filled by the flow)': missed.join(' '),
    }
  })
  console.table(rows)
  expect(rows.filter((row) => !row.languages.includes('zh')).map((row) => row.flow)).toEqual([])
})
