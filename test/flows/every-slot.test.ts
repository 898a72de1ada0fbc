import { describe, expect, it } from 'vitest'
import { ALL_FLOWS } from '../../src/flows/all-flows.ts'
import type { SlotValue } from '../../src/flows/commands.ts'
import type { Flow, SlotSpec } from '../../src/flows/engine/flow.ts'
import { stableJson } from '../../src/flows/engine/stable-json.ts'
import { viewOf } from '../support/track-view.ts'

const SLOTS = ALL_FLOWS.flatMap((flow) => flow.slots.map((spec) => [`${flow.name} ${spec.name}`, flow, spec] as const))

const HAIDIAN = { province: '北京市', city: '北京市', district: '海淀区' }
const FUZHOU = { province: '福建省', city: '福州市', district: '鼓楼区' }
const NANJING = { province: '江苏省', city: '南京市', district: '鼓楼区' }

/** Whatever an understanding, a button or an older release may hand to a slot. */
const VALUES: readonly SlotValue[] = [
  '',
  ' ',
  'x',
  '张三',
  '13800138000',
  '1380013',
  '+65 6123 4567',
  'SD2400112300018',
  'SF1234567890123',
  '不用',
  '月结',
  '到付',
  '零担',
  'express',
  'lost',
  '破损',
  '赔钱',
  'edit:goods.weight',
  'take:ltl',
  'change',
  '有什么区别',
  '取消',
  '不取消',
  'keep it',
  '确认提交',
  '要修改',
  '放门口就行',
  '第二个3公斤',
  'x'.repeat(5000),
  0,
  -1,
  5,
  2.5,
  1e12,
  Number.NaN,
  true,
  false,
  [],
  [60, 40, 50],
  [0, 3],
  [1, -1],
  ['SD2400112300018', 'SD2400112300025'],
  { ...HAIDIAN, detail: '中关村大街1号' },
  { ...HAIDIAN, detail: '' },
  { province: '', city: '', district: '', detail: '二环路1号' },
  HAIDIAN,
  { candidates: [FUZHOU, NANJING] },
  { candidates: [] },
  { malformed: '138001380', problem: 'too_short' },
  { malformed: '-5', problem: 'not_positive' },
  { from: '2026-11-24T08:00:00+08:00', to: '2026-11-24T12:00:00+08:00' },
  { to: '2020-01-01T08:00:00+08:00' },
  { from: 'x' },
  {},
]

function viewFor(flow: Flow, language: 'zh' | 'en') {
  const view = viewOf({ language })
  return { ...view, frame: { ...view.frame, flow: flow.name } }
}

describe('every slot of every flow', () => {
  it.each(SLOTS)('%s: is asked for and explained in both languages', (_title, flow, spec) => {
    for (const language of ['zh', 'en'] as const) {
      const { text, choices = [] } = spec.question(viewFor(flow, language))
      const words = [text, ...choices, spec.label[language], spec.explain[language], spec.example[language]]
      if (spec.alternative) words.push(spec.alternative[language])
      expect(words.filter((said) => said.trim() === '' || /undefined|null|\[object/u.test(said))).toEqual([])
      const foreign = words.filter((said) => language === 'en' && /[\u4e00-\u9fff]/u.test(said))
      expect(foreign).toEqual([])
    }
  })

  it.each(SLOTS)('%s: judges any value, and stands by what it accepts', (_title, flow, spec) => {
    for (const value of VALUES) {
      const verdict = judged(flow, spec, value)
      if (verdict === null) continue
      if (verdict.ok) expect(stableJson(judged(flow, spec, verdict.value))).toBe(stableJson(verdict))
      else {
        expect([verdict.problem.zh, verdict.problem.en].every((words) => words !== '')).toBe(true)
        if (verdict.values) expect(verdict.values.length).toBe(verdict.choices?.length)
      }
    }
  })

  it.each(SLOTS)('%s: says every value it accepts in words', (_title, flow, spec) => {
    for (const value of VALUES) {
      const verdict = judged(flow, spec, value)
      if (verdict?.ok !== true) continue
      for (const language of ['zh', 'en'] as const) {
        expect(spec.words?.(verdict.value, language) ?? '').not.toMatch(/undefined|NaN|\[object/u)
      }
    }
  })

  it.each(SLOTS)('%s: takes free words or leaves them, without a fault', (_title, flow, spec) => {
    for (const text of VALUES.filter((value) => typeof value === 'string')) {
      const view = { ...viewFor(flow, 'zh'), text }
      const values = [spec.freeText?.(text, view), spec.overhears?.(text, view), spec.takesQuestion?.(text, view)]
      for (const value of values) expect(value === undefined || value === null || typeof value !== 'function').toBe(true)
    }
  })
})

function judged(flow: Flow, spec: SlotSpec, value: SlotValue) {
  return spec.check?.(value, viewFor(flow, 'zh')) ?? null
}
