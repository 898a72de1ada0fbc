import type { Account } from '../../domain/customers/customer.ts'
import type { Command, SlotName } from '../commands.ts'
import type { Draft } from './draft.ts'

/** Phones that are the writer's own by their place; a consignee's phone is somebody else's. */
const OWN_PHONE: readonly SlotName[] = ['shipper.phone', 'contact.phone', 'phone']

/** A typed phone of an account earns its tier and routing from this very turn on, never its data; an account that is known stays. */
export function knowCustomer(draft: Draft): void {
  const phone = ownPhone(draft)
  if (!phone || draft.facts.customer.typedPhones.includes(phone)) return
  const account = draft.facts.accountsByPhone.find((candidate) => candidate.phone === phone)
  draft.effects.push({
    do: 'know_customer',
    phone,
    ...(account && draft.facts.customer.account === null ? { account: account.key } : {}),
  })
  const known: Account | null = draft.facts.customer.account ?? account ?? null
  draft.facts = {
    ...draft.facts,
    customer: { ...draft.facts.customer, account: known, typedPhones: [...draft.facts.customer.typedPhones, phone] },
  }
}

function ownPhone(draft: Draft): string | null {
  const { understanding } = draft.input
  if (!understanding) return null
  const values = understanding.commands.filter((command) => command.type === 'set_slot')
  const own = values.find((command) => OWN_PHONE.includes(command.slot))
  if (own) return typeof own.value === 'string' ? own.value : null
  return values.some(isPhone) ? null : onlyPhone(understanding.entities.phones ?? [])
}

function isPhone(command: Extract<Command, { type: 'set_slot' }>): boolean {
  return command.slot.endsWith('.phone')
}

/** One phone that no slot claims is the writer's; of several nobody can tell. */
function onlyPhone(phones: readonly string[]): string | null {
  return phones.length === 1 ? (phones[0] ?? null) : null
}
