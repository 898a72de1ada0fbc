import { expect, it } from 'vitest'
import { eventInEnglish } from '../../src/web/console/i18n/event-words.ts'

const reader = {
  nameOf: (login: string) => ({ lin: '林小雨', wang: '王建国' })[login] ?? login,
  now: Date.parse('2026-11-24T10:00:00+08:00'),
}
const event = (kind: string, details: Readonly<Record<string, string>> = {}) => ({ kind, by: 'lin', details })

it.each([
  ['林小雨 接入会话', event('claimed'), '林小雨 took the chat'],
  ['林小雨 从王建国接管会话', event('taken_over', { from: 'wang' }), '林小雨 took the chat over from 王建国'],
  [
    '林小雨 转给投诉专员：要赔',
    event('transferred', { team: 'complaint', memo: '要赔' }),
    '林小雨 passed it on to Complaints: 要赔',
  ],
  ['林小雨 转给投诉专员', event('transferred', { team: 'complaint', memo: '' }), '林小雨 passed it on to Complaints'],
  ['林小雨 已解决：好了', event('resolved', { summary: '好了' }), '林小雨 resolved it: 好了'],
  ['林小雨 交还机器人', event('handed_back'), '林小雨 gave it back to the bot'],
  ['林小雨 撤销结束，继续处理', event('reopened'), '林小雨 took the ending back and goes on'],
  ['林小雨 稍后处理', event('snoozed', { until: '2026-11-24T03:30:00.000Z' }), '林小雨 put it off until 11:30'],
  ['图片中的单号：SD1', { ...event('read'), by: 'system' }, 'Numbers in the picture: SD1'],
  ['将来的事', event('something_new'), '将来的事'],
])('says «%s» on a screen in English', (text, happened, expected) => {
  expect(eventInEnglish({ text, event: happened }, reader)).toBe(expected)
})
