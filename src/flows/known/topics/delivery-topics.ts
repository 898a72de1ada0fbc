import type { Bilingual, Language } from '../../../domain/language.ts'
import type { Shipment } from '../../../domain/shipments/shipment.ts'
import { answerDay } from '../../track/answer-day.ts'
import { asksOfIt } from '../../track/asks-arrival.ts'
import { describeOutlook } from '../../track/describe-shipment.ts'
import { sayPlace } from '../../track/place-names.ts'
import { sayTime } from '../../track/say-time.ts'
import { shipmentTrouble } from '../../track/shipment-trouble.ts'
import type { AskedScene } from '../asked-fact.ts'
import type { Topic } from './topic.ts'

/** What is asked of the last mile: when he comes, who he is, what if nobody is there, where it was left. */
export const deliveryTopics: readonly Topic<Shipment>[] = [
  {
    key: 'eta',
    asks: 'day arrive|deliver|come, some_hour arrive|deliver|come, some_hour, day some_hour, day some_hour arrive|deliver|come, when|hour arrive|deliver|come, day hour, arrive in_time, day in_time arrive, fast arrive, day courier come|deliver, long arrive|deliver, when dest, day dest, when arrive dest, day, hour, long, when, some_days arrive',
    with: 'day some_hour hour when arrive deliver come courier in_time long door fast dest it what again city moving slow station',
    tells: (shipment, scene) => eta(shipment, scene),
  },
  {
    key: 'holder',
    asks: 'who, who deliver|courier, who keep|hand, courier, who handle, which courier, courier phone, phone, courier name, name courier, same courier, who phone',
    with: 'deliver courier it hand keep handle which what much how phone name same come guard',
    tells: (shipment) =>
      shipment.courier !== null || shipment.status === 'delivered' || shipment.status === 'held_at_customs'
        ? null
        : {
            zh: `还没到派送员手上，${shipment.status === 'in_transit' ? '件在路上，' : ''}所以还没有快递员的姓名电话；安排派送以后可以再问我，送之前他也会先联系收件人。`,
            en: 'No courier has it yet, so there is no name or number to give. Ask me again once it is out for delivery; he calls the receiver before coming anyway.',
          },
  },
  {
    key: 'near',
    asks: 'near, near courier, where courier, courier city, long near, where courier come',
    with: 'courier where it long come arrive door how deliver station seen',
    tells: (shipment, { facts }) => near(shipment, facts.now),
  },
  {
    key: 'self',
    asks: 'self, self station, if self, self where, self day, self door, where self, station pickup, self when, which station self',
    with: 'station where if arrive courier door day id come pickup deliver when some_hour guard which hour keep not prepare',
    tells: (shipment) => self(shipment),
  },
  {
    key: 'station-hours',
    asks: 'open, station open, station hour, hour open, station phone, station address, long open, station hour open, phone station much, station when open, station weekend, where address, day open, station some_hour, self hour open',
    with: 'when hour station day weekend phone address where what much how long open some_hour self',
    tells: (shipment) => stationHours(shipment),
  },
  {
    key: 'no-break',
    asks: 'weekend, weekend deliver|arrive|come, weekend moving, weekend courier',
    with: 'deliver arrive courier come service it moving day open',
    tells: (shipment, { facts }) => noBreak(shipment, facts.now),
  },
  {
    key: 'call-before',
    asks: 'call, call arrive|deliver|come, call courier, call courier deliver|come|arrive, how call, call day, if arrive call, call answer',
    with: 'deliver courier arrive when come how who day if phone hand',
    tells: (shipment) =>
      isOver(shipment)
        ? null
        : {
            zh: '会的，送之前快递员会先联系收件人；状态有变化也随时可以问我。',
            en: 'Yes, the courier calls the receiver before coming; and you can ask me at any time.',
          },
  },
  {
    key: 'absent',
    asks: 'absent, if absent, absent then, if absent then, absent deliver|arrive|come, if absent deliver|come then, day absent then, if day absent',
    with: 'then if day some_hour courier deliver come time call not door how again arrive back lost where',
    tells: (shipment) => absent(shipment),
  },
  {
    key: 'again',
    asks: 'again many, many deliver, again deliver many, again fee, again deliver fee, again, again deliver, if again absent, again absent then',
    with: 'deliver fee many much money come again pay absent if then how long not price in_time',
    tells: (shipment, { said }) =>
      shipment.status !== 'delivery_failed' || /安排|帮|要重新|please/u.test(said)
        ? null
        : {
            zh: '可以再约，重新派送不另收费；最多送几次没有写明，约一个肯定有人在的时间最稳妥。',
            en: 'It can be arranged again without any charge. No limit of tries is written down; best choose a time when somebody is surely there.',
          },
  },
  {
    key: 'signed-at',
    asks: 'when sign, hour sign, when, hour, when arrive|deliver, hour arrive|deliver, day sign, sign day, when guard',
    with: 'deliver sign arrive when hour day it what courier guard long',
    tells: (shipment, { facts }) => signedAt(shipment, facts.now),
  },
  {
    key: 'left-at',
    asks: 'guard, where guard, where, where sign, where deliver, where arrive, where courier guard, locker, guard locker, where address, which door, door guard',
    with: 'where sign courier deliver which door locker what arrive who address it station keep who_else',
    tells: (shipment, { facts }) => leftAt(shipment, facts.now),
  },
  {
    key: 'door',
    asks: 'door, door deliver, deliver door arrive, upstairs, floor, floor deliver, upstairs deliver, upstairs floor',
    with: 'deliver arrive courier come upstairs floor station self not',
    tells: (shipment) =>
      isOver(shipment)
        ? null
        : {
            zh: `派送到门，送之前快递员会先联系收件人${shipment.service === 'ltl' ? '；零担没电梯要扛上楼的，按每 100 公斤 ¥20.00 收上楼费' : ''}。`,
            en: `It is delivered to the door, and the courier calls the receiver first.${shipment.service === 'ltl' ? ' LTL carried up without a lift costs ¥20.00 for each started 100 kg.' : ''}`,
          },
  },
  {
    key: 'pay-at-door',
    asks: 'pay, fee, arrive pay, arrive fee, again fee, money, price who, who pay, price pay, pay money, sign pay, pay courier',
    with: 'arrive fee pay money again door who price courier not sign how much means when what',
    tells: ({ waybill }, { facts }) => {
      const payment = facts.orders.find((order) => order.waybill === waybill)?.payment
      if (payment === 'collect')
        return { zh: '这票是到付，运费送达时由收件人付。', en: 'It is freight collect: the consignee pays on delivery.' }
      if (payment !== undefined)
        return { zh: '运费由寄件人付，收件不用再付。', en: 'The sender pays the freight; the receiver pays nothing.' }
      return {
        zh: '运费是寄付的，收件不用付；只有寄件人选了到付，送达时才收一次运费。这票是哪一种我这里看不到。',
        en: 'Where the sender pays, the receiver pays nothing; only with freight collect is it paid once on delivery. Which of the two this one is I cannot see.',
      }
    },
  },
]

function isOver({ status }: Shipment): boolean {
  return status === 'delivered' || status === 'cancelled' || status === 'awaiting_pickup'
}

function place(shipment: Shipment): Bilingual {
  const where = shipment.events.filter(({ kind }) => kind !== 'redelivery_booked').at(-1)?.where ?? ''
  return { zh: sayPlace(where, 'zh'), en: sayPlace(where, 'en') }
}

/** A wish put as a question (明天送可以吗) goes to those who arrange it. */
const WISHES =
  /可以|行吗|行不|行么|方便|麻烦|能不能(?:改|先|晚|早|别)|\b(?:can|could) (?:he|they|you|we|i)\b|\bplease\b|呢[?？]?$/u

function eta(shipment: Shipment, { said, facts }: AskedScene): Bilingual | null {
  const isUnderWay = ['in_transit', 'at_destination', 'out_for_delivery'].includes(shipment.status)
  if (
    !isUnderWay ||
    shipment.dueOn === null ||
    shipmentTrouble(shipment, facts.now) !== null ||
    WISHES.test(said) ||
    asksOfIt(said)
  )
    return null
  const tell = (language: Language) =>
    answerDay(shipment, { text: said, facts, language }) ??
    `${describeOutlook(shipment, facts.now, language)}${ROUGH.test(said) ? HOURS[language] : ''}`
  const isPressed = PRESSED.test(said)
  return {
    zh: `${tell('zh')}${isPressed ? '这是预计时间，我不能打包票；过了还没到，告诉我，马上登记追查。' : ''}`,
    en: `${tell('en')}${isPressed ? ' That is the plan, I cannot guarantee it; tell me if it has not come by then and I have it traced.' : ''}`,
  }
}

const PRESSED = /一定|肯定|准|保证|确定|必|打包票|铁定|前|sure|guarante|definite|certain|promise|before|\bby\b/u
const ROUGH = /点|\bby\b|before|o'?clock|noon|\d ?(?:am|pm)|前|sooner|快/u
const HOURS = {
  zh: '具体几点由派送站点安排，送之前快递员会先联系收件人。',
  en: ' The station plans the hour, and the courier calls the receiver beforehand.',
} as const

function near(shipment: Shipment, now: Date): Bilingual | null {
  if (isOver(shipment)) return null
  const isOut = shipment.status === 'out_for_delivery'
  const last = shipment.events.at(-1)
  const zh = last === undefined ? '' : `${sayTime(last.at, now, 'zh')}在${sayPlace(last.where, 'zh')}`
  const en = last === undefined ? '' : `${sayTime(last.at, now, 'en')} in ${sayPlace(last.where, 'en')}`
  return isOut
    ? {
        zh: `看不到快递员的实时位置，只知道${describeOutlook(shipment, now, 'zh').replace(/。$/u, '')}，他到之前会先联系收件人；要他的电话可以问我。`,
        en: `I cannot see where he is right now. ${describeOutlook(shipment, now, 'en')} He calls the receiver before coming; ask me for his number if you like.`,
      }
    : {
        zh: `没有实时位置，最后一次记录是${zh}。${describeOutlook(shipment, now, 'zh')}`,
        en: `There is no live position; the last entry is ${en}. ${describeOutlook(shipment, now, 'en')}`.trim(),
      }
}

function self(shipment: Shipment): Bilingual | null {
  const at = place(shipment)
  switch (shipment.status) {
    case 'delivery_failed':
      return {
        zh: `件在${at.zh}。能不能自己去取、站点的地址和时间我这里没有，要站点确认，回复“转人工”同事帮您问；也可以直接约重新派送，不另收费。`,
        en: `It is at ${at.en}. Whether you can fetch it there, and its address and hours, the station has to confirm: say “agent” and a colleague asks. Or arrange another delivery, free of charge.`,
      }
    case 'in_transit':
    case 'overdue':
      return {
        zh: `件还在路上，没到收件城市的派送站点，现在取不了；到站后想自取，回复“转人工”由同事和站点确认。不取也会派送到门。`,
        en: 'It is still on the road and cannot be fetched yet. Once it is at the delivery station a colleague can ask there for you; otherwise it is delivered to the door.',
      }
    case 'at_destination':
    case 'out_for_delivery':
      return {
        zh: `${shipment.status === 'out_for_delivery' ? '已经在快递员手上、今天派送' : `件已到${at.zh}，接下来派送到门`}；想改成自取要站点同意，回复“转人工”由同事去问。`,
        en: `${shipment.status === 'out_for_delivery' ? 'The courier has it and delivers today' : `It has reached ${at.en} and is delivered to the door next`}; to fetch it yourself the station has to agree: say “agent” and a colleague asks.`,
      }
    default:
      return null
  }
}

function stationHours(shipment: Shipment): Bilingual | null {
  if (isOver(shipment)) return null
  const at = place(shipment)
  const isThere = shipment.status === 'delivery_failed'
  return {
    zh: `${isThere ? `件在${at.zh}，` : ''}站点的地址、电话和营业时间我这里没有，不想随便说；回复“转人工”，同事问清楚告诉您。`,
    en: `${isThere ? `It is at ${at.en}; ` : ''}${isThere ? 'its' : 'The station’s'} address, phone and hours I do not have and will not guess. Say “agent” and a colleague finds out.`,
  }
}

function noBreak(shipment: Shipment, now: Date): Bilingual | null {
  if (isOver(shipment)) return null
  return {
    zh: `派送全年无休，周末、节假日照常送。${describeOutlook(shipment, now, 'zh')}`,
    en: `Delivery runs every day, weekends and holidays included. ${describeOutlook(shipment, now, 'en')}`.trim(),
  }
}

function absent(shipment: Shipment): Bilingual | null {
  if (isOver(shipment)) return null
  return {
    zh: '送之前快递员会先联系收件人，可以当面约。没送成的话件留在派送站点，在这里约重新派送就行，不另收费；想让他放门口、改天送，直接告诉我，我转告。',
    en: 'The courier calls the receiver first, so a time can be agreed. If it fails, it stays at the station and you arrange another delivery here, free of charge. Tell me if he should leave it at the door or come another day, and I pass it on.',
  }
}

function signedAt(shipment: Shipment, now: Date): Bilingual | null {
  const event = shipment.events.findLast(({ kind }) => kind === 'delivered')
  if (shipment.status !== 'delivered' || event === undefined) return null
  return { zh: `${sayTime(event.at, now, 'zh')}签收的。`, en: `It was signed for ${sayTime(event.at, now, 'en')}.` }
}

function leftAt(shipment: Shipment, now: Date): Bilingual | null {
  const event = shipment.events.findLast(({ kind }) => kind === 'delivered')
  if (shipment.status !== 'delivered' || event === undefined) return null
  return {
    zh: `记录里只写了${sayTime(event.at, now, 'zh')}在${sayPlace(event.where, 'zh')}签收，没写放在哪里；想知道是谁签的，问我“谁签的”，核对手机后四位就能看。没收到的话告诉我，我马上登记去查。`,
    en: `The record only says that it was signed for ${sayTime(event.at, now, 'en')} in ${sayPlace(event.where, 'en')}, not where it was left. Ask me “who signed” and I show the name after a check of four digits; if you have not got it, tell me and it is traced.`,
  }
}
