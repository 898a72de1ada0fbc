/** Something a customer did, and how many bubbles of ours were sent after it. */
export interface AnsweredDeed {
  readonly at: Date
  readonly sentSince: number
}

/** What a customer did last, on platforms that limit answers. */
export interface ReplyHistory {
  /** The last message in own words. */
  readonly message: AnsweredDeed | null
  /** The last tap on a menu or a choice, when it came after that message. */
  readonly tap: AnsweredDeed | null
}

/** How many bubbles a deed allows, and for how long. */
interface ReplyAllowance {
  readonly most: number
  readonly forMs: number
}

/** `tap` null = a tap counts as a message. */
export interface ReplyRule {
  readonly message: ReplyAllowance
  readonly tap: ReplyAllowance | null
}

export type ReplyWindow =
  | { readonly status: 'open'; readonly left: number; readonly closesAt: Date }
  /** All bubbles are used up; `closesAt` would have been the end. */
  | { readonly status: 'spent'; readonly closesAt: Date }
  | { readonly status: 'closed' }

const TWO_DAYS_MS = 48 * 3_600_000
const FIVE_IN_TWO_DAYS: ReplyAllowance = { most: 5, forMs: TWO_DAYS_MS }

const RULES: Readonly<Record<string, ReplyRule>> = {
  // 公众号, rules of 2023-06-12: a tap, a scan or following opens the short one.
  'official-account': { message: FIVE_IN_TWO_DAYS, tap: { most: 3, forMs: 60_000 } },
  // 微信客服: whatever the customer sends.
  kf: { message: FIVE_IN_TWO_DAYS, tap: null },
}

/** The rule of a channel's platform; null = it may be answered at any time. */
export function replyRuleOf(channel: string): ReplyRule | null {
  return RULES[channel] ?? null
}

/** How many bubbles may still be sent, and until when. What a tap allows is used first, as it ends first. */
export function replyWindow(history: ReplyHistory, rule: ReplyRule, now: Date): ReplyWindow {
  const open = allowed(history, rule).filter(({ until }) => until > now.getTime())
  if (open.length === 0) return { status: 'closed' }
  const closesAt = new Date(Math.max(...open.map(({ until }) => until)))
  const left = open.reduce((sum, one) => sum + Math.max(one.left, 0), 0)
  return left > 0 ? { status: 'open', left, closesAt } : { status: 'spent', closesAt }
}

interface Allowed {
  readonly until: number
  readonly left: number
}

function allowed({ message, tap }: ReplyHistory, rule: ReplyRule): readonly Allowed[] {
  if (rule.tap === null) return allowedBy(tap ?? message, rule.message, 0)
  const usedOfTap = Math.min(tap?.sentSince ?? 0, rule.tap.most)
  return [...allowedBy(tap, rule.tap, 0), ...allowedBy(message, rule.message, usedOfTap)]
}

function allowedBy(deed: AnsweredDeed | null, { most, forMs }: ReplyAllowance, usedElsewhere: number): readonly Allowed[] {
  if (deed === null) return []
  return [{ until: deed.at.getTime() + forMs, left: most - (deed.sentSince - usedElsewhere) }]
}
