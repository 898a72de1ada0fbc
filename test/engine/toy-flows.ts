import type { Flow, FlowView, Move } from '../../src/flows/engine/flow.ts'

const both = (text: string) => ({ zh: text, en: text })
const shown = (value: unknown) => JSON.stringify(value).replaceAll('"', '')

/** Tea by the cup: two required slots, a note that may be skipped, a price that depends on both, one confirmation. */
export const teaFlow: Flow = {
  name: 'order',
  version: 2,
  title: both('tea'),
  slots: [
    {
      name: 'cups',
      required: true,
      label: both('cups'),
      question: () => ({ text: 'how many cups?' }),
      explain: both('the pot must fit'),
      example: both('for example 2'),
      alternative: both('or say «some»'),
      check: (value) =>
        typeof value === 'number' && value > 0 && value < 10 ? { ok: true, value } : { ok: false, problem: both('1 to 9 cups') },
      invalidates: ['confirm', 'memo:price'],
    },
    {
      name: 'sort',
      required: true,
      label: both('sort'),
      question: () => ({ text: 'which sort?', choices: ['green tea', 'black tea'] }),
      explain: both('we have two'),
      example: both('for example green'),
      invalidates: ['confirm', 'memo:price'],
    },
    {
      name: 'note',
      required: false,
      skippedAs: '',
      label: both('note'),
      question: () => ({ text: 'any note?' }),
      explain: both('for the kitchen'),
      example: both('no sugar'),
      freeText: (text) => text,
      invalidates: ['confirm'],
    },
    {
      name: 'confirm',
      required: true,
      label: both('confirmation'),
      question: () => ({ text: 'shall I brew it?' }),
      explain: both('then it is brewed'),
      example: both('yes or no'),
    },
  ],
  next: nextTea,
}

function nextTea(view: FlowView): Move {
  const { slots } = view
  if (slots['cups'] === undefined) return { kind: 'ask', slot: 'cups' }
  if (slots['sort'] === undefined) return { kind: 'ask', slot: 'sort', values: ['green', 'black'] }
  if (slots['note'] === undefined) return { kind: 'ask', slot: 'note' }
  if (slots['confirm'] === true) return brewed(`${shown(slots['cups'])} ${shown(slots['sort'])}`)
  const price = view.frame.memo['price'] ?? Number(slots['cups']) * (slots['sort'] === 'green' ? 3 : 2)
  return {
    kind: 'ask',
    slot: 'confirm',
    patch: { memo: { price } },
    question: { text: `that is ${shown(price)} yuan, shall I brew it?`, choices: ['brew it', 'no'] },
    values: [true, false],
  }
}

function brewed(what: string): Move {
  return {
    kind: 'done',
    says: [{ text: `brewed ${what}` }],
    effects: [{ do: 'add_to_case', number: 'KITCHEN', note: what }],
    offer: { say: { text: 'a cake with it?', choices: ['cake', 'no'] }, starts: ['complaint', 'none'], slots: { size: 'small' } },
  }
}

/** Answers at once and asks nothing. */
export const clockFlow: Flow = {
  name: 'track',
  version: 1,
  title: both('clock'),
  slots: [],
  next: () => ({ kind: 'done', says: [{ text: 'it is ten' }], effects: [] }),
}

/** One slot with a size, and that is all. */
export const cakeFlow: Flow = {
  name: 'complaint',
  version: 1,
  title: both('cake'),
  slots: [
    {
      name: 'size',
      required: true,
      label: both('size'),
      question: () => ({ text: 'what size?' }),
      explain: both('plates differ'),
      example: both('small'),
    },
    {
      name: 'colour',
      required: true,
      label: both('colour'),
      question: () => ({ text: 'what colour?' }),
      explain: both('it shows'),
      example: both('red'),
    },
  ],
  next: ({ slots }) => {
    if (slots['size'] === undefined) return { kind: 'ask', slot: 'size' }
    if (slots['colour'] === undefined) return { kind: 'ask', slot: 'colour' }
    return { kind: 'done', says: [{ text: `baked ${shown(slots['size'])} ${shown(slots['colour'])}` }], effects: [] }
  },
}
