import { verbSaid } from './button-said.ts'
import { cancelFlows } from './cancel-flows.ts'
import { type Draft, setPending, top } from './draft.ts'
import { startFlow } from './stack.ts'

/** A wish for a shipment that exists goes ahead of whatever was asked: of the form it leaves nothing is kept that held nothing of its own. */
export function takeBookedWish(draft: Draft): boolean {
  const { understanding } = draft.input
  if (!understanding || understanding.commands.some(({ type }) => type === 'hand_over' || type === 'withdraw')) return false
  if (takesOffer(draft)) return false
  const wish = draft.parts.bookedWish?.({ ...draft, entities: understanding.entities, commands: understanding.commands })
  if (!wish) return false
  if (wish.givesUp) cancelFlows(draft, { type: 'cancel_flow', scope: 'this' })
  if (wish.drops || top(draft)?.flow === wish.flow) draft.state = { ...draft.state, stack: draft.state.stack.slice(0, -1) }
  setPending(draft, null)
  startFlow(draft, wish.flow, wish)
  return true
}

/** «那登记追查 客户在催我»: the words of an offer's button go before whatever else is in them. */
function takesOffer({ text, state: { pending } }: Draft): boolean {
  return pending?.kind === 'offer' && pending.options?.includes('complaint') === true && verbSaid(text, pending.choices) === 0
}
