import type { ChannelConversation } from '../../../channel.ts'
import type { ChannelPorts } from '../../../open-channel.ts'
import type { WechatApi } from '../../shared/wechat-api.ts'
import { KF } from '../names.ts'
import {
  askState,
  isKeptForAnswer,
  moveTo,
  moveTowards,
  type PeopleThere,
  type ServiceState,
  STATES,
  wantedState,
} from './service-state.ts'

export interface StepParts {
  readonly api: WechatApi
  readonly ports: Pick<ChannelPorts, 'memory' | 'log'>
  readonly people: PeopleThere
  /** In the pool and with a person nothing of ours is taken: what the bot says with the hand-over goes out before. */
  readonly lastWordsMs: number
}

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
  if (!now) return
  const wanted = wantedState(conversation, people)
  const isKept = isKeptForAnswer(conversation, wanted, now)
  await remember(ports.memory, placeOfKept(account, customer), isKept)
  if (isKept) return
  if (isStrangers(conversation, now, people)) return ports.log.warn('kf.unknown_servicer')
  const next = moveTowards(wanted, now)
  if (!next) return
  const moved = await moveTo(api, { account, customer }, next)
  if (!moved.isDone) {
    return ports.log.warn('kf.state_not_moved', {
      state: next.state,
      ...(moved.errcode === null ? {} : { errcode: moved.errcode }),
    })
  }
  // Which of the states it was given for is asked when it is used.
  if (moved.code !== null) await ports.memory.set({ ...placeOfCode(account, customer), value: moved.code })
}

/** Somebody in 企业微信 who is nobody's name at the desk has the chat: as far as we know it is the bot's, and yet it is not ours to end. */
function isStrangers({ owner, status }: ChannelConversation, now: ServiceState, { servicers }: PeopleThere): boolean {
  const isListed = [...servicers.values()].includes(now.servicer ?? '')
  return status === 'open' && owner === 'bot' && now.state === STATES.person && !isListed
}

async function remember(memory: ChannelPorts['memory'], place: ReturnType<typeof placeOfKept>, isSo: boolean): Promise<void> {
  const isKnown = (await memory.get(place)) === true
  if (isSo && !isKnown) await memory.set({ ...place, value: true })
  if (!isSo && isKnown) await memory.remove(place)
}

/** Where it is remembered that a chat in 企业微信 is kept for the answer of a person of this desk. */
export function placeOfKept(account: string, customer: string) {
  return { channel: KF, account, key: `kept_for_answer/${customer}` }
}

/** Where the code is remembered for the one message that may still be said in the pool, with a person, or after the end. */
export function placeOfCode(account: string, customer: string) {
  return { channel: KF, account, key: `last_words/${customer}` }
}
