import type { Effect } from '../../flows/turn.ts'
import { addToCase, escalateCaseEffect, openCaseEffect, withdrawCase } from './case-effects.ts'
import { knowCustomer, lockWaybill, recordEnquiry, recordSurvey } from './customer-effects.ts'
import type { EffectContext } from './effect-context.ts'
import { cancelOrder, changeOrder } from './order-effects.ts'
import { placeOrder } from './place-order.ts'
import { saveQuote, updateQuote } from './quote-effects.ts'

type Apply = {
  readonly [Kind in Effect['do']]: (at: EffectContext, effect: Extract<Effect, { readonly do: Kind }>) => Promise<void>
}

const APPLY: Apply = {
  know_customer: knowCustomer,
  save_quote: saveQuote,
  update_quote: updateQuote,
  place_order: placeOrder,
  cancel_order: cancelOrder,
  change_order: changeOrder,
  open_case: openCaseEffect,
  escalate_case: escalateCaseEffect,
  add_to_case: addToCase,
  withdraw_case: withdrawCase,
  record_enquiry: recordEnquiry,
  lock_waybill: lockWaybill,
  record_survey: recordSurvey,
  // The owner that the turn names ends the wait; the warning goes out after the commit.
  leave_queue: async () => undefined,
  warn_team: async () => undefined,
}

/** Stores what a turn decided, in its order, in the turn's transaction. */
export async function applyEffects(at: EffectContext, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) await apply(at, effect)
}

function apply<Kind extends Effect['do']>(at: EffectContext, effect: Extract<Effect, { readonly do: Kind }>): Promise<void> {
  return APPLY[effect.do as Kind](at, effect)
}
