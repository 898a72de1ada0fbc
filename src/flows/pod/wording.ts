import type { Language } from '../../domain/language.ts'

interface Days {
  readonly delivered: string
  readonly due: string
}

interface PodWording {
  readonly askWaybill: string
  readonly noneOfYours: string
  unknown(numbers: string): string
  notAsked(waybill: string): string
  notDelivered(waybill: string): string
  returned(waybill: string, at: string): string
  expected(waybill: string, days: Days): string
  overdue(waybill: string, days: Days): string
  /** The rule for every receipt, and the day of this one where it is known. */
  usually(due: string | null): string
  /** Null = it should have been back. */
  chase(waybill: string, due: string | null): string
  readonly offerChase: string
}

export const podWording: Readonly<Record<Language, PodWording>> = {
  zh: {
    askWaybill: '请把要查回单的运单号发给我（SD 开头，后面 13 位数字）。',
    noneOfYours: '您名下的快件没有要求签回单的。',
    unknown: (numbers) => (numbers === '' ? '没有查到这票。' : `${numbers} 在我们系统里查不到，请核对一下单号。`),
    notAsked: (waybill) => `运单 ${waybill} 下单时没有要求签回单，所以没有回单返回。`,
    notDelivered: (waybill) => `运单 ${waybill} 要求了签回单，但还没有送达；送达后一般 10 天内返回。`,
    returned: (waybill, at) => `运单 ${waybill} 的签回单已于 ${at} 返回。`,
    expected: (waybill, days) => `运单 ${waybill} ${days.delivered} 已签收，签回单还没有返回，预计${days.due}前返回。`,
    overdue: (waybill, days) => `运单 ${waybill} ${days.delivered} 已签收，签回单应在${days.due}前返回，现在已经超期，很抱歉。`,
    usually: (due) =>
      `签回单从送达起算：直达线路约 10 天返回，中转一次约 15 天，两次约 20 天。${due === null ? '' : `这一票预计${due}前返回。`}`,
    chase: (waybill, due) =>
      due === null
        ? `运单 ${waybill} 的签回单已经超期，可以由同事去核实、催回。`
        : `运单 ${waybill} 的签回单还在正常返回时间内（${due}前），我这里不能让它提前；想现在就催，可以由同事联系派送站点。`,
    offerChase: '需要请人工客服帮您催一下回单吗？',
  },
  en: {
    askWaybill: 'Please send me the waybill number (SD and 13 digits) whose receipt you are asking about.',
    noneOfYours: 'None of your shipments has a signed receipt to come back.',
    unknown: (numbers) =>
      numbers === '' ? 'I cannot find it.' : `I cannot find ${numbers} in our system. Please check the number.`,
    notAsked: (waybill) => `No signed receipt (POD) was ordered for ${waybill}, so none comes back.`,
    notDelivered: (waybill) =>
      `A signed receipt was ordered for ${waybill}, but it is not delivered yet; it usually comes back within 10 days of delivery.`,
    returned: (waybill, at) => `The signed receipt of ${waybill} came back ${at}.`,
    expected: (waybill, days) =>
      `${waybill} was signed for ${days.delivered}. The receipt is not back yet; it is expected by ${days.due}.`,
    overdue: (waybill, days) =>
      `${waybill} was signed for ${days.delivered}. The receipt was expected by ${days.due} and is overdue; I am sorry.`,
    usually: (due) =>
      `Counted from delivery, a signed receipt takes about 10 days on a direct line, 15 with one transfer and 20 with two.${due === null ? '' : ` This one is expected by ${due}.`}`,
    chase: (waybill, due) =>
      due === null
        ? `The receipt of ${waybill} is overdue; a colleague can check and chase it.`
        : `The receipt of ${waybill} is still within its usual time (by ${due}) and I cannot speed it up; a colleague can ask the station if you want it chased now.`,
    offerChase: 'Shall a colleague chase it for you?',
  },
}
