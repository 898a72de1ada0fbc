import { complaintRoute } from '../../../domain/complaints/complaint-route.ts'
import type { Bilingual, Language } from '../../../domain/language.ts'
import type { Shipment, TrackingEvent } from '../../../domain/shipments/shipment.ts'
import { answerWhy } from '../../track/answer-why.ts'
import { describeOutlook } from '../../track/describe-shipment.ts'
import { sayPlace } from '../../track/place-names.ts'
import { daysUntil, sayDay, sayTime } from '../../track/say-time.ts'
import { shipmentTrouble } from '../../track/shipment-trouble.ts'
import { isImpatient } from '../../track/track-offer.ts'
import type { AskedScene } from '../asked-fact.ts'
import { deliveryTopics } from './delivery-topics.ts'
import { roadTopics } from './sent-topics.ts'
import type { Topic } from './topic.ts'

/** What is asked of a shipment that is under way, arrived or stuck. */
export const PARCEL_TOPICS: readonly Topic<Shipment>[] = [
  {
    key: 'if-late',
    asks: 'if not, if not arrive|deliver|come, if not then, not arrive|deliver|come then, if slow, if not arrive|deliver|come then, not then, if day not, day not then',
    with: 'if then day some_hour arrive deliver again courier when who come sign dest what slow absent call',
    tells: (shipment, { facts }) => ifLate(shipment, facts.now),
  },
  {
    key: 'lost',
    asks: 'lost, not moving lost, some_days lost, lost not, full_time not moving, some_days not moving',
    with: 'not moving some_days full_time it day seen fast safe courier who again why',
    tells: (shipment, { facts }) => lost(shipment, facts.now),
  },
  {
    key: 'moving',
    asks: 'moving, not moving, day moving, normal, moving normal, day not moving, why not moving, why moving, where moving',
    with: 'full_time some_days not day seen normal why where it slow city',
    tells: (shipment, { said, facts }) => (isImpatient(said) ? null : moving(shipment, facts.now)),
  },
  {
    key: 'why-late',
    asks: 'why slow, why not arrive|deliver, why not, slow, why some_days, why arrive, why full_time, why not depart, why last_place, why not last_place, why day not, why wait',
    with: 'slow moving not arrive deliver some_days full_time day last_place depart it come in_time courier long absent what',
    tells: (shipment, { said, facts }) => (isImpatient(said) ? null : why(shipment, facts.now)),
  },
  {
    key: 'where',
    asks: 'seen, seen where, where station, which station, station, where last_place, last_place, where seen, which station last_place, last_place station, where it, where, seen when, last_place not, depart last_place, last_place depart not, station name',
    with: 'where which what station seen moving arrive last_place it when depart name city keep day address pickup',
    tells: (shipment, { said, facts, language }) =>
      answerWhy(shipment, { text: said, facts, language }) === null ? where(shipment, facts.now) : null,
  },
  {
    key: 'reached',
    asks: 'dest, dest arrive, dest not, city, city arrive, dest arrive not, city not',
    with: 'arrive not deliver it day moving dest',
    tells: (shipment, { facts }) => reached(shipment, facts.now),
  },
  {
    key: 'departed',
    asks: 'depart, when depart, hour depart, day depart, depart when',
    with: 'when hour day depart pickup send it not moving order',
    tells: (shipment, { facts }) => departed(shipment, facts.now),
  },
  {
    key: 'back',
    asks: 'back, if back, back when|long, back day, long back, customs back, if not back, some_days back, long keep, keep',
    with: 'if when long it some_days day keep not why guard station customs who where deliver how again',
    tells: (shipment) => back(shipment),
  },
  {
    key: 'trace',
    asks: 'then, when|long handle, when found, when|long answer, when handle arrive, long handle arrive, who handle, handle, found, if found, found deliver, found then, if found deliver, if found then, how handle, found compensate',
    with: 'when long handle answer found arrive deliver then it call how some_days fast again if send compensate who day',
    tells: (shipment, { facts }) => trace(shipment, facts),
  },
  {
    key: 'pieces',
    asks: 'pieces, count arrive, count, pieces arrive, count pieces, total arrive, count total arrive, total count',
    with: 'arrive pieces total count deliver each not same it many',
    tells: ({ pieces }, { facts }) =>
      pieces < 2 || facts.shipments.length === 0
        ? null
        : {
            zh: `这票 ${pieces} 件是按一票登记的，状态说的是整票；有没有分开走，记录里没有逐件的，签收时请当面点数。`,
            en: `The ${pieces} pieces are recorded as one shipment, so the state is of all; there is no record piece by piece. Please count them when you sign.`,
          },
  },
  {
    key: 'customs',
    asks: 'long, when, long customs, when customs, customs, who, who handle, customs then, who customs, when arrive, customs fee, how handle, handle, customs lost, long wait, then, who pay, pay',
    with: 'customs long when who handle arrive then wait fee pay money how it what some_days much deliver normal come day',
    tells: (shipment) => customs(shipment),
  },
  {
    key: 'next',
    asks: 'next, next what, what next, then',
    with: 'what next then it moving',
    tells: (shipment, { facts }) => next(shipment, facts.now),
  },
  ...deliveryTopics,
  ...roadTopics<Shipment>((shipment) => ({
    goods: '',
    service: shipment.service,
    days: null,
    insuredFen: undefined,
    destination: shipment.destination,
  })),
]

const UNDER_WAY: readonly Shipment['status'][] = ['in_transit', 'at_destination', 'out_for_delivery']

function isUnderWay({ status }: Shipment): boolean {
  return UNDER_WAY.includes(status)
}

function lastOf({ events }: Shipment): TrackingEvent | undefined {
  return events.filter(({ kind }) => kind !== 'redelivery_booked').at(-1)
}

function both(tell: (language: Language) => string): Bilingual {
  return { zh: tell('zh'), en: tell('en') }
}

function outlook(shipment: Shipment, now: Date): Bilingual {
  return both((language) => describeOutlook(shipment, now, language))
}

function ifLate(shipment: Shipment, now: Date): Bilingual | null {
  if (!isUnderWay(shipment) || shipment.dueOn === null) return null
  const trouble = shipmentTrouble(shipment, now)
  const due = both((language) => sayDay(shipment.dueOn ?? '', now, language))
  if (trouble !== null) return null
  return {
    zh: `预计${due.zh}送达。过了这一天还没到，您在这里说一声，我马上登记追查，专人去查清卡在哪里、重新给您时间。`,
    en: `It is expected ${due.en}. If it has not come by then, tell me here: I register a trace at once, and somebody finds out where it is and gives you a new day.`,
  }
}

function lost(shipment: Shipment, now: Date): Bilingual | null {
  const last = lastOf(shipment)
  if (shipment.status === 'delivered' || last === undefined) return null
  const at = both(
    (language) => `${sayTime(last.at, now, language)}${language === 'zh' ? '在' : ' in '}${sayPlace(last.where, language)}`,
  )
  if (shipment.status === 'overdue')
    return {
      zh: `现在还不能确定：最后一次扫描是${at.zh}，之后一直没有记录，不排除丢失，也可能是漏扫。登记追查后专人去核实，确认丢失的按规定赔。`,
      en: `That is not certain yet: it was last scanned ${at.en} and not since, so it may be lost, or only missed by the scanner. Once registered, somebody traces it; what is lost is compensated.`,
    }
  const rest = outlook(shipment, now)
  return {
    zh: `记录里没有丢失的迹象：最后一次是${at.zh}。${rest.zh}`,
    en: `Nothing in the records points to a loss: the last entry is ${at.en}. ${rest.en}`.trim(),
  }
}

function moving(shipment: Shipment, now: Date): Bilingual | null {
  const last = lastOf(shipment)
  if (!isUnderWay(shipment) || last === undefined || shipmentTrouble(shipment, now) !== null) return lost(shipment, now)
  const rest = outlook(shipment, now)
  return {
    zh: `在正常走，没有卡住：最近一次扫描是${sayTime(last.at, now, 'zh')}（${sayPlace(last.where, 'zh')}），到下一站才会有新的记录。${rest.zh}`,
    en: `It is moving as usual: the last scan was ${sayTime(last.at, now, 'en')} (${sayPlace(last.where, 'en')}), and the next comes at the next station. ${rest.en}`,
  }
}

function why(shipment: Shipment, now: Date): Bilingual | null {
  const last = lastOf(shipment)
  if (last === undefined) return null
  if (shipment.status === 'delivery_failed' || shipment.status === 'held_at_customs') {
    const place = both((language) => sayPlace(last.where, language))
    const zh = last.noteZh ?? '记录里没有写原因'
    const en = last.noteEn ?? last.noteZh ?? 'no reason is recorded'
    return shipment.status === 'delivery_failed'
      ? {
          zh: `派送记录写的是：${zh}（${sayTime(last.at, now, 'zh')}，${place.zh}）。和实际不符的话告诉我，我记下来一起转给同事。`,
          en: `The record says: ${en} (${sayTime(last.at, now, 'en')}, ${place.en}). If that is not how it was, tell me and I pass it on.`,
        }
      : { zh: `海关暂扣的原因是：${zh}。`, en: `Customs holds it because: ${en}.` }
  }
  if (shipment.status === 'overdue') return lost(shipment, now)
  if (!isUnderWay(shipment) || shipment.dueOn === null || shipmentTrouble(shipment, now) !== null) return null
  return {
    zh: `还在正常时效内，预计${sayDay(shipment.dueOn, now, 'zh')}送达，记录里没有异常；最近一次是${sayTime(last.at, now, 'zh')}在${sayPlace(last.where, 'zh')}。`,
    en: `It is within its usual time and expected ${sayDay(shipment.dueOn, now, 'en')}; nothing unusual is recorded. The last entry is ${sayTime(last.at, now, 'en')} in ${sayPlace(last.where, 'en')}.`,
  }
}

function where(shipment: Shipment, now: Date): Bilingual | null {
  const last = lastOf(shipment)
  if (last === undefined || shipment.status === 'awaiting_pickup') return null
  const place = both((language) => sayPlace(last.where, language))
  if (shipment.status === 'delivery_failed')
    return {
      zh: `件在${place.zh}。站点的具体地址和电话我这里没有，回复“转人工”由同事告诉您。`,
      en: `It is at ${place.en}. I have neither its address nor its phone; say “agent” and a colleague tells you.`,
    }
  return {
    zh: `最后一次记录是${sayTime(last.at, now, 'zh')}在${place.zh}，没有更细的站点；到了收件城市才会分到派送站点。`,
    en: `The last entry is ${sayTime(last.at, now, 'en')} in ${place.en}; no station beyond that is recorded.`,
  }
}

function trace(shipment: Shipment, facts: AskedScene['facts']): Bilingual | null {
  const trouble = shipmentTrouble(shipment, facts.now)
  if (trouble !== 'suspected_lost' && trouble !== 'late') return null
  const days = Math.round(complaintRoute(trouble === 'late' ? 'delayed' : 'lost', null, facts.company).clock.minutes / 1440)
  return {
    zh: `这票还没有登记追查，登记后专人去查，最迟 ${days} 天内在这里答复您；找到了会接着送，也会告诉您，确认丢失的按规定赔。`,
    en: `No trace is registered yet. Once it is, you have an answer here within ${days} days; if it is found it is delivered and you are told, and what is lost is compensated.`,
  }
}

function reached(shipment: Shipment, now: Date): Bilingual | null {
  const last = lastOf(shipment)
  if (last === undefined || shipment.status === 'awaiting_pickup') return null
  const to = both((language) => sayPlace(shipment.destination, language))
  const isThere = shipment.status !== 'in_transit' && shipment.status !== 'overdue' && shipment.status !== 'held_at_customs'
  const rest = outlook(shipment, now)
  if (isThere) return { zh: `已经到${to.zh}了。${rest.zh}`, en: `Yes, it has reached ${to.en}. ${rest.en}`.trim() }
  return {
    zh: `还没到${to.zh}，最后一次记录是${sayTime(last.at, now, 'zh')}在${sayPlace(last.where, 'zh')}。${rest.zh}`,
    en: `Not yet: the last entry is ${sayTime(last.at, now, 'en')} in ${sayPlace(last.where, 'en')}. ${rest.en}`.trim(),
  }
}

function departed(shipment: Shipment, now: Date): Bilingual | null {
  const told = shipment.events.filter(({ kind }) => kind === 'picked_up' || kind === 'departed').slice(0, 2)
  if (told.length === 0) return null
  const zh = told.map(
    (event) => `${sayTime(event.at, now, 'zh')}${event.kind === 'picked_up' ? '取件' : `从${sayPlace(event.where, 'zh')}发出`}`,
  )
  const en = told.map((event) =>
    event.kind === 'picked_up'
      ? `picked up ${sayTime(event.at, now, 'en')}`
      : `left ${sayPlace(event.where, 'en')} ${sayTime(event.at, now, 'en')}`,
  )
  return { zh: `已经发出了：${zh.join('，')}。`, en: `It is on its way: ${en.join(', ')}.` }
}

function back(shipment: Shipment): Bilingual | null {
  if (shipment.status === 'delivery_failed') {
    const place = both((language) => sayPlace(lastOf(shipment)?.where ?? '', language))
    return {
      zh: `目前没有退回的记录，件在${place.zh}等安排。留多久会退我这里没有确切规定，约好重新派送就不会耽误。`,
      en: `Nothing says that it goes back; it waits at ${place.en}. How long it is kept I do not know for sure, so better arrange another delivery soon.`,
    }
  }
  if (shipment.status === 'held_at_customs')
    return {
      zh: '目前只是被海关暂扣，没有退回。资料补齐后由海关决定放行；补不齐会怎样，要由同事确认。',
      en: 'It is only held by customs, not returned. Once the papers are complete customs decides; what happens if they never are, a colleague has to find out.',
    }
  return isUnderWay(shipment)
    ? { zh: '没有退回的记录，件在正常往收件地址走。', en: 'Nothing says that it goes back; it is on its way to the receiver.' }
    : null
}

function customs({ status }: Shipment): Bilingual | null {
  if (status !== 'held_at_customs') return null
  return {
    zh: '什么时候放行由海关决定，我说不准；现在缺的是商业发票，由寄件人提供，交给同事转交清关，补齐后海关才会放行。回复“转人工”就能交给同事。',
    en: 'When customs releases it I cannot say. What is missing is the commercial invoice: the sender provides it, a colleague passes it on, and only then can it go on. Say “agent” to hand it in.',
  }
}

function next(shipment: Shipment, now: Date): Bilingual | null {
  if (!isUnderWay(shipment)) return null
  const rest = outlook(shipment, now)
  const days = shipment.dueOn === null ? 0 : daysUntil(shipment.dueOn, now)
  return {
    zh: `${shipment.status === 'in_transit' ? '下一步到收件城市，再安排派送' : '下一步就是派送'}。${rest.zh}${days <= 0 ? '' : '不用您做什么。'}`,
    en: `Next it ${shipment.status === 'in_transit' ? 'reaches the receiving city and then goes out for delivery' : 'is delivered'}. ${rest.en}`,
  }
}
