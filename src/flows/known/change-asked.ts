import type { Case } from '../../domain/cases/case.ts'
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
