import type { FlowName, SlotName } from '../commands.ts'

/** What sort of value a slot holds. */
export type SlotKind =
  | 'waybill'
  | 'order'
  | 'phone'
  | 'name'
  | 'address'
  | 'weight'
  | 'volume'
  | 'dimensions'
  | 'pieces'
  | 'parcels'
  | 'goods'
  | 'money'
  | 'time'
  | 'flag'
  | 'service'
  | 'payment'
  | 'complaint_kind'
  | 'field'
  | 'tail'
  | 'text'

export type Side = 'shipper' | 'consignee'

const KINDS: Readonly<Record<string, SlotKind>> = {
  waybill: 'waybill',
  order: 'order',
  phone: 'phone',
  address: 'address',
  origin: 'address',
  destination: 'address',
  'goods.name': 'goods',
  'goods.weight': 'weight',
  'goods.volume': 'volume',
  'goods.dimensions': 'dimensions',
  'goods.pieces': 'pieces',
  'goods.parcels': 'parcels',
  'goods.value': 'money',
  'insurance.value': 'money',
  'cod.value': 'money',
  'pickup.time': 'time',
  time: 'time',
  service: 'service',
  payment: 'payment',
  kind: 'complaint_kind',
  field: 'field',
  'verify.tail': 'tail',
  insurance: 'flag',
  cod: 'flag',
  pod: 'flag',
  upstairs: 'flag',
  urgent: 'flag',
  confirm: 'flag',
}

/** The sort of value a slot holds, by its name; free text when the name says nothing. */
export function slotKind(slot: SlotName): SlotKind {
  if (slot.endsWith('.phone')) return 'phone'
  if (slot.endsWith('.address')) return 'address'
  if (slot.endsWith('.name') && slot !== 'goods.name') return 'name'
  return KINDS[slot] ?? 'text'
}

const GOODS = ['goods.name', 'goods.weight', 'goods.volume', 'goods.dimensions', 'goods.pieces', 'goods.parcels'] as const
const EXTRAS = ['service', 'insurance', 'insurance.value', 'cod', 'cod.value', 'pod', 'upstairs', 'urgent'] as const
const PARTY = ['name', 'phone', 'address'] as const

const ORDER = [
  ...PARTY.map((part) => `shipper.${part}`),
  ...PARTY.map((part) => `consignee.${part}`),
  ...GOODS,
  ...EXTRAS,
  'pickup.time',
  'payment',
  'remarks',
  'confirm',
]

const SLOTS: Readonly<Record<FlowName, readonly SlotName[]>> = {
  quote: [
    'origin',
    'destination',
    'destinations',
    ...GOODS,
    ...EXTRAS,
    'payment',
    'pickup.time',
    'remarks',
    'shipper.name',
    'shipper.phone',
    'consignee.name',
    'consignee.phone',
    'contact.name',
    'contact.phone',
    'confirm',
  ],
  order: ORDER,
  track: ['waybill', 'order', 'phone', 'verify.tail'],
  complaint: [
    'waybill',
    'kind',
    'description',
    'goods.name',
    'goods.brand',
    'goods.spec',
    'goods.pieces',
    'goods.value',
    'evidence',
    'request',
    'confirm',
  ],
  pod: ['waybill'],
  /** What a change may be about is whatever an order holds. */
  change: ['order', 'waybill', 'field', 'value', ...ORDER],
  cancel: ['order', 'waybill', 'reason', 'confirm'],
  redeliver: ['waybill', 'time', 'address', 'confirm'],
}

export function hasSlot(flow: FlowName, slot: SlotName): boolean {
  return SLOTS[flow].includes(slot)
}

/** The flow's slot for a value of this sort; a party's name, phone or address needs the side. */
export function slotFor(flow: FlowName, kind: SlotKind, side: Side): SlotName | null {
  const candidates = SLOTS[flow].filter((slot) => slotKind(slot) === kind)
  if (candidates.length <= 1) return candidates[0] ?? null
  if (flow === 'quote' && kind === 'address') return side === 'shipper' ? 'origin' : 'destination'
  const ofSide = candidates.filter((slot) => slot.startsWith(`${side}.`))
  if (ofSide.length === 1) return ofSide[0] ?? null
  return kind === 'flag' || kind === 'money' || kind === 'text' ? null : (candidates[0] ?? null)
}

/** shipper.phone, origin → shipper; consignee.*, destination → consignee; else null. */
export function sideOf(slot: SlotName | undefined): Side | null {
  if (slot === undefined) return null
  if (slot.startsWith('shipper.') || slot === 'origin') return 'shipper'
  return slot.startsWith('consignee.') || slot === 'destination' ? 'consignee' : null
}
