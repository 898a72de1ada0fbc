import type { Payment } from '../../domain/ordering/order.ts'
import type { AskedFact, AskedScene } from './asked-fact.ts'

/** «这单运费谁出», "who pays": what was chosen for the order being made or just made. */
export const payer: AskedFact = {
  asks: /(?:运费|快递费|钱|费用)?[^,，。]{0,3}谁(?:来|去|要)?(?:付|出|掏|给(?:钱|运费))|\bwho(?:'s| is| has to| will| should| does)? ?pay(?:s|ing)?\b|\bwho covers\b/iu,
  misreadAs: { flows: ['order', 'quote', 'track'], slots: /^payment$/u },
  tells: (scene) => {
    const payment = paymentOf(scene)
    return payment === null ? null : { key: 'payment', text: WORDS[scene.language][payment] }
  },
}

function paymentOf({ view, facts, state }: AskedScene): Payment | null {
  if (view !== null) {
    const { payment } = view.slots
    const isSaid = payment === 'sender' || payment === 'collect' || payment === 'monthly'
    return isSaid && state.pending?.slot !== 'payment' ? payment : null
  }
  return facts.orders.find(({ number, status }) => number === state.recent.order && status !== 'cancelled')?.payment ?? null
}

const WORDS: Readonly<Record<'zh' | 'en', Readonly<Record<Payment, string>>>> = {
  zh: {
    sender: '这单是寄付：取件时由寄件人付给快递员。',
    collect: '这单是到付：送达时由收件人付，寄件人不用付。',
    monthly: '这单是月结：记在账户上，按月统一结。',
  },
  en: {
    sender: 'The sender pays this one, to the courier at pickup.',
    collect: 'It is freight collect: the consignee pays on delivery, the sender nothing.',
    monthly: 'It goes on the monthly account.',
  },
}
