import type { Case } from '../../domain/cases/case.ts'
import { RETURNS } from '../booked/booked-cases.ts'
import { asksArrival } from '../track/asks-arrival.ts'
import { describeOutlook } from '../track/describe-shipment.ts'
import type { AskedFact, AskedScene } from './asked-fact.ts'
import { FEE } from './fees.ts'
import { waitingCase } from './waiting-case.ts'

const MISREAD = { flows: ['change', 'quote', 'track', 'order'], slots: /^(?:field|value|confirm)$/u } as const

/** «改地址要加钱吗» once a person has the change: who says so, and before anything is charged. */
export const changeFee: AskedFact = {
  asks: FEE,
  misreadAs: MISREAD,
  tells: (scene) => {
    const open = changeInTalk(scene)
    const isBegun = scene.view?.frame.flow === 'change'
    if (!(open || isBegun) || /保价|代收|回单|上楼|取件|上门|insur|\bcod\b|pick ?up/u.test(scene.said)) return null
    return {
      key: 'change-fee',
      text: isBegun && isOwnOrder(scene) ? OWN_ORDER[scene.language] : byColleague(scene, open?.number),
    }
  },
}

function byColleague({ language }: AskedScene, caseNumber: string | undefined): string {
  if (language === 'zh')
    return `要不要补差价由同事按新的要求核对，先告诉您、您同意了再办${caseNumber === undefined ? '' : `（工单 ${caseNumber}）`}；登记本身不收钱。`
  return `A colleague checks whether the change costs anything and tells you first${caseNumber === undefined ? '' : ` (case ${caseNumber})`}; registering it is free.`
}

/** Ordered here and not picked up yet: changed by the tariff, and shown before it is confirmed. */
function isOwnOrder({ view, facts, state }: AskedScene): boolean {
  const number = view?.slots['order'] ?? view?.slots['waybill'] ?? state.recent.order
  const order = facts.orders.find((each) => each.number === number || each.waybill === number)
  return order?.status === 'confirmed' || order?.status === 'dispatched'
}

const OWN_ORDER = {
  zh: '取件前修改不收手续费；改了线路、重量会按价目重新算，确认前先给您看新的价格。',
  en: 'Before pickup a change itself is free; where route or weight change, the price is worked out anew and shown before you confirm.',
} as const

const PAYS = /多少|几块|谁(?:来)?(?:出|付|承担)|怎么(?:收|算)|\bhow much\b|\bcosts?\b|\bwho pays\b|\bprice\b/u
const WHEN_BACK = /几天|多久|多长时间|(?:什么|啥)时候|哪天|几号|\bhow (?:long|many days|soon)\b|\bwhen\b/u

/** «退回来运费谁出» once a return is registered or asked about: no tariff holds it, so a colleague names it first. */
export const returnFee: AskedFact = {
  asks: new RegExp(`${FEE.source}|${PAYS.source}|${WHEN_BACK.source}`, 'iu'),
  misreadAs: {
    flows: ['change', 'quote', 'track', 'order', 'cancel'],
    slots: /^(?:field|value|confirm|payment|origin|destination)$/u,
  },
  tells: (scene) => {
    const isBegun = scene.view?.frame.memo['booked'] === 'return'
    const open = scene.view === null ? waitingCase(scene, ['change']) : null
    const isOpen = open !== null && open.number === scene.state.recent.case && open.reason.startsWith(RETURNS)
    if ((!isOpen && !isBegun) || /保价|代收|回单|上楼|赔|insur|\bcod\b/u.test(scene.said)) return null
    const number = open === null ? '' : scene.language === 'zh' ? `（工单 ${open.number}）` : ` (case ${open.number})`
    if (WHEN_BACK.test(scene.said)) return { key: 'return-time', text: `${WHEN_BACK_SAID[scene.language]}${number}` }
    const text =
      scene.language === 'zh'
        ? `退回的费用价目里没有固定的数，由同事按路线和重量核对，先在这里告诉您，您同意了才退${number}；登记本身不收钱。`
        : `Our tariff has no fixed charge for a return: a colleague works it out by route and weight and tells you here first, and it goes back only once you agree${number}. Registering it is free.`
    return { key: 'return-fee', text }
  },
}

const WHEN_BACK_SAID = {
  zh: '退回要几天，要看能在哪里拦下，同事核对后和费用一起在这里告诉您。',
  en: 'How long the way back takes depends on where it is stopped; a colleague tells you here together with the cost.',
} as const

const IN_TIME =
  /(?:今天|明天|后天|按时|准时|还|会不会|耽误|影响|推迟|晚)[^,，。]{0,8}(?:到|送|时效|耽误|推迟|晚)[^,，。]{0,5}(?:吗|么|嘛|不|没|啊|呢|[?？]|$)|\b(?:still|will it)\b.{0,24}\b(?:arrive|come|on time|get there|make it)|\bdelay/iu

/** «那明天还到得了吗» while a change of it waits: the expected day, and that the change may move it. */
export const changeInTime: AskedFact = {
  asks: IN_TIME,
  misreadAs: MISREAD,
  tells: (scene) => {
    const open = changeInTalk(scene)
    const shipment = scene.facts.shipments.find(({ waybill }) => waybill === open?.waybill)
    if (open === null || shipment === undefined || !(asksArrival(scene.said) || IN_TIME.test(scene.said))) return null
    const outlook = describeOutlook(shipment, scene.facts.now, scene.language)
    const text =
      scene.language === 'zh'
        ? `${outlook}修改申请 ${open.number} 同事正在处理，改了以后送达时间可能会变，有变化在这里告诉您。`
        : `${[outlook, `A colleague has your change ${open.number} in hand; it may move the delivery day, and you will hear it here.`].filter(Boolean).join(' ')}`
    return { key: 'change-in-time', text }
  },
}

/** A wish to cancel is none that may still arrive, and a receipt has its fee in the tariff. */
function changeInTalk(scene: AskedScene): Case | null {
  const open = scene.view === null ? waitingCase(scene, ['change']) : null
  const isLatest = open !== null && open.number === scene.state.recent.case
  return isLatest && !/取消|回单/u.test(open.reason) ? open : null
}
