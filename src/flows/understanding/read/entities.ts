import type { Command } from '../../commands.ts'
import { yesOrNo } from '../cues/answers.ts'
import { bare } from '../cues/clauses.ts'
import type { Entities } from '../understanding.ts'
import type { Reading } from './reading.ts'

/** What was found in the message, whatever it is for; only keys that were found. */
export function entitiesOf(reading: Reading, commands: readonly Command[]): Entities {
  const [size] = reading.sizes
  const time = reading.time?.value
  const orders = reading.numbers.filter((found) => found.kind === 'order').map((found) => found.number)
  const phones = [
    ...new Set([
      ...reading.phones.map((found) => found.phone),
      ...reading.contacts.flatMap(({ phone }) => (phone === '' ? [] : [phone])),
    ]),
  ]
  const sum = reading.money[0]?.value ?? moneySlot(commands) ?? reading.sums[0]?.value
  const weight = numberSlot(commands, 'goods.weight') ?? reading.weights[0]?.value
  const yes = yesOf(reading, commands)
  return {
    ...(reading.waybills.length > 0 ? { waybills: [...new Set(reading.waybills.map((found) => found.number))] } : {}),
    ...(orders.length > 0 ? { orders } : {}),
    ...(phones.length > 0 ? { phones } : {}),
    ...(reading.contacts.length > 0 ? { contacts: reading.contacts } : {}),
    ...(reading.places.length > 0 ? { places: reading.places.map((found) => found.place) } : {}),
    ...(weight !== undefined ? { weightKg: weight } : {}),
    ...maybe('volumeM3', numberSlot(commands, 'goods.volume') ?? reading.volumes[0]?.value),
    ...(size !== undefined && 'cm' in size.value ? { dimensionsCm: size.value.cm } : {}),
    ...maybe('pieces', numberSlot(commands, 'goods.pieces') ?? reading.pieces[0]?.value),
    ...(reading.goods !== null ? { goods: reading.goods } : {}),
    ...(sum !== undefined ? { moneyFen: sum } : {}),
    ...(time !== undefined && 'time' in time ? { time: time.time } : {}),
    ...(reading.choice !== null ? { choice: reading.choice } : {}),
    ...(yes !== null ? { yes } : {}),
  }
}

function maybe<K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, number>)
}

function numberSlot(commands: readonly Command[], slot: string): number | undefined {
  const found = commands.find(
    (command) => (command.type === 'set_slot' || command.type === 'correct_slot') && command.slot === slot,
  )
  const value = found !== undefined && 'value' in found ? found.value : undefined
  return typeof value === 'number' ? value : undefined
}

function moneySlot(commands: readonly Command[]): number | undefined {
  return ['goods.value', 'insurance.value', 'cod.value']
    .map((slot) => numberSlot(commands, slot))
    .find((value) => value !== undefined)
}

function yesOf(reading: Reading, commands: readonly Command[]): boolean | null {
  const flag = commands.find((command) => command.type === 'set_slot' && command.slot === 'confirm')
  if (flag?.type === 'set_slot' && typeof flag.value === 'boolean') return flag.value
  return yesOrNo(bare(reading.lower)) ?? yesOrNo(bare(reading.clauses[0]?.text ?? ''))
}
