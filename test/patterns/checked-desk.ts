import { expect } from 'vitest'
import type { Language } from '../../src/domain/language.ts'
import type { DialogueState, Pending } from '../../src/flows/engine/dialogue-state.ts'
import type { Trigger, TurnResult } from '../../src/flows/turn.ts'
import { MemoryDesk } from '../support/memory-desk.ts'

const CHINESE = /[\u4e00-\u9fff]/u
/** Names of people stay as they are in every language. */
const PEOPLE = /刘师傅/gu

/** A desk that checks after every turn what is always true of a conversation. */
export class CheckedDesk extends MemoryDesk {
  /** The language the customer writes in; unset where it changes. */
  speaks: Language | null = null

  override run(trigger: Trigger): TurnResult {
    const before = { orders: this.orders.length, pending: this.state?.pending ?? null, owner: this.owner.kind }
    const result = super.run(trigger)
    const words = result.says.flatMap((say) => [say.text, ...(say.choices ?? [])])
    expect(words.filter((text) => !text.trim() || text.includes('undefined') || text.includes('[object'))).toEqual([])
    expect(JSON.stringify([result, this.state, this.orders, this.quotes, this.cases, this.escalations])).not.toContain('⟦')
    expect(this.orders.length - before.orders).toBeLessThanOrEqual(before.pending?.slot === 'confirm' ? 1 : 0)
    if (trigger.kind === 'messages' && this.owner.kind === 'bot') expect(result.says.length).toBeGreaterThan(0)
    if (before.owner === 'agent' && trigger.kind === 'messages') expect(result.says).toEqual([])
    oneQuestion(this, result)
    everyHandOverHasCase(this)
    if (this.speaks) inLanguage(words, this.speaks)
    return result
  }
}

/** Exactly one question on the table, or nothing under way. */
function oneQuestion(desk: CheckedDesk, result: TurnResult): void {
  const { state } = desk
  if (!state) return
  expect(state.stack.length).toBeLessThanOrEqual(1)
  expect(new Set(state.parked.map((frame) => frame.flow)).size).toBe(state.parked.length)
  if (desk.owner.kind === 'queue') expect([state.stack, state.pending]).toEqual([[], null])
  if (desk.owner.kind !== 'bot') return
  const active = state.stack.at(-1)
  if (active) expect(state.pending).toMatchObject({ kind: 'slot', flow: active.flow })
  else expect(state.pending?.kind).not.toBe('slot')
  const asking = result.says.filter((say) => say.choices?.length)
  expect(asking.length).toBeLessThanOrEqual(1)
  if (asking.length && state.pending) buttonsArePending(state, asking[0]?.choices ?? [])
}

function buttonsArePending(state: DialogueState, shown: readonly string[]): void {
  const pending: Pending | null = state.pending
  expect(pending?.choices).toEqual(shown)
  if (pending?.values) expect(pending.values.length).toBe(shown.length)
}

function everyHandOverHasCase(desk: CheckedDesk): void {
  if (desk.owner.kind !== 'queue') return
  const number = desk.state?.handOverCase
  expect(desk.cases.map((found) => found.number)).toContain(number)
  expect(desk.escalations.map((found) => found.caseNumber)).toContain(number)
  expect(new Set(desk.cases.map((found) => found.number)).size).toBe(desk.cases.length)
}

function inLanguage(words: readonly string[], language: Language): void {
  const wrong = words.filter((text) =>
    language === 'en'
      ? CHINESE.test(text.replaceAll(PEOPLE, ''))
      : /[A-Za-z]{2,} [A-Za-z]{2,} [a-z]{2,}/u.test(text) && !CHINESE.test(text),
  )
  expect(wrong).toEqual([])
}
