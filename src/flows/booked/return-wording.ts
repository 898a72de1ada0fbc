import type { Bilingual } from '../../domain/language.ts'

interface ReturnSaid {
  readonly waybill: string
  readonly number: string
  readonly origin: string
}

/** What is said of goods that are to come back: no fee is named that no rule holds. */
export const returnWording = {
  registered: ({ waybill, number, origin }: ReturnSaid): Bilingual => ({
    zh: `已登记退回（工单 ${number}）：${waybill} 退回${origin}。能不能拦下、退回费用多少，由同事核对后先在这里告诉您，您同意了才退。`,
    en: `A return to ${origin} is registered for ${waybill} as case ${number}. Whether it can still be stopped, and what the way back costs, a colleague checks and tells you here first; it goes back only once you agree.`,
  }),
  already: (number: string): Bilingual => ({
    zh: `退回已经登记了（工单 ${number}），您说的我补充进去了，同事核对好费用会先在这里告诉您。`,
    en: `The return is registered already (case ${number}); I added what you say, and a colleague tells you the cost here first.`,
  }),
  canBe: (waybill: string, origin: string): Bilingual => ({
    zh: `${waybill} 可以申请退回${origin}：由同事处理，退回费用核对后先告诉您，您同意了才退。\n要登记退回吗？`,
    en: `${waybill} can be sent back to ${origin}: a colleague handles it and tells you the cost first, and it goes back only once you agree.\nShall I register the return?`,
  }),
  kept: (waybill: string): Bilingual => ({ zh: `好的，${waybill} 不退回。`, en: `All right, ${waybill} is not sent back.` }),
  notYetSent: {
    zh: '这票还没取件，不用退回，取消就不会上门，也不收费。',
    en: 'It has not been picked up yet, so there is nothing to send back: once cancelled nobody comes, free of charge.',
  },
  delivered: (waybill: string): Bilingual => ({
    zh: `${waybill} 已经签收了，不能原路退回；要退就是再下一单寄回去，运费可以寄付，也可以到付。`,
    en: `${waybill} has been delivered, so it cannot simply be turned back; a return is a new shipment, and either side can pay.`,
  }),
  orderBack: { zh: '要下单寄回去吗？', en: 'Shall we place that order?' },
  cancelled: (waybill: string): Bilingual => ({
    zh: `${waybill} 已经取消了，没有在路上，不用退回。`,
    en: `${waybill} is cancelled and not under way; there is nothing to send back.`,
  }),
  order: { zh: '下单', en: 'Place an order' },
  doIt: { zh: '登记退回', en: 'Register the return' },
  notNow: { zh: '暂时不用', en: 'Not now' },
} as const
