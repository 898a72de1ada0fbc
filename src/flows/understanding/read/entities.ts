import type { Command } from '../../commands.ts'
import { isAcknowledged } from '../cues/acknowledged.ts'
import { yesOrNo } from '../cues/answers.ts'
import { readAssent } from '../cues/assent.ts'
import { bare } from '../cues/clauses.ts'
import type { Entities } from '../understanding.ts'
import type { Reading } from './reading.ts'

/** What was found in the message, whatever it is for; only keys that were found. */
export function entitiesOf(reading: Reading, commands: readonly Command[]): Entities {
  return { ...numbersOf(reading), ...contactsOf(reading), ...measuresOf(reading, commands), ...answersOf(reading, commands) }
}

function numbersOf(reading: Reading): Entities {
  const orders = reading.numbers.filter((found) => found.kind === 'order').map((found) => found.number)
  const waybills = reading.waybills.map((found) => found.number)
  return {
    ...(waybills.length > 0 ? { waybills: [...new Set(waybills)] } : {}),
    ...(orders.length > 0 ? { orders: [...new Set(orders)] } : {}),
  }
}

function contactsOf(reading: Reading): Entities {
  const inBlocks = reading.contacts.map(({ phone }) => phone).filter((phone) => phone !== '')
  const phones = [...new Set([...reading.phones.map((found) => found.phone), ...inBlocks])]
  return {
    ...(phones.length > 0 ? { phones } : {}),
    ...(reading.contacts.length > 0 ? { contacts: reading.contacts } : {}),
    ...(reading.places.length > 0 ? { places: reading.places.map((found) => found.place) } : {}),
  }
}

function measuresOf(reading: Reading, commands: readonly Command[]): Entities {
  return {
    ...positive('weightKg', numberSlot(commands, 'goods.weight') ?? reading.weights[0]?.value),
    ...positive('volumeM3', numberSlot(commands, 'goods.volume') ?? reading.volumes[0]?.value),
    ...positive('pieces', numberSlot(commands, 'goods.pieces') ?? reading.pieces[0]?.value),
    ...positive('moneyFen', reading.money[0]?.value ?? moneySlot(commands) ?? reading.sums[0]?.value),
    ...shapesOf(reading),
  }
}

function shapesOf(reading: Reading): Entities {
  const size = reading.sizes[0]?.value
  const time = reading.time?.value
  return {
    ...(size !== undefined && 'cm' in size ? { dimensionsCm: size.cm } : {}),
    ...(reading.goods === null ? {} : { goods: reading.goods }),
    ...(time !== undefined && 'time' in time ? { time: time.time } : {}),
  }
}

function positive(key: 'weightKg' | 'volumeM3' | 'pieces' | 'moneyFen', number: number | undefined): Entities {
  return number !== undefined && number > 0 ? { [key]: number } : {}
}

function answersOf(reading: Reading, commands: readonly Command[]): Entities {
  const yes = yesOf(reading, commands)
  return { ...(reading.choice === null ? {} : { choice: reading.choice }), ...(yes === null ? {} : { yes }) }
}

function numberSlot(commands: readonly Command[], slot: string): number | undefined {
  const found = commands.find(
    (command) => (command.type === 'set_slot' || command.type === 'correct_slot') && command.slot === slot,
  )
  const value = found !== undefined && 'value' in found ? found.value : undefined
  return typeof value === 'number' ? value : undefined
}

function moneySlot(commands: readonly Command[]): number | undefined {
  const sums = ['goods.value', 'insurance.value', 'cod.value'].map((slot) => numberSlot(commands, slot))
  return sums.find((value) => value !== undefined)
}

function yesOf(reading: Reading, commands: readonly Command[]): boolean | null {
  const flag = commands.find((command) => command.type === 'set_slot' && command.slot === 'confirm')
  if (flag?.type === 'set_slot' && typeof flag.value === 'boolean') return flag.value
  return yesSaid(reading)
}

/** 好，我打给他 takes note of an answer and no offer up. */
function yesSaid({ text, lower, clauses }: Reading): boolean | null {
  const { means, tail } = readAssent(text)
  if (means === 'no' || means === 'later') return false
  if (tail !== '' && isAcknowledged(text)) return null
  return yesOrNo(bare(lower)) ?? yesOrNo(bare(clauses[0]?.text ?? '')) ?? (means === 'yes' ? true : null)
}
