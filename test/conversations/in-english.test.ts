import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

const READY = `
      customer : I want to send a parcel || sender: Zhang San, 13800138000, 1 Kejiyuan Road, Nanshan, Shenzhen || receiver: Li Lei, 13900139001, 5 Zhongguancun Street, Haidian, Beijing
      customer : clothes, 5 kg
      customer : I pay
      customer : no insurance
      bot      : Please check … ¥50.00
      customer : yes
      bot      : Order DD202611230001`

describe('after the order, in English', () => {
  it('changes it, with the price moved and one yes', () => {
    const desk = played(`${READY}
      customer : I need to change my order
      bot      : What shall I change?
      customer : the weight
      bot      : weight
      customer : 8 kg
      bot      : ¥74.00
      customer : yes
    `)
    expect(desk.orders).toMatchObject([{ totalFen: 7_400, goods: { weightKg: 8 } }])
  })

  it('leaves it as it was when the customer thinks again', () => {
    const desk = played(`${READY}
      customer : change the weight to 8 kg
      bot      : ¥74.00
      customer : no
      bot      : DD202611230001
    `)
    expect(desk.orders).toMatchObject([{ totalFen: 5_000 }])
  })

  it('cancels it, once that is confirmed', () => {
    const desk = played(`${READY}
      customer : cancel the order
      bot      : DD202611230001
      customer : yes
      bot      : cancelled
    `)
    expect(desk.orders).toMatchObject([{ status: 'cancelled' }])
  })

  it('keeps it when the customer thinks again', () => {
    const desk = played(`${READY}
      customer : cancel the order
      customer : no, keep it
    `)
    expect(desk.orders).toMatchObject([{ status: 'confirmed' }])
  })

  it('leaves goods under way to a person', () => {
    const desk = played(`${READY}
      courier  : picked up
      bot      : has been picked up
      customer : cancel the order
      bot      : GD202611230001
    `)
    expect(desk.orders).toMatchObject([{ status: 'picked_up' }])
    expect(desk.cases).toMatchObject([{ kind: 'change' }])
  })

  it('asks which of two bookings is meant', () => {
    const desk = played(`${READY}
      customer : send another parcel || sender: Zhang San, 13800138000, 1 Kejiyuan Road, Nanshan, Shenzhen || receiver: Han Mei, 13900139002, 8 Caoxi Road, Xuhui, Shanghai
      customer : books, 2 kg
      customer : I pay
      customer : no insurance
      customer : yes
      customer : cancel an order
      bot      : Which
      customer : the second one
      customer : yes
    `)
    expect(desk.orders.filter(({ status }) => status === 'cancelled')).toHaveLength(1)
  })
})

describe('on the road, in English', () => {
  it('answers for a signed receipt', () => {
    played(`
      customer : is the POD of SD2400112300032 back?
      bot      : SD2400112300032
      customer : and what about SD2400112300018?
      bot      : SD2400112300018
    `)
  })

  it('does not deliver again what was delivered, cancelled or is not there yet', () => {
    played(`
      customer : please redeliver SD2400112300032
      bot      : What was signed for is not delivered again
      customer : please redeliver SD2400112300018
      bot      : It has not come to delivery yet
      customer : please redeliver SD9999999999999
      bot      : SD9999999999999
    `)
  })

  it('adds to a redelivery that is arranged already', () => {
    const desk = played(`
      customer : please redeliver SD2400112300049
      bot      : When shall it be delivered?
      customer : tomorrow morning
      customer : leave it with the neighbour
      bot      : remarks: leave it with the neighbour
      customer : yes
      bot      : registered as GD202611230001
      customer : please redeliver SD2400112300049
      customer : tomorrow afternoon
      customer : yes
      bot      : Updated in GD202611230001 (still the one case)
    `)
    expect(desk.cases).toHaveLength(1)
  })

  it('tells what is held at customs, and offers a person', () => {
    played(`
      customer : where is SD2400112300056
      bot      : Customs has held it … ?
      customer : no thanks
    `)
  })

  it('keeps a person’s data from whoever cannot name the phone', () => {
    const desk = played(`
      customer : where is SD2400112300025
      customer : what is the courier's phone number
      bot      : last four digits
      customer : 1111
      customer : 2222
      customer : 3333
      bot      : Three tries did not fit
      customer : no thanks
    `)
    expect(desk.locked).toEqual(['SD2400112300025'])
  })
})
