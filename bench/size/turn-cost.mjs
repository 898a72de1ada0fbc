import { middle } from '../numbers.mjs'
import { ownConversation, rate, weighed } from '../turns.mjs'

const ROUNDS = 9
const AT_ONCE = 10
const CHATS = 3
const FLAT = 0.15

/** The same turns in both databases by turns, on one PostgreSQL: the ratio of each pair, and the median of the ratios. */
export async function measureTurnCost(tell, { small, large, few, messages }) {
  const rounds = []
  for (let round = -2; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? [small, large] : [large, small]
    const first = await talk(order[0])
    const second = await talk(order[1])
    const pair = round % 2 === 0 ? { small: first, large: second } : { small: second, large: first }
    // The first two warm up.
    if (round >= 0) rounds.push(pair)
  }
  const median = (of) => middle(rounds.map(of))
  const two = (value) => Math.round(value * 100) / 100
  const ratio = median((each) => each.large.processorMs / each.small.processorMs)
  tell(`processor time of a turn with ${messages} messages to that with ${few}`, ratio, {
    unit: 'times',
    aim: 1 + FLAT,
    kept: ratio <= 1 + FLAT,
    smallMs: two(median((each) => each.small.processorMs)),
    largeMs: two(median((each) => each.large.processorMs)),
  })
  tell(
    `time of a turn with ${messages} messages to that with ${few}`,
    median((each) => each.small.perSecond / each.large.perSecond),
    {
      unit: 'times',
      smallPerSecond: Math.round(median((each) => each.small.perSecond)),
      largePerSecond: Math.round(median((each) => each.large.perSecond)),
    },
  )
}

function talk(desk) {
  return weighed(desk.home, () => rate(AT_ONCE, CHATS, () => ownConversation(desk, [])))
}
