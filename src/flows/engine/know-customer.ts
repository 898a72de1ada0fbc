import type { Account } from '../../domain/customers/customer.ts'
import type { Command, SlotName } from '../commands.ts'
import type { Draft } from './draft.ts'

/** Phones that are the writer's own by their place; a consignee's phone is somebody else's. */
const OWN_PHONE: readonly SlotName[] = ['shipper.phone', 'contact.phone', 'phone']

/** A typed phone of an account earns its tier and routing from this very turn on, never its data. */
export function knowCustomer(draft: Draft): void {
  const phone = ownPhone(draft)
  if (!phone || draft.facts.customer.typedPhones.includes(phone)) return
  const account = draft.facts.accountsByPhone.find((candidate) => candidate.phone === phone)
  draft.effects.push({ do: 'know_customer', phone, ...(account ? { account: account.key } : {}) })
  const known: Account | null = draft.facts.customer.account ?? account ?? null
  draft.facts = {
    ...draft.facts,
    customer: { ...draft.facts.customer, account: known, typedPhones: [...draft.facts.customer.typedPhones, phone] },
  }
}

function ownPhone(draft: Draft): string | null {
  const { understanding } = draft.input
  const commands = understanding?.commands ?? []
  const set = commands.find((command: Command) => command.type === 'set_slot' && OWN_PHONE.includes(command.slot))
  if (set?.type === 'set_slot' && typeof set.value === 'string') return set.value
  const named = commands.some((command) => 'slot' in command && command.slot.endsWith('.phone'))
  const [phone] = understanding?.entities.phones ?? []
  return named || (understanding?.entities.phones?.length ?? 0) > 1 ? null : (phone ?? null)
}
