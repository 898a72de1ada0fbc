import { setTimeout as pause } from 'node:timers/promises'
import type { Pace } from './pace.ts'
import type { Customer, Heard, Road } from './road.ts'
import { type Script, scripts } from './scripts.ts'

/** What one customer did, and what came of it on the customer's side. */
export interface Talked {
  readonly channel: string
  readonly mayRefuse: readonly string[]
  readonly externalUser: string
  readonly script: Script
  /** Acknowledged, in this order. */
  readonly said: readonly { readonly externalId: string; readonly text: string }[]
  /** To the end, also what came after the last answer. */
  readonly heard: readonly Heard[]
  readonly isWhole: boolean
}

type Talking = Omit<Talked, 'heard'> & { readonly customer: Customer }

export interface LoadParts {
  readonly roads: readonly Road[]
  readonly pace: Pace
  readonly random: () => number
  /** No new customer comes after that. */
  readonly isOver: () => boolean
  /** Whoever is still talking then is broken off and counted. */
  readonly mustEnd: () => boolean
  /** A message is on its way in. */
  readonly onSaying: () => void
  /** A customer, or the platform, has just been told that a message is taken. */
  readonly onAcknowledged: () => void
}

export interface Load {
  /** When everybody has said what was to be said. */
  readonly ended: Promise<unknown>
  /** Everybody looks once more; throws when the product does not answer. */
  lastLook(): Promise<readonly Talked[]>
  /** Acknowledged so far. */
  said(): number
}

/** Customers on every road, each in its own chat to the end of its script, one after the other until it is over. */
export function startLoad(parts: LoadParts): Load {
  const all: Talking[] = []
  let said = 0
  let opened = 0
  const seat = async (road: Road): Promise<void> => {
    while (!parts.isOver()) {
      const number = opened++
      const script = scripts[number % scripts.length] ?? scripts[0]
      if (script === undefined) return
      all.push(await talk(parts, { road, script, name: `c${number}` }, () => (said += 1)))
    }
  }
  const seats = parts.roads.flatMap((road) => Array.from({ length: road.atOnce }, () => seat(road)))
  return {
    ended: Promise.all(seats),
    said: () => said,
    lastLook: async () => {
      const talked: Talked[] = []
      for (const { customer, ...each } of all) talked.push({ ...each, heard: await customer.heard() })
      return talked
    },
  }
}

async function talk(
  parts: LoadParts,
  { road, script, name }: { readonly road: Road; readonly script: Script; readonly name: string },
  onSaid: () => void,
): Promise<Talking> {
  const customer = await road.open(name)
  const said: { readonly externalId: string; readonly text: string }[] = []
  for (const text of script.says) {
    const id = `${name}-${said.length}`
    if (!(await sayUntilTaken(parts, customer, { id, text }))) break
    const externalId = customer.externalIdOf(id)
    said.push({ externalId, text })
    onSaid()
    // An acknowledgement lost on the way: the same message once more.
    if (parts.random() < 0.2) await customer.say(id, text).catch(() => false)
    if (!(await parts.pace.answered({ externalUser: customer.externalUser, externalId }, parts.mustEnd))) break
    // A window that is looked at now and then.
    if (parts.random() < 0.5) await customer.heard().catch(() => [])
  }
  const isWhole = said.length === script.says.length
  return {
    channel: road.channel,
    mayRefuse: road.mayRefuse,
    externalUser: customer.externalUser,
    script,
    said,
    customer,
    isWhole,
  }
}

async function sayUntilTaken(
  parts: LoadParts,
  customer: Customer,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<boolean> {
  while (!parts.mustEnd()) {
    const saying = customer.say(id, text)
    parts.onSaying()
    // Nobody there, or no answer: the platform and the widget both send it again.
    if (await saying.catch(() => false)) {
      parts.onAcknowledged()
      return true
    }
    await pause(50 + parts.random() * 100)
  }
  return false
}
