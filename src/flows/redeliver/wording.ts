import type { Language } from '../../domain/language.ts'

interface RedeliverySaid {
  readonly waybill: string
  readonly time: string
  /** Null = where it was to go before. */
  readonly address: string | null
  readonly remarks: string
}

interface RedeliverWording {
  readonly sorry: string
  readonly askWaybill: string
  readonly askWhich: string
  unknown(numbers: string): string
  readonly delivered: string
  readonly cancelled: string
  readonly notYet: string
  readonly askTime: string
  /** Tomorrow morning, tomorrow afternoon, as soon as possible. */
  readonly times: readonly string[]
  readonly askAddress: string
  readonly askRemarks: string
  summary(parts: RedeliverySaid): string
  readonly confirmShort: string
  readonly yes: string
  readonly change: string
  registered(number: string, waybill: string, time: string): string
  updated(number: string, time: string): string
}

export const redeliverWording: Readonly<Record<Language, RedeliverWording>> = {
  zh: {
    sorry: '很抱歉，让您白等了。您说的情况我记进去，请站点核实。',
    askWaybill: '请把要重新派送的运单号发给我。',
    askWhich: '要重新派送的是哪一票？',
    unknown: (numbers) => `${numbers} 在我们系统里查不到，请核对一下单号。`,
    delivered: '已经签收的件不用再派送。如果您没有收到，请告诉我，我帮您登记投诉。',
    cancelled: '已取消的件不能派送。',
    notYet: '还没到派送这一步，现在不用约；送之前快递员会先联系收件人。',
    askTime: '希望什么时候派送？',
    times: ['明天上午', '明天下午', '越快越好'],
    askAddress: '送到哪个地址？不改就说“原地址”。',
    askRemarks: '有什么要交代派送员的？',
    summary: ({ waybill, time, address, remarks }) =>
      `重新派送运单 ${waybill}，时间：${time}，地址：${address === null ? '原地址（要改请直接告诉我）' : `${address}（改地址需要同事先核实寄件人同意）`}${remarks === '' ? '' : `，备注：${remarks}`}。确认吗？`,
    confirmShort: '确认重新派送吗？',
    yes: '确认',
    change: '不对，要修改',
    registered: (number, waybill, time) =>
      `已登记重新派送，编号 ${number}：运单 ${waybill}，希望时间 ${time}。派送站点收到后会安排，送之前快递员会先联系收件人。`,
    updated: (number, time) => `这票的重新派送已经登记过（${number}），希望时间已更新为 ${time}。`,
  },
  en: {
    sorry: 'I am very sorry that you waited in vain. I note what you say, and the station has to look into it.',
    askWaybill: 'Please send me the number of the waybill to deliver again.',
    askWhich: 'Which shipment shall be delivered again?',
    unknown: (numbers) => `I cannot find ${numbers} in our system. Please check the number.`,
    delivered: 'What was signed for is not delivered again. If you have not received it, tell me and I register a complaint.',
    cancelled: 'A cancelled shipment cannot be delivered.',
    notYet: 'It has not come to delivery yet, so there is nothing to arrange; the courier calls the receiver beforehand.',
    askTime: 'When shall it be delivered?',
    times: ['Tomorrow morning', 'Tomorrow afternoon', 'As soon as possible'],
    askAddress: 'To which address? Say "same" to keep it.',
    askRemarks: 'Anything the courier should know?',
    summary: ({ waybill, time, address, remarks }) =>
      `Deliver ${waybill} again, time: ${time}, address: ${address === null ? 'the same (tell me if it changes)' : `${address} (a colleague first checks that the sender agrees)`}${remarks === '' ? '' : `, remarks: ${remarks}`}. Is that right?`,
    confirmShort: 'Shall I arrange it?',
    yes: 'Yes, confirm',
    change: 'No, change it',
    registered: (number, waybill, time) =>
      `Another delivery is registered as ${number}: ${waybill}, wished for ${time}. The station arranges it, and the courier calls the receiver beforehand.`,
    updated: (number, time) =>
      `Another delivery of this shipment was registered before (${number}); the wished time is now ${time}.`,
  },
}
