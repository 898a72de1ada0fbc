import type { Bilingual } from '../../../domain/language.ts'
import { yuan } from '../../../domain/money/fen.ts'
import { daysWords } from '../../wording/amounts.ts'
import { byWords } from '../../wording/times.ts'
import type { AskedScene } from '../asked-fact.ts'
import { sentTopics } from './sent-topics.ts'
import type { Booking } from './subjects.ts'
import type { Topic } from './topic.ts'

/** What is asked of an order whose courier has not come yet. */
export const BOOKING_TOPICS: readonly Topic<Booking>[] = [
  {
    key: 'success',
    asks: 'order, order it, order day, order pickup, order answer',
    with: 'pickup come it not what',
    tells: (booking, scene) => {
      const { order, waybill } = booking
      const when = promised(booking, scene)
      if (order === null) return { zh: `已经下单了（${waybill}），${when.zh}。`, en: `It is booked (${waybill}); ${when.en}.` }
      return {
        zh: `下好了：订单 ${order.number}，运单 ${waybill}，${when.zh}。`,
        en: `Yes, it is placed: order ${order.number}, waybill ${waybill}; ${when.en}.`,
      }
    },
  },
  {
    key: 'pickup-time',
    asks: 'come, pickup, when|hour|long pickup|come, day pickup|come, some_hour pickup|come, day some_hour pickup|come, wait, wait pickup|come, some_hour, day, hour, wait day, which time, long wait, when|hour courier',
    with: 'courier day some_hour hour when pickup come wait long not time absent door slow what in_time city',
    tells: (booking, scene) => {
      const when = promised(booking, scene)
      return {
        zh: `${when.zh}；具体几点由调度安排，过了时间还没来，系统会自动转调度加急。`,
        en: `${capital(when.en)}. Dispatch plans the hour; if nobody has come by then, it is hurried along automatically.`,
      }
    },
  },
  {
    key: 'not-come',
    asks: 'if not, not then, if not come|pickup, if not come|pickup then, if slow, not come|pickup then, slow then, if not then',
    with: 'then day some_hour courier pickup come arrive who call phone when if time',
    tells: (booking, scene) => {
      const when = promised(booking, scene)
      return {
        zh: `承诺的是${when.zh}。过了时间没来，系统会自动转调度加急；您也可以在这里说“催取件”，我马上催。`,
        en: `The promise is: ${when.en}. If nobody has come by then dispatch hurries it along automatically, and you can tell me here as well.`,
      }
    },
  },
  {
    key: 'courier',
    asks: 'who, who pickup|come, who courier, courier phone, phone, courier name, name, phone much, courier phone much, who phone, how phone courier, same courier, which courier',
    with: 'pickup come courier deliver what much how who where station same name phone send',
    tells: ({ courier }) =>
      courier !== null
        ? null
        : {
            zh: '还没有分配到取件员，姓名电话暂时看不到；调度安排好以后由快递员上门取。',
            en: 'No courier is assigned yet, so there is no name or number to give; dispatch sends one to pick it up.',
          },
  },
  {
    key: 'call-before',
    asks: 'call, call pickup|come, call courier, call courier pickup|come, call arrive, day call',
    with: 'courier come pickup when arrive prepare day not who hour',
    tells: () => ({
      zh: '取件前会不会先打电话要看快递员，我不敢保证；想让他先打，回复“来之前打电话”，我给您备注上。',
      en: 'Whether the courier calls before coming is up to him, so I cannot promise it. Say “call before coming” and I put it down for him.',
    }),
  },
  {
    key: 'absent',
    asks: 'absent, if absent, absent then, if absent then, absent pickup|come, if day absent',
    with: 'then if day some_hour courier pickup come time call not when door wait',
    tells: () => ({
      zh: '取件前都可以改时间，不收费：直接告诉我哪天几点方便；也可以请别人代交，取件时要核对寄件人的证件。',
      en: 'Before pickup the time can be changed free of charge: just tell me when it suits you. Somebody else may hand it over too, with the sender’s identity document.',
    }),
  },
  {
    key: 'change',
    asks: 'change in_time, in_time change time|address, change time|address, change address in_time, address not change, change order',
    with: 'time address pickup phone it how fee not name',
    tells: (_booking, { said }) =>
      /还|still|how|怎么|能|可以/u.test(said)
        ? {
            zh: '可以，取件前都能直接改，不收手续费：把新的地址、电话或时间发给我就行；线路或重量变了会按新的算价，先给您看。',
            en: 'Yes, until pickup it can be changed free of charge: send me the new address, phone or time. Where route or weight change, you see the new price first.',
          }
        : null,
  },
  {
    key: 'cancel-fee',
    asks: 'cancel fee, if cancel fee, cancel much, cancel money, cancel price',
    with: 'fee money how much if in_time what not pay',
    tells: () => ({ zh: '取件前可以免费取消，不扣钱。', en: 'Before pickup you can cancel free of charge.' }),
  },
  {
    key: 'numbers',
    asks: 'track_no, what track_no, which track_no, track_no much, order_no, order_no much, what order_no, where track_no',
    with: 'which what much where it order_no label order',
    tells: ({ order, waybill }) => ({
      zh: `运单号 ${waybill}${order === null ? '' : `，订单号 ${order.number}`}；取件后用运单号就能查进度。`,
      en: `The waybill number is ${waybill}${order === null ? '' : `, the order number ${order.number}`}; once picked up it shows where it is.`,
    }),
  },
  {
    key: 'label',
    asks: 'label, label prepare, label self, label who, label courier',
    with: 'prepare who courier self it deliver come pickup how where track_no hand',
    tells: ({ waybill }) => ({
      zh: `不用自己打面单，运单号 ${waybill} 已经有了，快递员取件时会处理。`,
      en: `No label is needed from you: the number ${waybill} exists already, and the courier sees to it at pickup.`,
    }),
  },
  {
    key: 'pay',
    asks: 'pay, means, how pay, when pay, who pay, pay means, price pay, pay courier, pay money, pay pickup, pay arrive',
    with: 'how when who what price money courier pickup means arrive where again come send day',
    tells: ({ order }) => payment(order),
  },
  {
    key: 'prepare',
    asks: 'prepare, prepare what, what, prepare courier, next what, papers',
    with: 'what prepare courier pickup come it next papers id label',
    tells: ({ order }) =>
      order === null
        ? null
        : {
            zh: '把货物包好先别封口（取件时要当面验视），再备好寄件人的身份证就行，面单不用准备。',
            en: 'Have the goods packed but not sealed (the courier looks at them) and the sender’s identity document at hand; no label is needed.',
          },
  },
  {
    key: 'days',
    asks: 'long, when arrive, long arrive|deliver, day arrive, some_days arrive, some_days, when deliver, when dest, long dest, day dest, dest arrive when',
    with: 'arrive deliver send day dest it when if some_days in_time moving depart fast',
    tells: ({ order, waybill }) =>
      order === null || order.days <= 0
        ? null
        : {
            zh: `取件后约 ${daysWords(order.days, 'zh')}送达，运单号 ${waybill}，取件后发给我就能查进度。`,
            en: `It takes about ${daysWords(order.days, 'en')} from pickup; once picked up, ${waybill} shows where it is.`,
          },
  },
  {
    key: 'total',
    asks: 'much, price, much price, total, total much, fee, again fee, arrive fee, door fee, pickup fee, total price',
    with: 'price fee total much money what pay arrive door pickup again',
    tells: ({ order }) =>
      order === null
        ? null
        : {
            zh: `这单一共 ${yuan(order.totalFen)}，上门取件和派送到门都在里面，没有别的收费。`,
            en: `It is ${yuan(order.totalFen)} in all, pickup and delivery to the door included; nothing else is charged.`,
          },
  },
  {
    key: 'no-break',
    asks: 'weekend, weekend pickup|come, weekend deliver, weekend arrive',
    with: 'deliver pickup come courier arrive service moving day send',
    tells: () => ({
      zh: '取件和派送全年无休，周末、节假日照常。',
      en: 'Pickup and delivery run every day of the year, weekends and holidays included.',
    }),
  },
  ...sentTopics<Booking>(({ order }) => ({
    goods: order?.goods.name ?? '',
    service: order?.service ?? null,
    days: order?.days ?? null,
    insuredFen: order === null ? undefined : order.insuredFen,
    destination: '',
  })),
]

function promised({ promise }: Booking, { facts }: AskedScene): Bilingual {
  if (promise === null) return { zh: '取件时间由调度安排', en: 'dispatch plans the pickup' }
  const at = new Date(promise)
  if (at < facts.now)
    return { zh: '承诺的取件时间已经过了，已转调度加急', en: 'the promised time has passed, and dispatch is hurrying it along' }
  return { zh: `最晚${byWords(at, facts.now, 'zh')}上门取件`, en: `picked up ${byWords(at, facts.now, 'en')} at the latest` }
}

function payment(order: Booking['order']): Bilingual | null {
  switch (order?.payment) {
    case undefined:
      return null
    case 'sender':
      return {
        zh: `这单是寄付，${yuan(order.totalFen)}，取件时由寄件人付给快递员；用现金还是扫码，当面和快递员说。`,
        en: `The sender pays ${yuan(order.totalFen)} to the courier at pickup, in cash or by phone as agreed with him.`,
      }
    case 'collect':
      return {
        zh: `这单是到付，${yuan(order.totalFen)}，送达时由收件人付，寄件人不用付。`,
        en: `It is freight collect: the consignee pays ${yuan(order.totalFen)} on delivery, the sender nothing.`,
      }
    case 'monthly':
      return { zh: '这单是月结：记在账户上，按月统一结。', en: 'It goes on the monthly account.' }
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
