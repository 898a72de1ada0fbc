import { z } from 'zod'
import type { ChannelConversation } from '../../../channel.ts'
import type { WechatApi } from '../../shared/wechat-api.ts'

/** The platform's states of a chat, by their numbers. */
export const STATES = { untouched: 0, bot: 1, pool: 2, person: 3, ended: 4 } as const

export interface ServiceState {
  readonly state: number
  readonly servicer: string | null
}

/** Who answers in 企业微信. */
export interface PeopleThere {
  /** Desk login → userid. */
  readonly servicers: ReadonlyMap<string, string>
  /** Somebody looks into the pool. */
  readonly usesPool: boolean
}

/** Which moves the platform allows. */
const MOVES: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 3, 4],
  1: [2, 3, 4],
  2: [3, 4],
  3: [3, 4],
  4: [],
}

/**
 * The state that fits a conversation's owner. People who answer here, and not in 企业微信, write through the bot's state; the pool is used
 * where somebody looks into it.
 */
export function wantedState(
  { owner, status }: Pick<ChannelConversation, 'owner' | 'status'>,
  { servicers, usesPool }: PeopleThere,
): ServiceState {
  if (status === 'closed') return { state: STATES.ended, servicer: null }
  if (owner === 'bot') return { state: STATES.bot, servicer: null }
  if (owner === 'queue') return { state: usesPool ? STATES.pool : STATES.bot, servicer: null }
  const servicer = servicers.get(owner.slice('agent:'.length)) ?? null
  return { state: servicer === null ? STATES.bot : STATES.person, servicer }
}

/** The next move towards what is wanted; null = nothing to do, or nothing that may be done. */
export function moveTowards(wanted: ServiceState, now: ServiceState): ServiceState | null {
  const isThere = wanted.state === now.state && (wanted.servicer === null || wanted.servicer === now.servicer)
  if (isThere) return null
  if (MOVES[now.state]?.includes(wanted.state)) return wanted
  // A chat comes back from people to the bot only by ending; the customer's next message opens it anew.
  const mayEnd = wanted.state === STATES.bot && (now.state === STATES.person || now.state === STATES.pool)
  return mayEnd ? { state: STATES.ended, servicer: null } : null
}

/**
 * Whether a chat that lies in 企业微信 is a person's who answers at this desk alone. It stays there until they say something: from there
 * the platform takes one sentence of ours, with the end of the chat, and that is to be their answer.
 */
export function isKeptForAnswer(
  { owner, status }: Pick<ChannelConversation, 'owner' | 'status'>,
  wanted: ServiceState,
  now: ServiceState,
): boolean {
  const liesThere = now.state === STATES.pool || now.state === STATES.person
  return status === 'open' && owner.startsWith('agent:') && wanted.state === STATES.bot && liesThere
}

const moved = z.object({ msg_code: z.string().min(1).optional() })

export type Moved =
  /** With the code for the one sentence that may be said after it, where there is one. */
  { readonly isDone: true; readonly code: string | null } | { readonly isDone: false; readonly errcode: number | null }

/** Asks the platform for one move. */
export async function moveTo(
  api: WechatApi,
  { account, customer }: { readonly account: string; readonly customer: string },
  next: ServiceState,
): Promise<Moved> {
  const answer = await api.call({
    path: '/cgi-bin/kf/service_state/trans',
    body: {
      open_kfid: account,
      external_userid: customer,
      service_state: next.state,
      ...(next.servicer === null ? {} : { servicer_userid: next.servicer }),
    },
  })
  if (answer.kind !== 'done') return { isDone: false, errcode: answer.kind === 'refused' ? answer.errcode : null }
  const parsed = moved.safeParse(answer.body)
  return { isDone: true, code: (parsed.success ? parsed.data.msg_code : null) ?? null }
}

const told = z.object({ service_state: z.number(), servicer_userid: z.string().default('') })

/** Asks for the state; null = not told. */
export async function askState(api: WechatApi, account: string, customer: string): Promise<ServiceState | null> {
  const body = { open_kfid: account, external_userid: customer }
  const answer = await api.call({ path: '/cgi-bin/kf/service_state/get', body })
  const parsed = told.safeParse(answer.kind === 'done' ? answer.body : null)
  return parsed.success ? { state: parsed.data.service_state, servicer: parsed.data.servicer_userid || null } : null
}
