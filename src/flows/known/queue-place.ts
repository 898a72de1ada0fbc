import { queueWaitMinutes } from '../../domain/escalation/escalate.ts'
import type { AskedFact, AskedScene } from './asked-fact.ts'
import { dueWords, waitingCase } from './waiting-case.ts'

const ASKS =
  /多久|多长|几分钟|第几|前面[^,，。]{0,4}几|^(?:人|客服)(?:呢|在哪)|轮到|几个人|多少人|几位|排到|排队|什么时候|啥时候|几时|何时|(?:今天|现在)[^,，。]{0,6}(?:联系|回|有人|处理)|(?:有|到底有)(?:没有)?人[^,，。]{0,4}(?:吗|么|不|没|啊|[?？]|$)|\bhow (?:much )?long(?:er)?\b|\bwhat number\b|\bhow many\b|\bthe wait\b|\bwhen\b|\bmy (?:place|turn)\b|\bqueue\b|\banyone there\b/iu

/** The place in the queue, how long it usually takes or that nobody can say, and when a registered case is answered all the same. */
export const queuePlace: AskedFact = {
  asks: ASKS,
  misreadAs: {
    flows: ['quote', 'track', 'complaint', 'change', 'redeliver', 'order', 'pod'],
    slots: /./u,
    acts: ['hand_over'],
  },
  tells: (scene) => {
    if (/登记|帮我|\bregister\b|\bhelp me\b/u.test(scene.said)) return null
    const fact = scene.facts.queues.find(({ place }) => place !== null)
    if (!fact || fact.place === null) return null
    const registered = waitingCase(scene, ['complaint', 'claim', 'quote', 'change', 'redelivery', 'incident'])
    const due = registered === null ? null : dueWords(registered, scene)
    const lines = [
      placeLine(fact.place, fact.usualWaitMinutes, scene),
      ...(registered === null || due === null ? [] : [dueLine(registered.number, due, scene)]),
    ]
    return { key: 'queue', text: lines.join('\n') }
  },
}

function placeLine(place: number, usual: number | null, { facts, language }: AskedScene): string {
  const warned = queueWaitMinutes(facts.customer.account?.tier ?? null, facts.company)
  if (language === 'zh') {
    const ahead = place === 1 ? '下一个就是您' : `前面还有 ${place - 1} 位`
    const wait =
      usual === null
        ? `具体几分钟我说不准，超过 ${warned} 分钟没人接会提醒主管来安排。`
        : `最近一般等 ${Math.max(1, usual)} 分钟左右。`
    return `您现在排在第${place}位，${ahead}。${wait}`
  }
  const ahead = place === 1 ? 'you are next' : `${place - 1} ahead of you`
  const wait =
    usual === null
      ? `I cannot say how many minutes; when nobody takes it within ${warned}, the supervisor is called in.`
      : `Lately it takes about ${Math.max(1, usual)} minutes.`
  return `You are number ${place} in the queue, ${ahead}. ${wait}`
}

function dueLine(number: string, due: string, { language }: AskedScene): string {
  return language === 'zh'
    ? `您登记的 ${number} 最迟${due} 前答复，不用一直等在这里。`
    : `${number} itself is answered at the latest ${due}; you need not stay here for it.`
}
