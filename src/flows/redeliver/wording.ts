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
  updated(number: string, parts: Omit<RedeliverySaid, 'waybill'>): string
  readonly ownPickup: string
  pickupSummary(parts: Omit<RedeliverySaid, 'address'>): string
  pickupRegistered(number: string, waybill: string): string
  /** Neither the address nor the hours of a station are stored. */
  readonly stationUnknown: string
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
    updated: (number, { time, address, remarks }) =>
      `已更新到 ${number}（还是这一张工单）：希望时间 ${time}，${address === '到站自提' ? address : `地址 ${address === null ? '原地址' : `${address}（同事先核实寄件人同意）`}`}${remarks === '' ? '' : `，备注：${remarks}`}。`,
    ownPickup: '到站自提',
    pickupSummary: ({ waybill, time, remarks }) =>
      `运单 ${waybill} 改为到站自提（您自己到站点取，不再派送）${time === '' ? '' : `，时间：${time}`}${remarks === '' ? '' : `，备注：${remarks}`}。确认登记吗？`,
    pickupRegistered: (number, waybill) =>
      `已登记到站自提，编号 ${number}：运单 ${waybill}。同事和站点确认后，在这里把站点地址、营业时间和取件要带的证件告诉您，请等确认了再去。`,
    stationUnknown: '站点的地址和营业时间我这里查不到，登记自提后由同事和站点确认，在这里告诉您。',
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
    updated: (number, { time, address, remarks }) =>
      `Updated in ${number} (still the one case): wished for ${time}, ${address === '到站自提' ? 'collected at the station' : `address: ${address === null ? 'the same' : `${address} (a colleague first checks that the sender agrees)`}`}${remarks === '' ? '' : `, remarks: ${remarks}`}.`,
    ownPickup: 'collected at the station',
    pickupSummary: ({ waybill, time, remarks }) =>
      `You collect ${waybill} at the station yourself, and it is not delivered again${time === '' ? '' : `; time: ${time}`}${remarks === '' ? '' : `, remarks: ${remarks}`}. Shall I register that?`,
    pickupRegistered: (number, waybill) =>
      `Collecting ${waybill} at the station is registered as ${number}. Once a colleague has settled it with the station, you hear its address, its hours and what to bring here; please wait for that before you go.`,
    stationUnknown:
      'I do not have the address or the hours of the station; once it is registered, a colleague settles it with the station and tells you here.',
  },
}
