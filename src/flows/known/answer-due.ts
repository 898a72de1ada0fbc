import type { CaseKind } from '../../domain/cases/case.ts'
import type { AskedFact, AskedScene } from './asked-fact.ts'
import { dueWords, waitingCase } from './waiting-case.ts'

const TIME = '(?:多久|多长时间|多快|几时|什么时候|啥时候|何时|几点|几天|哪天|几个小时|多少小时)'
const DAY = '(?:今天|明天|今晚|这两天|下午|上午)'
const ANSWER =
  '(?:给?我?(?:回话|回复|答复|回电|回信|回我|回音)|联系|打(?:电话|给)|处理|结果|消息|报价|给?我?(?:个)?价|说法|改[好完]|办[好完]|弄[好完]|搞定|解决|有人|安排)'
const ZH = new RegExp(
  `${TIME}[^,，。]{0,10}${ANSWER}|${DAY}[^,，。]{0,10}${ANSWER}[^,，。]{0,3}(?:吗|么|嘛|不|没|[?？])[?？]?$|${ANSWER}[^,，。]{0,6}(?:要|得|还要|还得)?[^,，。]{0,3}(?:多久|多长时间|几天|什么时候|啥时候|何时|几时)|^(?:那|大概|一般|那得|要等|还得?要?等?|大概要等?)*(?:多久|多长时间|等多久|到几点|到什么时候|等到几点)(?:能|可以)?(?:给我|回我|告诉我)?(?:啊|呀|呢)?[?？。]*$`,
)
const EN =
  /\b(?:when|how (?:long|soon|quick(?:ly)?|fast))\b.{0,40}\b(?:answers?|repl(?:y|ies|ied)|hear|quotes?|price|results?|contact|call|get (?:it|back|an?)|respon(?:d|se)|resolved?|handled|done|sorted|confirm(?:ed)?)\b|\bhow long (?:will|does|would) (?:it|that|this) take\s*[?.]*$|^(?:and |so )?how long(?: is it)?(?: now| still)?\s*[?.]*$|\byou said .{0,12}\bhours\b/
/** When the goods come is another question. */
const OF_THE_ROAD = /送|派|取件|上门|到货|\b(?:deliver|arriv|pick)/u
const STARTS_ANEW = /我要投诉|要投诉你|complain about/

/** When the answer to what was registered is due: of the case touched last. */
export const answerDue: AskedFact = {
  asks: new RegExp(`${ZH.source}|${EN.source}`, 'iu'),
  misreadAs: { flows: ['quote', 'track', 'complaint', 'change', 'redeliver'], acts: ['hand_over', 'set_slot', 'correct_slot'] },
  tells: (scene) => {
    if (scene.view !== null || STARTS_ANEW.test(scene.said) || isForAPerson(scene)) return null
    const open = waitingCase(scene, KINDS)
    if (open === null || (open.kind !== 'redelivery' && OF_THE_ROAD.test(scene.said))) return null
    const due = dueWords(open, scene)
    return { key: `due:${open.kind}`, text: scene.language === 'zh' ? inChinese(open.number, due) : inEnglish(open.number, due) }
  },
}

const KINDS: readonly CaseKind[] = ['quote', 'complaint', 'claim', 'change', 'redelivery', 'exception', 'incident']

/** A person is asked for in so many words. */
function isForAPerson({ said, understanding }: AskedScene): boolean {
  const isAsked = (understanding?.commands ?? []).some(({ type }) => type === 'hand_over')
  return isAsked && /转|人工|客服|\bagent\b|\bhuman\b|\bperson\b/iu.test(said)
}

function inChinese(number: string, due: string | null): string {
  return due === null
    ? `工单 ${number} 同事正在处理，有结果马上在这里告诉您。`
    : `工单 ${number} 最迟${due} 前给您答复，就发在这里。`
}

function inEnglish(number: string, due: string | null): string {
  return due === null
    ? `My colleagues are working on ${number}; you will hear it here at once.`
    : `You have an answer to ${number} at the latest ${due}, here in this chat.`
}
