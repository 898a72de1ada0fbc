import type { Shipment } from '../../domain/shipments/shipment.ts'
import type { FlowView } from '../engine/flow.ts'
import { asksWhy } from '../questions/asks-why.ts'
import { sayPlace } from './place-names.ts'
import { sayDay, sayTime } from './say-time.ts'
import { shipmentTrouble } from './shipment-trouble.ts'

/** «为什么», «怎么这么慢» of a shipment: what the records say of it and no more; null where its state says why, or nothing is asked. */
export function answerWhy(
  shipment: Shipment,
  { text, facts, language }: Pick<FlowView, 'text' | 'facts' | 'language'>,
): string | null {
  const there = asksThere(text) ? onTheWay(shipment, { text, facts, language }) : null
  if (there !== null || !asksWhy(text)) return there
  const { now } = facts
  const trouble = shipmentTrouble(shipment, now)
  if (trouble === 'late' || trouble === 'suspected_lost') return unknown(shipment, now, language)
  const isUnderWay = ['in_transit', 'at_destination', 'out_for_delivery'].includes(shipment.status)
  if (trouble !== null || !isUnderWay || shipment.dueOn === null) return null
  const due = sayDay(shipment.dueOn, now, language)
  return language === 'zh'
    ? `运单 ${shipment.waybill} 还在正常时效内，预计${due}送达，记录里没有异常。`
    : `${shipment.waybill} is within its usual time and expected ${due}; nothing unusual is recorded.`
}

const THERE =
  /(?:怎么|为什么|为啥|咋|干嘛)(?:会|又|还)?(?:跑|送|发|到|去|在|转|停|经过)[^,，]{1,8}|在[^,，]{1,6}哪个(?:站|网点|仓)|哪个(?:站|网点|仓库?)|^(?:but )?(?:why|how come)\b.{1,40}/iu

/** «怎么跑武汉去了», "why wuhan? it's for beijing", «在武汉哪个站»: about the place it was last seen in. */
export function asksThere(text: string): boolean {
  return text.length <= 40 && THERE.test(text.trim())
}

function onTheWay(shipment: Shipment, { text, facts, language }: Pick<FlowView, 'text' | 'facts' | 'language'>): string | null {
  const last = shipment.events.at(-1)
  const isNamed = last !== undefined && [last.where.slice(0, 2), sayPlace(last.where, 'en')].some((name) => isIn(text, name))
  if (!isNamed || shipment.status !== 'in_transit') return null
  const [where, to] = [sayPlace(last.where, language), sayPlace(shipment.destination, language)]
  const due = shipment.dueOn === null ? null : sayDay(shipment.dueOn, facts.now, language)
  return language === 'zh'
    ? `${where}是途中经过的地方，这票的目的地还是${to}${due === null ? '' : `，预计${due}送达`}。记录里只写到${where}，没有更细的站点。`
    : `${where} is on the way; it still goes to ${to}${due === null ? '' : ` and is expected ${due}`}. The records name no station beyond ${where}.`
}

function isIn(text: string, name: string): boolean {
  return name !== '' && text.toLowerCase().includes(name.toLowerCase())
}

function unknown({ waybill, events }: Shipment, now: Date, language: FlowView['language']): string {
  const last = events.at(-1)
  const when = last === undefined ? '—' : sayTime(last.at, now, language)
  const where = last === undefined ? '—' : sayPlace(last.where, language)
  return language === 'zh'
    ? `运单 ${waybill} 的记录里没有写明原因：最后一次扫描是 ${when} 在${where}，之后没有新的记录。要弄清楚，得请专人去核实。`
    : `The records of ${waybill} give no reason: it was last seen ${when} in ${where}, and not since. Somebody has to look into it.`
}
