import type { ReplyWindowView } from '../../../../../domain/desk/desk-views.ts'
import type { Language } from '../../../../../domain/language.ts'
import { when } from '../../../ui/time.ts'

/** What the platform still allows: `allowance` while one may reply, `closed` says why one may not. */
export interface Allowance {
  readonly allowance: string | null
  readonly closed: string | null
}

const WORDS = {
  zh: {
    open: (left: number, until: string) => `还可回复 ${left} 条，至 ${until}`,
    spent: '微信允许的条数已用完，等客户再发消息后才能回复；可以先写备注',
    closed: '已过微信的回复时限，等客户再发消息后才能回复；可以先写备注',
  },
  en: {
    open: (left: number, until: string) => `${left} more ${left === 1 ? 'message' : 'messages'} until ${until}`,
    spent: 'WeChat allows no more until the customer writes again; you may leave a note',
    closed: "WeChat's reply window is over until the customer writes again; you may leave a note",
  },
} as const

/** In words, as of now (server's time in ms). */
export function allowanceOf(window: ReplyWindowView | null, now: number, language: Language): Allowance {
  const words = WORDS[language]
  if (window === null) return { allowance: null, closed: null }
  if (window.status === 'closed' || Date.parse(window.closesAt) <= now) return { allowance: null, closed: words.closed }
  if (window.status === 'spent') return { allowance: null, closed: words.spent }
  return { allowance: words.open(window.left, when(window.closesAt, now)), closed: null }
}
