import { expect, it } from 'vitest'
import { nextRedeliver } from '../../src/flows/redeliver/next-redeliver.ts'
import { redeliverFlow } from '../../src/flows/redeliver/redeliver-flow.ts'
import { viewOf } from '../support/track-view.ts'

const failed = 'SD2400112300049'
const afternoon = { from: '2026-11-24T12:00:00+08:00', to: '2026-11-24T18:00:00+08:00' }

it('asks when, then reads it back, then files it with the front desk', () => {
  expect(nextRedeliver(viewOf({ slots: { waybill: failed } }))).toMatchObject({ kind: 'ask', slot: 'time' })
  expect(nextRedeliver(viewOf({ slots: { waybill: failed, time: afternoon } }))).toMatchObject({ kind: 'ask', slot: 'confirm' })
  const move = nextRedeliver(viewOf({ slots: { waybill: failed, time: afternoon, confirm: true } }))
  expect(move.kind).toBe('done')
  expect(move.effects).toMatchObject([
    { do: 'open_case', case: { kind: 'redelivery', waybill: failed }, escalation: { team: 'front' } },
  ])
  expect(move.kind === 'done' && move.says[0]?.text).toContain('⟦case:1⟧')
})

it('does not deliver again what is not there yet, or what was signed for', () => {
  for (const waybill of ['SD2400112300018', 'SD2400112300032', 'SD2400112300056']) {
    const move = nextRedeliver(viewOf({ slots: { waybill } }))
    expect(move.kind).toBe('done')
    expect(move.effects?.map((effect) => effect.do)).toEqual(['record_enquiry'])
  }
})

it('refuses a time that has passed', () => {
  const time = redeliverFlow.slots.find((slot) => slot.name === 'time')
  expect(time?.check?.({ to: '2026-11-22T12:00:00+08:00' }, viewOf({}))).toMatchObject({ ok: false })
  expect(time?.check?.(afternoon, viewOf({}))).toMatchObject({ ok: true })
})

it('keeps another address for the people who check it', () => {
  const move = nextRedeliver(viewOf({ slots: { waybill: failed, time: {}, address: '成都市武侯区二环路1号', confirm: true } }))
  expect(move.effects?.[0]).toMatchObject({ case: { summary: expect.stringContaining('二环路1号') } })
})
