import { expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { peopleFrom } from '../../src/domain/service-hours/people-from.ts'
import { toChinaIso } from '../../src/domain/time/china-time.ts'
import { peopleBack } from '../../src/web/widget/frame/view/people-back.ts'
import { words } from '../../src/web/widget/frame/words.ts'

const company = demoCompany()

it.each([
  ['in the morning', '2026-11-24T10:00', null, null],
  ['at night', '2026-11-24T22:00', '人工客服明天 08:30 上班', 'people are back tomorrow at 08:30'],
  ['before the opening', '2026-11-25T07:00', '人工客服今天 08:30 上班', 'people are back today at 08:30'],
  ['on the eve of a holiday', '2026-09-30T23:00', '人工客服10月8日 08:30 上班', 'people are back 8 Oct at 08:30'],
])('tells who opens the chat %s from when people are there', (...[, time, zh, en]) => {
  const now = new Date(`${time}+08:00`)
  const from = peopleFrom(company, now)
  const told = (language: 'zh' | 'en') => peopleBack(from && toChinaIso(from), words[language], now.getTime())
  expect([told('zh'), told('en')]).toEqual([zh, en])
})
