import type { QuoteOption, Service } from '../../domain/quoting/quote.ts'
import type { SlotName, SlotValue } from '../commands.ts'
import type { FlowView, SlotSpec } from '../engine/flow.ts'
import { confirmSlot } from './confirm-slot.ts'
import { describedService } from './described-service.ts'
import { quoteWords as words } from './wording.ts'

const DEAR = /贵(?![阳州港溪南定安])|便宜|优惠|打折|折扣|少点|再低|expensive|cheaper|discount|too much|lower/iu
/** An objection to this price, as against a question about discounts. */
const OBJECTS = /贵(?![阳州港溪南定安])|便宜[点些一]|(?:能|再)[^,，]{0,3}便宜|少[点收]|再低|expensive|cheaper|too much|lower/iu
const TAKE = 'take:'

/** The last question about a price: yes, no, a change, one of two services, or «太贵了». */
export function confirmPriceSlot(editable: readonly SlotName[]): SlotSpec {
  const plain = confirmSlot(words.orderIt, editable)
  return {
    ...plain,
    check: (value, view) =>
      value === 'dear' || takenService(value) !== null
        ? { ok: true, value }
        : (plain.check?.(value, view) ?? { ok: true, value }),
    takesQuestion: (question, view) => {
      const described = describedService(question, optionsOnTable(view))
      if (described !== null) return `${TAKE}${described}`
      return OBJECTS.test(question) ? 'dear' : null
    },
    freeText: (text, view) => {
      const described = describedService(text, optionsOnTable(view))
      if (described === null && DEAR.test(text)) return 'dear'
      const service = described ?? serviceSaid(text)
      return service === null ? (plain.freeText?.(text, view) ?? null) : `${TAKE}${service}`
    },
  }
}

function optionsOnTable({ facts, frame }: FlowView): readonly QuoteOption[] {
  return facts.quotes.find(({ number }) => number === frame.memo['quoteNumber'])?.options ?? []
}

/** `take:ltl` → ltl. */
export function takenService(value: SlotValue | undefined): Service | null {
  if (value === `${TAKE}express`) return 'express'
  return value === `${TAKE}ltl` ? 'ltl' : null
}

function serviceSaid(text: string): Service | null {
  const said = text.trim()
  if (said.length > 20) return null
  if (/零担|ltl/iu.test(said)) return 'ltl'
  return /快递|express/iu.test(said) ? 'express' : null
}
