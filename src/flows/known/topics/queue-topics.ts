import { teamWords } from '../../complaint/team-words.ts'
import type { QueueFact } from '../../turn.ts'
import type { Topic } from './topic.ts'

/** What is asked while a person is waited for, besides the place. */
export const QUEUE_TOPICS: readonly Topic<QueueFact>[] = [
  {
    key: 'hours',
    asks: 'hour open, open, long open, weekend, open day, agent open, agent weekend, when open, agent hour open, weekend open',
    with: 'hour open agent when day long weekend some_hour',
    tells: ({ team }, { facts }) => {
      const { opens, closes, days } = facts.company.hours[team]
      return {
        zh: `${days === 'every_day' ? '每天（法定节假日除外）' : '工作日'} ${opens}–${closes} 有同事在；没等到也会在这里答复您。`,
        en: `Our people are here ${opens}–${closes} ${days === 'every_day' ? 'every day except statutory holidays' : 'on working days'}; you are answered here even if you leave.`,
      }
    },
  },
  {
    key: 'meanwhile',
    asks: 'meanwhile, meanwhile what, meanwhile it, meanwhile again',
    with: 'what it agent wait queue again case',
    tells: () => ({
      zh: '可以，直接写在这里，同事接手时都能看到；要我马上来办，回复“不用人工了”就行，查价、下单、查件我都能做。',
      en: 'Of course: write it here and my colleague sees it. If I should do it right away, say “no need for a person”; prices, orders and tracking I can do myself.',
    }),
  },
  {
    key: 'who',
    asks: 'who, agent who, who handle, which agent, who come, who answer, many agent, agent many, agent',
    with: 'agent handle come answer many it what queue wait name',
    tells: ({ team, place, onlineAgents }) => ({
      zh: `由${teamWords[team].zh}接待，您排在第${place ?? 1}位${onlineAgents > 0 ? `，现在有 ${onlineAgents} 位同事在线` : ''}。`,
      en: `${teamWords[team].en.replace(/^./u, (first) => first.toUpperCase())} will take it; you are number ${place ?? 1} in the queue${onlineAgents > 0 ? `, and ${onlineAgents} of us are online` : ''}.`,
    }),
  },
  {
    key: 'may-leave',
    asks: 'absent, if absent, if absent then, wait, if not wait, not wait, if not',
    with: 'if then not wait long agent come answer back again queue',
    tells: () => ({
      zh: '不用守着，同事接手后会在这里回复，回来就能看到；不想等了回复“不用人工了”就行。',
      en: 'You need not stay: the answer comes here and you find it when you are back. If you no longer want to wait, say “no need for a person”.',
    }),
  },
]
