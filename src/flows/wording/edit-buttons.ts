import type { Bilingual } from '../../domain/language.ts'
import type { SlotName, SlotValue } from '../commands.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { pick } from './pick.ts'

const EDIT = 'edit:'

/** What a slot is called on a button. */
const LABELS: Readonly<Record<SlotName, Bilingual>> = {
  origin: { zh: '寄件地', en: 'Origin' },
  destination: { zh: '收件地', en: 'Destination' },
  'goods.name': { zh: '物品', en: 'Goods' },
  'goods.weight': { zh: '重量', en: 'Weight' },
  'goods.volume': { zh: '体积', en: 'Volume' },
  'goods.pieces': { zh: '件数', en: 'Pieces' },
  service: { zh: '运输方式', en: 'Service' },
  payment: { zh: '付款方式', en: 'Payment' },
  'insurance.value': { zh: '保价', en: 'Insurance' },
  'pickup.time': { zh: '取件时间', en: 'Pickup time' },
  'shipper.name': { zh: '寄件人', en: 'Sender' },
  'shipper.phone': { zh: '寄件电话', en: 'Sender phone' },
  'shipper.address': { zh: '寄件地址', en: 'Sender address' },
  'consignee.name': { zh: '收件人', en: 'Consignee' },
  'consignee.phone': { zh: '收件电话', en: 'Consignee phone' },
  'consignee.address': { zh: '收件地址', en: 'Consignee address' },
}

/** The slot behind a tapped «what to change» button; null when the value is something else. */
export function editSlot(value: SlotValue | undefined): SlotName | null {
  return typeof value === 'string' && value.startsWith(EDIT) ? value.slice(EDIT.length) : null
}

/** Asks which part is to change, one button a part. */
export function whatToChange(slots: readonly SlotName[], question: Bilingual, view: FlowView): Move {
  return {
    kind: 'ask',
    slot: 'confirm',
    question: { text: pick(view.language, question), choices: slots.map((slot) => slotLabel(slot, view)) },
    values: slots.map((slot) => `${EDIT}${slot}`),
    patch: { slots: { confirm: null } },
  }
}

/** A button's words read back: 重量 → `edit:goods.weight`; null when they name no slot. */
export function editNamed(text: string, slots: readonly SlotName[]): string | null {
  const said = text.trim().toLowerCase()
  const slot = slots.find((name) => {
    const label = LABELS[name]
    return label !== undefined && (label.zh === said || label.en.toLowerCase() === said)
  })
  return slot === undefined ? null : `${EDIT}${slot}`
}

function slotLabel(slot: SlotName, view: FlowView): string {
  const label = LABELS[slot]
  return label === undefined ? slot : pick(view.language, label)
}
