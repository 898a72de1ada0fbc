import type { Command, SmallTalkKind } from '../../commands.ts'
import { handlingNote } from '../../wording/handling-notes.ts'
import { isElsewhere } from '../cues/policy.ts'
import type { IntentClass } from '../intents/intent-class.ts'
import { intentFeatures } from '../intents/intent-features.ts'
import { intentModel } from '../intents/intent-model.ts'
import { type IntentOdds, intentOdds } from '../intents/intent-odds.ts'
import { verdictFeatures } from '../intents/verdict-features.ts'
import { type SlotKind, slotKind } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import { intentOf } from './intent.ts'
import type { Reading } from './reading.ts'
import type { Wish } from './wish.ts'

/** Odds from which the model speaks where the rules know nothing: more where a form is begun or a person is called for nothing. */
const SPEAKS = 0.4
const SPEAKS_OF: Partial<Record<IntentClass, number>> = {
  order: 0.5,
  complaint: 0.6,
  human: 0.5,
  smalltalk: 0.5,
  pod: 0.35,
  redeliver: 0.35,
  change: 0.35,
}
/** So far ahead of the next class; of two that are hardly apart, another phrase in the training may put the other first. */
const AHEAD = 0.1
/** Odds from which it contradicts them. */
const CONTRADICTS = 0.7
/** A wish that the rules heard is taken for nothing, a complaint for a question, only then. */
const SILENCES = 0.9

/** What the linear model thinks of the whole message, after the rules have spoken; in doubt the rules stand. */
export function secondOpinion(rules: Decision, reading: Reading, context: UnderstandContext): Decision {
  if (!isOpen(rules, reading, context)) return rules
  if (context.pending !== undefined) return aside(rules, reading, context)
  const ruled = intentOf(rules.commands, context)
  const features = [...intentFeatures(reading), ...verdictFeatures(ruled, rules)]
  const [best, next] = intentOdds(features, context.model ?? intentModel())
  if (best === undefined || best.intent === ruled) return rules
  if (best.odds < leastFor(best, rules) || best.odds - (next?.odds ?? 0) < AHEAD) return rules
  return asTold(best, { reading, context }) ?? rules
}

/** Odds from which words that answer nothing are heard as an aside. */
const ASIDE_ODDS = 0.75
const ASIDES: readonly IntentClass[] = ['faq', 'human', 'track', 'complaint', 'pod']

/** What answers no open question may be a question of the customer's own. */
function aside(rules: Decision, reading: Reading, context: UnderstandContext): Decision {
  if (handlingNote(reading.text) !== null) return rules
  const [best] = intentOdds([...intentFeatures(reading), ...verdictFeatures('none', rules)], context.model ?? intentModel())
  if (best === undefined || best.odds < ASIDE_ODDS || !ASIDES.includes(best.intent)) return rules
  return asTold(best, { reading, context }) ?? rules
}

function leastFor({ intent }: IntentOdds, rules: Decision): number {
  if (isUnsure(rules)) return SPEAKS_OF[intent] ?? SPEAKS
  const isLost =
    intent === 'none' || intent === 'smalltalk' || (intent === 'faq' && rules.because[0]?.startsWith('complaint') === true)
  return isLost ? SILENCES : CONTRADICTS
}

const UNSURE = /^(?:nothing known|empty|question of the trade|looser words|small talk|a phone alone)/

function isUnsure({ because }: Decision): boolean {
  return UNSURE.test(because[0] ?? '')
}

/** Talk about the talk, dangers and threats are for the rules alone, as are several wishes at once and whole addresses. */
function isOpen({ commands, because }: Decision, reading: Reading, { pending }: UnderstandContext): boolean {
  const [first = ''] = because
  if (pending !== undefined && (first !== 'nothing known' || OWN_WORDS.includes(slotKind(pending.slot)))) return false
  if (isClosed(first, reading)) return false
  if (commands.filter(({ type }) => ACTS.includes(type)).length > 1 || !WORDS.test(reading.rest)) return false
  if (isElsewhere(reading.lower) || reading.clauses.some(({ isHypothetical }) => isHypothetical)) return false
  return reading.contacts.every(({ city, detail }) => city + detail === '') && !commands.some(({ type }) => FIRM.includes(type))
}

function isClosed(first: string, { text, lower }: Reading): boolean {
  return text.length > LONGEST || CLOSED.test(first) || RETURNS.test(lower) || GOES_ON.test(lower)
}

/** 那到乌鲁木齐呢, and bare cells?: what it asks stands in the message before. */
const GOES_ON = /^那么?[^,，]{1,10}呢[?？]?$|^(?:and|what about|how about) .{1,24}\?$/

/** How what was received goes back to the seller: a rule, and nothing to be looked up. */
const RETURNS = /退货|退回去|退给(?:卖家|寄件|商家)/
const LONGEST = 200
/** Where any words may be the answer. */
const OWN_WORDS: readonly SlotKind[] = ['text', 'name']
const CLOSED =
  /^(?:written for a machine|empty|person|complaint: false|a person is declined|negated|a word of the trade|gives up|goods asked about|acknowledged|a rule in general)/
const WORDS = /\p{L}[^\p{L}]*\p{L}[^\p{L}]*\p{L}/u
const ACTS: readonly Command['type'][] = ['start_flow', 'hand_over', 'answer_question', 'cancel_flow']
const FIRM: readonly Command['type'][] = [
  'withdraw',
  'switch_language',
  'wait',
  'repeat',
  'restart',
  'go_back',
  'resume_flow',
  'swap_parties',
]

interface Scene {
  readonly reading: Reading
  readonly context: UnderstandContext
}

function asTold({ intent, odds }: IntentOdds, { reading, context }: Scene): Decision | null {
  const because = `sounds like ${intent} (${odds.toFixed(2)})`
  if (intent === 'none') return { commands: [{ type: 'not_understood', why: 'nothing for this desk' }], because: [because] }
  if (intent === 'smalltalk') return courtesy(reading.lower, because)
  return decide(reading, context, [wishFor(intent, reading.lower, because)])
}

function wishFor(intent: Exclude<IntentClass, 'none' | 'smalltalk'>, clause: string, because: string): Wish {
  if (intent === 'faq') return { kind: 'question', clause, at: 0, because }
  if (intent === 'human') return { kind: 'hand_over', reason: 'request', at: 0, because }
  return { kind: 'flow', flow: intent, isWeak: false, clause, at: 0, because }
}

const TALK: readonly (readonly [SmallTalkKind, RegExp])[] = [
  ['goodbye', /再见|拜拜|回头|下次|晚安|bye|see (?:you|ya)|take care|have a (?:nice|good)/],
  ['thanks', /谢|感谢|等(?:你|您|消息|通知|回复)|辛苦|thank|thx|appreciat|cheers/],
  ['who_are_you', /你(?:是|叫)|谁|机器人|who|what are you|robot|human/],
  ['praise', /棒|好评|不错|赞|厉害|满意|真快|great|good|nice|awesome|perfect|well done/],
  ['chat', /哈哈|嘿嘿|呵呵|快乐|\b(?:haha|hehe|happy|merry)/],
  [
    'greeting',
    /(?:你|您|大家|各位|早上|下午|晚上|上午|中午)好|^好$|在[吗不么]|嗨|早|hello|\bhi\b|\bhey\b|morning|afternoon|evening|there/,
  ],
]

function courtesy(lower: string, because: string): Decision {
  const kind = TALK.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'chat'
  return { commands: [{ type: 'small_talk', kind }], because: [because] }
}
