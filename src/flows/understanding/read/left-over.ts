import type { Command } from '../../commands.ts'
import { isAcknowledged } from '../cues/acknowledged.ts'
import { bare } from '../cues/clauses.ts'
import { isElsewhere } from '../cues/policy.ts'
import type { UnderstandContext } from '../understanding.ts'
import type { Decision } from './decision.ts'
import type { Reading } from './reading.ts'
import { smallTalkCommand } from './talk.ts'

const BARE_TRADE =
  /^(?:我?的|我有个?)?(?:快递|物流|快件|包裹|单子|货|运输|业务|parcel|package|delivery|express|shipment|logistics)$/
const BARE_TOPIC =
  /^(?:发票|保价|时效|网点|(?:营业|上班|工作|客服)时间|代收(?:货款)?|到付|月结|禁寄(?:品|物品)?|违禁品|赔偿标准|合作|加盟|招聘|招人|insurance|invoice|(?:opening |business )?hours|prohibited items)$/
const ACKNOWLEDGED =
  /^(?:好+(?:的|滴|嘞)?|嗯+|恩+|行|ok(?:ay)?|可以|没问题|alright|那就(?:寄|发|下单|这么办)|(?:ok(?:ay)? )?order it|👌|👍)$/

/** No wish and no value: talk, a word of the trade alone, a nod, or nothing known. */
export function leftOver(reading: Reading, context: UnderstandContext, meta: Command | null): Decision {
  const said = bare(reading.lower)
  if (meta !== null) return one(meta, `talk: ${meta.type}`)
  const alone = context.pending === undefined ? saidAlone(said, reading) : null
  if (alone !== null) return alone
  const talk = smallTalkCommand(reading)
  if (talk !== null) return one(talk, 'small talk')
  if (ACKNOWLEDGED.test(said)) return acknowledged(context)
  if (context.pending === undefined && isAcknowledged(reading.text)) return TAKEN_NOTE
  if (isElsewhere(reading.lower)) return one({ type: 'small_talk', kind: 'elsewhere' }, 'another sort of assistant is meant')
  const why = said === '' ? 'empty' : 'nothing known'
  return one({ type: 'not_understood', why }, why)
}

function saidAlone(said: string, reading: Reading): Decision | null {
  if (BARE_TRADE.test(said)) {
    return one({ type: 'clarify', options: ['order', 'track', 'complaint'] }, 'a word of the trade alone')
  }
  if (reading.phones.length === 1 && said.replace(/[\d\s+-]/g, '').length < 3) {
    return one({ type: 'clarify', options: ['track', 'order', 'complaint'] }, 'a phone alone')
  }
  return BARE_TOPIC.test(said) ? one({ type: 'answer_question', question: reading.text.trim() }, 'a topic alone') : null
}

/** A nod to a question that wants more than a nod: the question again, and no miss. */
function acknowledged({ pending, choices }: UnderstandContext): Decision {
  if (pending !== undefined) return one({ type: 'repeat' }, 'a nod is no value')
  if ((choices?.length ?? 0) > 0) return { commands: [], because: ['yes to the offer'] }
  return TAKEN_NOTE
}

function one(command: Command, because: string): Decision {
  return { commands: [command], because: [because] }
}

const TAKEN_NOTE = one({ type: 'small_talk', kind: 'thanks' }, 'acknowledged, nothing asked')
