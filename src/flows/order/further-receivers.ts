import type { Frame, MemoValue } from '../engine/dialogue-state.ts'
import type { FlowView } from '../engine/flow.ts'
import type { ContactBlock } from '../understanding/understanding.ts'

/** A receiver whose order comes after this one. */
export interface FurtherReceiver {
  readonly name: string
  readonly slots: Frame['slots']
  readonly memo: MemoValue
}

/** Receivers beside the one this order goes to, in the order they were written: those noted, then those of this message. */
export function furtherReceivers(view: FlowView): readonly FurtherReceiver[] {
  const noted = view.frame.memo['receivers']
  const before = Array.isArray(noted) ? noted.flatMap(readNoted) : []
  const known = new Set([...before.map(({ phone }) => phone), view.slots['consignee.phone'], view.slots['shipper.phone']])
  return [...before, ...writtenNow(view).filter(({ phone }) => !known.has(phone))].map(receiver)
}

const NEXT =
  /^(?:下一个|下个|还有一?个|再来一?个|另外?一个|第[二三四五六七八九]个)|\b(?:the next one|another one|also one) (?:to|for|is)\b/iu

/** Several blocks in one message, of which this order has taken one. */
function writtenNow({ entities, slots, text, frame }: FlowView): readonly ContactBlock[] {
  const blocks = (entities.contacts ?? []).filter(({ role, phone }) => role !== 'sender' && phone !== '')
  if (blocks.length > 0 && blocks.every(({ city }) => waitingFor(city, frame) !== undefined)) return blocks
  const isNext = NEXT.test(text) && slots['consignee.phone'] !== undefined && slots['consignee.name'] !== undefined
  if (isNext) return blocks
  return blocks.length > 1 && blocks.some(({ phone }) => phone === slots['consignee.phone']) ? blocks : []
}

export interface WaitingPlace {
  /** With its province, or short. */
  readonly name: string
  readonly kg: number | null
  readonly noted: string
}

/** Where the orders to come go, with the weight that was told of each. */
export function waitingPlaces({ memo }: Frame): readonly WaitingPlace[] {
  const waiting = memo['further']
  if (!Array.isArray(waiting)) return []
  return waiting.flatMap((noted) => {
    if (typeof noted !== 'string') return []
    const [, name = '', kg] = /^(.*?)(?: ([\d.]+)kg)?$/u.exec(noted) ?? []
    return [{ name, kg: kg === undefined ? null : Number(kg), noted }]
  })
}

export function waitingFor(city: string, frame: Frame): WaitingPlace | undefined {
  return waitingPlaces(frame).find(({ name }) => name !== '' && city !== '' && (city.startsWith(name) || name.endsWith(city)))
}

function receiver(block: ContactBlock): FurtherReceiver {
  const { name, phone, province, city, district, detail } = block
  return {
    name: name || phone,
    memo: { name, phone, province, city, district, detail },
    slots: {
      ...(name === '' ? {} : { 'consignee.name': name }),
      'consignee.phone': phone,
      ...(province + city + detail === '' ? {} : { 'consignee.address': { province, city, district, detail } }),
    },
  }
}

function readNoted(noted: MemoValue): readonly ContactBlock[] {
  if (typeof noted !== 'object' || noted === null || Array.isArray(noted)) return []
  const entry = new Map(Object.entries(noted))
  const text = (key: string): string => {
    const value: unknown = entry.get(key)
    return typeof value === 'string' ? value : ''
  }
  const [name, phone, province, city, district, detail] = [
    text('name'),
    text('phone'),
    text('province'),
    text('city'),
    text('district'),
    text('detail'),
  ]
  return phone === '' ? [] : [{ role: 'receiver', name, phone, province, city, district, detail }]
}
