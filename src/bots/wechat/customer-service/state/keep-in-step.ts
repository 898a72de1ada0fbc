import { z } from 'zod'
import type { ChannelConversation } from '../../../channel.ts'
import type { ChannelPorts } from '../../../open-channel.ts'
import type { WechatApi } from '../../shared/wechat-api.ts'
import { KF } from '../names.ts'
import { askState, moveTowards, type PeopleThere, STATES, wantedState } from './service-state.ts'

export interface StepParts {
  readonly api: WechatApi
  readonly ports: Pick<ChannelPorts, 'memory' | 'log'>
  readonly people: PeopleThere
  /** In the pool and with a person nothing of ours is taken: what the bot says with the hand-over goes out before. */
  readonly lastWordsMs: number
}

const moved = z.object({ msg_code: z.string().min(1).optional() })

/**
 * Moves the platform's states of chats after their owners here. Of several changes of a chat only the last one counts: a move that is
 * waiting for last words is forgotten when the chat has another owner meanwhile.
 */
export class StateKeeper {
  readonly #parts: StepParts
  readonly #waiting = new Map<string, NodeJS.Timeout>()
  readonly #turns = new Map<string, Promise<void>>()

  constructor(parts: StepParts) {
    this.#parts = parts
  }

  changed(conversation: ChannelConversation): void {
    const { externalUser: customer } = conversation
    clearTimeout(this.#waiting.get(customer))
    const isBots = wantedState(conversation, this.#parts.people).state === STATES.bot
    const timer = setTimeout(
      () => {
        this.#waiting.delete(customer)
        this.#queue(customer, conversation)
      },
      isBots ? 0 : this.#parts.lastWordsMs,
    )
    this.#waiting.set(customer, timer)
  }

  /** Forgets what waits; the next change of a chat sets it right. */
  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer)
    this.#waiting.clear()
  }

  /** One move of a chat at a time. */
  #queue(customer: string, conversation: ChannelConversation): void {
    const turn = (this.#turns.get(customer) ?? Promise.resolve())
      .then(() => move(this.#parts, conversation))
      .catch(() => this.#parts.ports.log.warn('kf.state_not_moved'))
      .finally(() => {
        if (this.#turns.get(customer) === turn) this.#turns.delete(customer)
      })
    this.#turns.set(customer, turn)
  }
}

async function move({ api, ports, people }: StepParts, conversation: ChannelConversation): Promise<void> {
  const { channelAccount: account, externalUser: customer } = conversation
  const now = await askState(api, account, customer)
  const next = now && moveTowards(wantedState(conversation, people), now)
  if (!next) return
  const answer = await api.call({
    path: '/cgi-bin/kf/service_state/trans',
    body: {
      open_kfid: account,
      external_userid: customer,
      service_state: next.state,
      ...(next.servicer === null ? {} : { servicer_userid: next.servicer }),
    },
  })
  if (answer.kind !== 'done') {
    const detail = { state: next.state, ...(answer.kind === 'refused' ? { errcode: answer.errcode } : {}) }
    ports.log.warn('kf.state_not_moved', detail)
    return
  }
  const code = moved.safeParse(answer.body)
  // Which of the two states it was given for is asked when it is used.
  const isOfUse = next.state === STATES.pool || next.state === STATES.ended
  if (isOfUse && code.success && code.data.msg_code) {
    await ports.memory.set({ ...placeOfCode(account, customer), value: code.data.msg_code })
  }
}

/** Where the code is remembered for the one message that may still be said in the pool, or after the end. */
export function placeOfCode(account: string, customer: string) {
  return { channel: KF, account, key: `last_words/${customer}` }
}
