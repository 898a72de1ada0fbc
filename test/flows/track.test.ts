import { describe, expect, it } from 'vitest'
import { demoShipments } from '../../src/demo/demo-shipments.ts'
import type { Shipment } from '../../src/domain/shipments/shipment.ts'
import type { Move } from '../../src/flows/engine/flow.ts'
import { checkWaybills } from '../../src/flows/track/check-waybills.ts'
import { describeShipment } from '../../src/flows/track/describe-shipment.ts'
import { nextTrack } from '../../src/flows/track/next-track.ts'
import { shipmentMoved } from '../../src/flows/track/shipment-moved.ts'
import { wantsDetail } from '../../src/flows/track/wants-detail.ts'
import { NOW, viewOf } from '../support/track-view.ts'

const now = new Date(NOW)
const shipments = demoShipments(now)
const transit = 'SD2400112300018'
const delivering = 'SD2400112300025'

function shipment(waybill: string): Shipment {
  const found = shipments.find((one) => one.waybill === waybill)
  if (found === undefined) throw new Error(`no ${waybill}`)
  return found
}

function said(move: Move): string {
  if (move.kind === 'ask') return [...(move.before ?? []), move.question?.text ?? ''].join('\n')
  return (move.says ?? []).map((say) => say.text).join('\n')
}

describe('what is said about a shipment', () => {
  it.each([
    ['SD2400112300018', ['昨天 18:05', '离开武汉', '北京', '明天（11月24日）']],
    ['SD2400112300025', ['今天 08:40', '派送', '今天（11月23日）']],
    ['SD2400112300032', ['昨天 11:26', '签收', '回单还没有返回']],
    ['SD2400112300049', ['昨天 17:50', '无人在家', '成都武侯站']],
    ['SD2400112300056', ['11月20日', '海关', '缺少商业发票']],
    ['SD2400112300063', ['11月21日', '11月18日 09:12', '郑州', '遗失']],
    ['SD2400112300070', ['共12件', '今天 07:15', '南京', '明天']],
    ['SD2400112300087', ['等待取件', '今天 18:00']],
  ])('says of %s where it is, since when and what comes next', (waybill, parts) => {
    const words = describeShipment(shipment(waybill), now, 'zh')
    for (const part of parts) expect(words).toContain(part)
  })

  it('says the same in English, with places a foreigner can read', () => {
    const words = describeShipment(shipment(transit), now, 'en')
    expect(words).toContain('left Wuhan yesterday 18:05')
    expect(words).toContain('tomorrow (24 Nov)')
    expect(words).not.toMatch(/\p{Script=Han}/u)
  })

  it.each(['zh', 'en'] as const)('tells nobody’s name, phone, address or signature (%s)', (language) => {
    for (const one of shipments) {
      const words = describeShipment(one, now, language)
      for (const secret of [
        one.shipper.name,
        one.consignee.name,
        one.shipper.phone,
        one.consignee.phone,
        one.courier?.phone ?? '-',
        one.signedBy ?? '-',
      ]) {
        expect(words).not.toContain(secret)
      }
    }
  })

  it('promises no day that has passed', () => {
    const later = new Date('2026-11-26T10:00:00+08:00')
    const words = describeShipment(shipment(transit), later, 'zh')
    expect(words).toContain('晚了')
    expect(words).not.toContain('预计')
  })
})

describe('which number is meant', () => {
  it.each([
    ['SD2400112300019', '校验位'],
    ['SD240011230001', '12 位'],
    ['SF1234567890123', '不是我们的'],
    ['SF1234567890123', '看着像顺丰的'],
    ['1Z999AA10123456785', '看着像 UPS 的，但校验位对不上'],
    ['774412345673', '不是我们的运单号，我们的是 SD'],
  ])('says plainly what is wrong with %s', (number, problem) => {
    const checked = checkWaybills(number, viewOf({}))
    expect(checked.ok).toBe(false)
    if (!checked.ok) expect(checked.problem.zh).toContain(problem)
  })

  it('answers the good ones of several numbers and says what is wrong with the other', () => {
    const move = nextTrack(viewOf({ slots: { waybill: [transit, 'SD2400112300019'] } }))
    expect(move.kind).toBe('done')
    expect(said(move)).toContain('武汉')
    expect(said(move)).toContain('校验位')
  })

  it('asks again for an unknown number, records that nothing was found, and offers a person the third time', () => {
    const unknown = { waybill: 'SD2400112300117' }
    const first = nextTrack(viewOf({ slots: unknown }))
    expect(first).toMatchObject({ kind: 'ask', slot: 'waybill', patch: { slots: { waybill: null }, memo: { notFound: 1 } } })
    expect(first.effects?.[0]).toMatchObject({ enquiry: { kind: 'track', subject: unknown.waybill, outcome: 'not_found' } })
    const third = nextTrack(viewOf({ slots: unknown, memo: { notFound: 2 } }))
    expect(third).toMatchObject({ kind: 'done', offer: { starts: ['human', 'none'] } })
  })

  it('answers the only shipment of a known customer at once, and lets choose among several', () => {
    const one = nextTrack(viewOf({ facts: { shipments: [], ownShipments: [shipment(transit)] } }))
    expect(one).toMatchObject({ kind: 'done', recent: { waybill: transit } })
    const two = nextTrack(viewOf({ facts: { shipments: [], ownShipments: [shipment(transit), shipment(delivering)] } }))
    expect(two.kind === 'ask' && two.question?.choices).toHaveLength(2)
  })

  it('takes up what was just talked about', () => {
    const move = nextTrack(viewOf({ state: { recent: { waybill: transit } }, text: '什么时候到' }))
    expect(move).toMatchObject({ kind: 'done', recent: { waybill: transit } })
  })

  it('tells a typed phone only states and cities, not even the number', () => {
    const move = nextTrack(viewOf({ slots: { phone: '13800138002' }, facts: { shipmentsByPhone: [shipment(delivering)] } }))
    expect(said(move)).toContain('派送')
    for (const secret of [delivering, '林美', '韩梅梅', '13700137002', '13800138002']) expect(said(move)).not.toContain(secret)
  })
})

describe('personal detail', () => {
  const asked = { slots: { waybill: delivering }, text: '快递员电话多少' }

  it('asks for four digits first, and tells the courier once they fit', () => {
    const first = nextTrack(viewOf(asked))
    expect(first).toMatchObject({ kind: 'ask', slot: 'verify.tail' })
    expect(said(first)).not.toContain('13700137002')
    const fits = viewOf({ slots: { waybill: delivering, 'verify.tail': '9002' }, memo: { wants: ['courier'], told: true } })
    const second = nextTrack(fits)
    expect(second).toMatchObject({ kind: 'done', verified: [delivering] })
    expect(said(second)).toContain('13700137002')
  })

  it('locks the number after three misses and offers a person', () => {
    const wrong = { waybill: delivering, 'verify.tail': '0000' }
    const memo = { wants: ['courier'], told: true }
    const second = nextTrack(viewOf({ slots: wrong, memo, state: { identityMisses: { [delivering]: 1 } } }))
    expect(second).toMatchObject({ kind: 'ask', slot: 'verify.tail', patch: { identityMisses: { [delivering]: 2 } } })
    const third = nextTrack(viewOf({ slots: wrong, memo, state: { identityMisses: { [delivering]: 2 } } }))
    expect(third.effects).toContainEqual({ do: 'lock_waybill', waybill: delivering })
    expect(third).toMatchObject({ kind: 'done', offer: { starts: ['human', 'none'], memo: { trigger: 'identity_locked' } } })
    expect(said(third)).not.toContain('13700137002')
  })

  it('stays closed on a locked number, even to the right digits', () => {
    const view = viewOf({
      ...asked,
      slots: { waybill: delivering, 'verify.tail': '9002' },
      facts: { lockedWaybills: [delivering] },
    })
    expect(said(nextTrack(view))).not.toContain('13700137002')
  })

  it.each([
    [
      'a phone that the channel vouches for',
      { facts: { customer: { id: 'c', name: null, account: null, vouchedPhone: '13900139002', typedPhones: [] } } },
    ],
    ['an earlier proof', { state: { verified: [delivering] } }],
  ])('needs no question after %s', (_why, known) => {
    expect(said(nextTrack(viewOf({ ...asked, ...known })))).toContain('13700137002')
  })

  it('does not open to a phone that was only typed', () => {
    const customer = { id: 'c', name: null, account: null, vouchedPhone: null, typedPhones: ['13800138002'] }
    expect(nextTrack(viewOf({ ...asked, facts: { customer } }))).toMatchObject({ kind: 'ask', slot: 'verify.tail' })
  })

  it('says at once that there is no courier yet: that is nobody’s secret', () => {
    const move = nextTrack(viewOf({ slots: { waybill: transit }, text: '派送员电话是多少' }))
    expect(move.kind).toBe('done')
    expect(said(move)).toContain('还没有安排派送员')
  })

  it.each([
    ['快递员电话多少', ['courier']],
    ['谁签收的', ['signer']],
    ['收件地址是哪里', ['address']],
    ['收件人是谁', ['people']],
    ['what is the courier’s phone number', ['courier']],
    ['who signed for it', ['signer']],
    ['到哪了', []],
    ['什么时候送到', []],
    ['查一下物流', []],
    ['when will it arrive', []],
  ])('hears in «%s» what is wanted', (text, details) => {
    expect(wantsDetail(text, 'zh')).toEqual(details)
  })
})

describe('what fits afterwards', () => {
  it.each([
    ['SD2400112300049', ['redeliver', 'human', 'none']],
    ['SD2400112300056', ['human', 'none']],
    ['SD2400112300063', ['complaint', 'human', 'none']],
    ['SD2400112300018', undefined],
  ])('offers for %s what helps', (waybill, starts) => {
    const move = nextTrack(viewOf({ slots: { waybill } }))
    expect(move.kind === 'done' && move.offer?.starts).toEqual(starts)
  })

  it.each([
    ['out_for_delivery', '派送'],
    ['delivered', '签收'],
  ] as const)('tells the news of the road: %s', (kind, word) => {
    const moved = { ...shipment(transit), events: [{ at: NOW, kind, where: '北京' }] }
    expect(shipmentMoved(moved, 'zh').text).toContain(word)
    expect(shipmentMoved(moved, 'en').text).toContain(transit)
  })
})
