import { z } from 'zod'
import type { ChannelConversation } from '../../../channel.ts'
import type { ChannelPorts } from '../../../open-channel.ts'
import type { WechatApi } from '../../shared/wechat-api.ts'
import { KF } from '../names.ts'
import { askState, moveTowards, STATES, wantedState } from './service-state.ts'

export interface StepParts {
  readonly api: WechatApi
  readonly ports: Pick<ChannelPorts, 'memory' | 'log'>
  readonly servicers: ReadonlyMap<string, string>
  /** In the pool and with a person nothing of ours is taken: what the bot says with the hand-over goes out before. */
  readonly lastWordsMs: number
}

const moved = z.object({ msg_code: z.string().min(1).optional() })

/** Moves the platform's state of a chat after its owner here. */
export async function keepInStep(parts: StepParts, conversation: ChannelConversation): Promise<void> {
  const { api, ports, servicers } = parts
  const { channelAccount: account, externalUser: customer } = conversation
  const wanted = wantedState(conversation, servicers)
  if (wanted.state !== STATES.bot) await new Promise((resolve) => setTimeout(resolve, parts.lastWordsMs))
  const now = await askState(api, account, customer)
  const move = now && moveTowards(wanted, now)
  if (!move) return
  const answer = await api.call({
    path: '/cgi-bin/kf/service_state/trans',
    body: {
      open_kfid: account,
      external_userid: customer,
      service_state: move.state,
      ...(move.servicer === null ? {} : { servicer_userid: move.servicer }),
    },
  })
  if (answer.kind !== 'done') {
    const detail = { state: move.state, ...(answer.kind === 'refused' ? { errcode: answer.errcode } : {}) }
    ports.log.warn('kf.state_not_moved', detail)
    return
  }
  const code = moved.safeParse(answer.body)
  if (move.state === STATES.pool && code.success && code.data.msg_code) {
    await ports.memory.set({ ...placeOfCode(account, customer), value: code.data.msg_code })
  }
}

/** Where the one message is remembered that may still be said while a chat waits in the pool. */
export function placeOfCode(account: string, customer: string) {
  return { channel: KF, account, key: `pool_code/${customer}` }
}
