import type { Case } from '../../domain/cases/case.ts'
import { windowWords } from '../wording/times.ts'
import type { AskedFact, AskedScene } from './asked-fact.ts'
import { FEE } from './fees.ts'
import { waitingCase } from './waiting-case.ts'

const MISREAD = {
  flows: ['track', 'redeliver', 'quote', 'order', 'complaint'],
  slots: /^(?:time|waybill|confirm)$/u,
} as const

const COMES =
  /(?:几点|什么时候|啥时候|几时|何时|多久|大概|今天|明天|还)[^,，。]{0,8}(?:到|送|来|派)[^,，。]{0,5}(?:吗|么|嘛|不|没|啊|呀|呢|[?？]|$)|不是(?:已经|都)?[^,，。]{0,3}(?:登记|安排|约)|(?:登记|安排|约)(?:上|好|成功)?了?(?:没|吗|么)|\bwhat time\b|\bwhen (?:will|does|is|would|can)\b|\bwill (?:he|they|it|the (?:courier|driver))\b.{0,20}\b(?:come|arrive|here|today|tomorrow|deliver)|\b(?:already|just) (?:registered|booked|arranged)\b|\bis it (?:booked|arranged|registered)\b/iu

/** «大概几点能到啊» once another delivery is registered: what is registered, who names the hour, and that it is not registered twice. */
export const redeliveryTime: AskedFact = {
  asks: COMES,
  misreadAs: MISREAD,
  tells: (scene) => {
    const open = registered(scene)
    if (open === null || ANOTHER_WISH.test(scene.said) || isPast(open, scene)) return null
    const wished = wishedWords(open, scene)
    const text =
      scene.language === 'zh'
        ? `重新派送已经登记好了（${open.number}${wished === null ? '' : `，希望时间 ${wished}`}）。具体几点由派送站点安排，送之前快递员会先联系收件人。`
        : `Another delivery is registered (${open.number}${wished === null ? '' : `, wished for ${wished}`}). The station plans the hour, and the courier calls the receiver beforehand.`
    return { key: 'redelivery-time', text }
  },
}

/** A new time is a wish, though it is put as a question. */
const ANOTHER_WISH =
  /改|换|原来|还是[^,，。]{0,2}[送派]|自[提取己]|能不能|可不可以|可以[^,，。]{0,8}(?:送|来)|推迟|提前|别送|\b(?:change|instead|can (?:he|they|it|you)|could)\b/u

/** «师傅来之前打电话不». */
export const redeliveryCall: AskedFact = {
  asks: /(?:打(?:个|我|他|你)?电话|联系|通知|提前说)[^,，。]{0,6}(?:吗|么|嘛|不|没|[?？]|$)|会不会[^,，。]{0,4}(?:打|联系|通知)|\b(?:will|does|do) (?:he|they|the (?:courier|driver))\b.{0,12}\b(?:call|ring|phone)\b/iu,
  misreadAs: MISREAD,
  tells: (scene) => {
    const open = registered(scene)
    if (open === null || /让|叫|麻烦|记得|跟师傅|\bplease\b/u.test(scene.said)) return null
    const text =
      scene.language === 'zh' ? '会的，送之前快递员会先联系收件人。' : 'Yes, the courier calls the receiver before coming.'
    return { key: 'redelivery-call', text }
  },
}

/** «可以放门卫不»: the courier agrees it by phone, and the station reads the wish. */
export const redeliveryDoor: AskedFact = {
  asks: /(?:可以|能|能不能|可不可以)[^,，。]{0,3}放(?:在|到)?[^,，。]{1,8}(?:吗|么|嘛|不|[?？])|放(?:在|到)?[^,，。]{1,8}(?:行|可以)(?:吗|么|嘛|不)|\b(?:can|could|may) (?:it|he|they)\b.{0,8}\b(?:leave|left)\b/iu,
  misreadAs: { ...MISREAD, slots: /^(?:time|waybill|confirm|remarks|address|description|kind)$/u },
  tells: (scene) => {
    const open = registered(scene)
    if (open === null) return null
    const text =
      scene.language === 'zh'
        ? `这个要求我记进了 ${open.number}；能不能放，送之前快递员打电话时和收件人定。`
        : `I noted that in ${open.number}; the courier settles it with the receiver when he calls before coming.`
    return { key: 'redelivery-door', text, effects: [{ do: 'add_to_case', number: open.number, note: scene.text }] }
  },
}

/** «再送一次要另外收钱不»: no charge of ours is for it. */
export const redeliveryFee: AskedFact = {
  asks: FEE,
  misreadAs: MISREAD,
  tells: (scene) => {
    const open = registered(scene)
    const isOfIt = open !== null && !/保价|代收|回单|上楼|改地址|insur|\bcod\b/u.test(scene.said)
    if (!isOfIt) return null
    const text =
      scene.language === 'zh'
        ? `我们的收费项目里没有重新派送费，这次登记（${open.number}）不另收钱；运费是到付的，送到时照常付一次。`
        : `There is no charge for another delivery in our tariff, so ${open.number} adds nothing; only freight to collect is still paid once, on delivery.`
    return { key: 'redelivery-fee', text }
  },
}

/** The redelivery talked of: the last thing registered, or that of the shipment spoken of last. */
function registered(scene: AskedScene): Case | null {
  if (scene.view !== null) return null
  const open = waitingCase(scene, ['redelivery'])
  const { recent } = scene.state
  return open !== null && (open.number === recent.case || open.waybill === recent.waybill) ? open : null
}

/** A window that has gone by is to be looked into, not told again. */
function isPast({ number }: Case, { state, facts }: AskedScene): boolean {
  const { wished } = state.recent
  const until = wished?.case === number ? (wished.window.to ?? wished.window.from) : undefined
  return until !== undefined && facts.now.getTime() - Date.parse(until) > HALF_A_DAY_MS
}

const HALF_A_DAY_MS = 12 * 3_600_000

function wishedWords({ number }: Case, { state, facts, language }: AskedScene): string | null {
  const { wished } = state.recent
  if (wished?.case !== number) return null
  if (typeof wished.slots?.['time'] === 'string') return wished.slots['time']
  return wished.case === number ? windowWords(wished.window, facts.now, language) : null
}
