import type { AskedFact, AskedScene } from './asked-fact.ts'
import { FEE } from './fees.ts'

/** What cancelling costs, asked at the yes-or-no of a cancellation: nothing before pickup, a person's word afterwards. */
export const cancelFee: AskedFact = {
  asks: FEE,
  misreadAs: { flows: ['cancel', 'quote', 'order', 'track'], slots: /^(?:confirm|reason)$/u },
  tells: (scene) => {
    if (scene.view?.frame.flow !== 'cancel' || agreesFirst(scene)) return null
    const isFree = isBeforePickup(scene)
    if (isFree === null) return null
    return { key: 'cancel-order', text: WORDS[scene.language][isFree ? 'free' : 'underWay'] }
  },
}

/** «取消了师傅还来吗»: asked before the yes, and no yes itself. */
export const cancelVisit: AskedFact = {
  asks: /(?:师傅|快递员|司机|小哥|还|就)[^,，。]{0,6}(?:来|取|上门)[^,，。]{0,4}(?:吗|么|嘛|不|[?？])|\bwill (?:he|they|the (?:courier|driver)|anyone|someone)\b.{0,12}\b(?:come|pick)|\bstill come\b/iu,
  misreadAs: { flows: ['cancel', 'track', 'order'], slots: /^(?:confirm|reason)$/u },
  tells: (scene) => {
    if (scene.view?.frame.flow !== 'cancel' || agreesFirst(scene) || isBeforePickup(scene) !== true) return null
    const text =
      scene.language === 'zh'
        ? '取消以后就不会上门取件了；现在还没取消。'
        : 'Once it is cancelled nobody comes; it is not cancelled yet.'
    return { key: 'cancel-visit', text }
  },
}

/** «取消吧，要扣钱吗»: the yes of another clause stands. */
function agreesFirst({ said }: AskedScene): boolean {
  return /^(?:好的?|行|对|嗯|是的?|确认|取消吧|确认取消|yes|ok(?:ay)?)[\s,，。.]/u.test(said)
}

function isBeforePickup({ view, facts }: AskedScene): boolean | null {
  const number = view?.slots['order'] ?? view?.slots['waybill']
  const order = facts.orders.find((each) => each.number === number || each.waybill === number)
  if (order !== undefined) return order.status === 'confirmed' || order.status === 'dispatched'
  const shipment = [...facts.shipments, ...facts.ownShipments].find(({ waybill }) => waybill === number)
  return shipment === undefined ? null : shipment.status === 'awaiting_pickup'
}

const WORDS = {
  zh: {
    free: '取件前可以免费取消，不扣钱。',
    underWay: '这票已经取件，取消要由同事处理，会不会产生费用由同事核对后先告诉您。',
  },
  en: {
    free: 'Before pickup you can cancel free of charge.',
    underWay: 'It has been picked up, so a colleague handles it and tells you first whether anything is charged.',
  },
} as const
