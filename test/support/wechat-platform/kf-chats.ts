import { v4 } from 'uuid'

/** The platform's states of a chat. */
export type ServiceState = 0 | 1 | 2 | 3 | 4

/** What a customer reads. */
export type KfPrinted =
  | { readonly kind: 'text'; readonly text: string; readonly msgid: string }
  | {
      readonly kind: 'menu'
      readonly head: string
      readonly items: readonly { readonly id: string; readonly text: string }[]
      readonly msgid: string
    }
  | { readonly kind: 'media'; readonly type: string; readonly mediaId: string; readonly msgid: string }

export interface KfChat {
  state: ServiceState
  servicer: string
  readonly printed: KfPrinted[]
  /** Left of the five, and since when; null = the customer never wrote. */
  grant: { left: number; readonly at: number } | null
}

interface Code {
  readonly customer: string
  readonly kind: 'welcome' | 'pool' | 'taken' | 'end'
  readonly until: number
  isUsed: boolean
}

const MOVES: Readonly<Record<ServiceState, readonly ServiceState[]>> = {
  0: [1, 2, 3, 4],
  1: [2, 3, 4],
  2: [3, 4],
  3: [3, 4],
  4: [],
}
const TWO_DAYS_MS = 48 * 3_600_000

/** The chats of one account: whose they are, and what may still be said. */
export function kfChats(now: () => Date, onDuty: ReadonlySet<string>) {
  const chats = new Map<string, KfChat>()
  const codes = new Map<string, Code>()
  const msgids = new Set<string>()

  const chat = (customer: string) => {
    const known = chats.get(customer) ?? { state: 0, servicer: '', printed: [], grant: null }
    chats.set(customer, known)
    return known
  }
  const newCode = (customer: string, kind: Code['kind'], ms: number) => {
    const code = `code_${v4()}`
    codes.set(code, { customer, kind, until: now().getTime() + ms, isUsed: false })
    return code
  }

  return {
    chat,
    find: (customer: string) => chats.get(customer),
    /** The customer wrote: an ended chat begins anew. */
    wrote: (customer: string) => {
      const it = chat(customer)
      if (it.state === 4) Object.assign(it, { state: 0, servicer: '' })
      it.grant = { left: 5, at: now().getTime() }
    },
    welcomeCode: (customer: string) => {
      chat(customer)
      return newCode(customer, 'welcome', 20_000)
    },
    /** The errcode of a message of ours; 0 = it may be printed. */
    refusalOf: (customer: string, msgid: string): number => {
      const it = chats.get(customer)
      if (!it) return 40096
      if (it.state === 2 || it.state === 3) return 95018
      if (it.state === 4) return 95013
      if (!it.grant || now().getTime() - it.grant.at > TWO_DAYS_MS) return 95002
      if (it.grant.left === 0 && !msgids.has(msgid)) return 95001
      return 0
    },
    isRepeated: (msgid: string) => msgids.has(msgid),
    print: (customer: string, printed: KfPrinted, isCounted: boolean) => {
      const it = chat(customer)
      msgids.add(printed.msgid)
      if (isCounted && it.grant) it.grant.left -= 1
      it.printed.push(printed)
    },
    /** Whom a code lets us say something to, once. */
    useCode: (code: string): string | null => {
      const found = codes.get(code)
      if (!found || found.isUsed || found.until < now().getTime()) return null
      const { state } = chat(found.customer)
      if ((found.kind === 'pool' && state !== 2) || (found.kind === 'taken' && state !== 3)) return null
      found.isUsed = true
      return found.customer
    },
    /** The errcode, or the code that the move gives. */
    move: (customer: string, to: ServiceState, servicer: string): { readonly errcode: number } | { readonly code: string } => {
      const it = chats.get(customer)
      if (!it) return { errcode: 40096 }
      if (!MOVES[it.state].includes(to)) return { errcode: 95016 }
      if (to === 3 && !onDuty.has(servicer)) return { errcode: 95014 }
      Object.assign(it, { state: to, servicer: to === 3 ? servicer : '' })
      if (to === 1) return { code: '' }
      const kind = to === 2 ? 'pool' : to === 3 ? 'taken' : 'end'
      return { code: newCode(customer, kind, to === 4 ? 20_000 : TWO_DAYS_MS) }
    },
  }
}

export type KfChats = ReturnType<typeof kfChats>
