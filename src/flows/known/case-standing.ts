import type { Case, CaseKind } from '../../domain/cases/case.ts'
import { teamWords } from '../complaint/team-words.ts'
import type { AskedFact, AskedScene } from './asked-fact.ts'
import { dueWords, waitingCase } from './waiting-case.ts'

const KINDS: readonly CaseKind[] = ['quote', 'complaint', 'claim', 'change', 'redelivery', 'exception', 'incident']
const MISREAD = {
  flows: ['quote', 'track', 'complaint', 'change', 'redeliver', 'order'],
  slots: /^(?:field|value|confirm|waybill|time)$/u,
  acts: ['hand_over'],
} as const

/** «谁来处理», «编号多少», «改好了没», «价格出来没»: the number of what waits, who has it, and until when. */
export const caseStanding: AskedFact = {
  asks: /谁(?:来|在)?(?:处理|负责|跟进|管)|(?:编号|工单号|登记号|受理号|案号)[^,，。]{0,4}(?:多少|几|什么|啥|呢|[?？])|(?:登记|提交|记)(?:上|好|成功)?了?(?:没有?|吗|么)|(?:改|办|弄|处理|报|查)(?:(?:好|完|出来?)了?|了)(?:没有?|吗|么)[啊呀]?\s*[?？]?$|(?:价格?|报价|结果)(?:出来|有)了?(?:没有?|吗|么)|还没[^,，。]{0,4}(?:报|出|好|回|结果)[^,，。]{0,4}(?:吗|么|啊|[?？])|(?:好|完|有结果|有消息)了?(?:的话)?(?:就|再|要)?(?:跟|和|通知|告诉|叫)我?[^,，。]{0,6}(?:说|讲|一声|一下|我)|\bwho(?:'s| is| will be)? (?:handling|dealing|in charge|looking|responsible|taking care)\b|\b(?:case|reference|ticket|claim) (?:number|no\b|id)|\bis (?:it|that) (?:registered|submitted|booked|done|changed)\b|\b(?:it'?s|its) (?:registered|submitted|booked|done|set)\b.{0,8}(?:right|yes|\?)|\bany (?:news|update)|\blet me know\b/iu,
  misreadAs: MISREAD,
  tells: (scene) => {
    const open = scene.view === null && !FOR_A_PERSON.test(scene.said) ? waitingCase(scene, KINDS) : null
    return open === null ? null : { key: `case:${open.kind}`, text: standing(open, scene) }
  },
}

const FOR_A_PERSON = /转人工|找人工|\bagent\b|\bhuman\b|投诉你|我要投诉/iu

function standing(open: Case, scene: AskedScene): string {
  const due = dueWords(open, scene)
  const team = teamWords[open.team][scene.language]
  if (scene.language === 'zh')
    return `已登记，编号 ${open.number}，由${team}处理中，还没有结果；${due === null ? '有结果马上在这里告诉您' : `最迟${due} 前在这里答复您`}。`
  return `It is registered as ${open.number} and with ${team}; there is no result yet. You have an answer ${due === null ? 'here as soon as there is one' : `at the latest ${due}, here in this chat`}.`
}

/** «是打电话给我还是在这说», "will someone call me". */
export const answerWay: AskedFact = {
  asks: /打(?:我)?电话[^,，。]{0,8}还是|(?:会|要|能)[^,，。]{0,3}(?:给我)?(?:打|回)(?:个)?(?:我)?电话[^,，。]{0,4}(?:吗|么|嘛|不)|(?:在|从)(?:这|哪)(?:里|儿)?(?:说|回|答复|通知)[^,，。]{0,3}(?:吗|么|[?？]|$)|\bwill (?:someone|somebody|anyone|they|you|a colleague) (?:call|ring|phone|e-?mail)\b|\bhow will (?:i|you|they)\b.{0,16}\b(?:know|hear|contact|tell|reach)/iu,
  misreadAs: { ...MISREAD, slots: /./u },
  tells: (scene) => {
    const open = scene.view === null && !FOR_A_PERSON.test(scene.said) ? waitingCase(scene, KINDS) : null
    if (open === null || open.kind === 'redelivery') return null
    const due = dueWords(open, scene)
    const text =
      scene.language === 'zh'
        ? `结果会发在这个聊天里（${open.number}${due === null ? '' : `，最迟${due} 前`}）；希望打电话的话，把号码发来，我记进工单。`
        : `The answer comes here in this chat (${open.number}${due === null ? '' : `, at the latest ${due}`}). If you would rather be called, send the number and I add it to the case.`
    return { key: 'answer-way', text }
  },
}
