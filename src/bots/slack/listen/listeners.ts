import { z } from 'zod'
import type { Channel } from '../../channel.ts'
import type { ChannelPorts } from '../../open-channel.ts'
import type { SlackDelivery } from '../receive/slack-channel.ts'
import { tap as tapBody } from '../receive/slack-event.ts'
import { CHOICE } from '../send/choice-blocks.ts'
import type { SlackListeners } from '../slack-app.ts'
import { slackRefusal } from '../slack-refusals.ts'
import type { SlackClient } from '../workspace/clients.ts'
import type { Installation, Installations } from '../workspace/installations.ts'
import type { SlackPerson } from '../workspace/people.ts'
import type { Threads } from '../workspace/threads.ts'
import { takeMessages } from './take-message.ts'
import { readTap, showChosen } from './take-tap.ts'

export interface ListenerParts {
  readonly ports: ChannelPorts
  readonly channel: Channel<SlackDelivery>
  readonly installations: Installations
  readonly client: (token: string) => SlackClient
  readonly threads: Threads
  readonly people: (at: Installation, user: string) => Promise<SlackPerson>
}

const tokensRevoked = z.object({ type: z.literal('tokens_revoked'), tokens: z.object({ bot: z.array(z.string()).optional() }) })

/** What is done with everything that Slack tells; `settled` waits for what goes on after it was acknowledged. */
export function createListeners(parts: ListenerParts): { readonly listeners: SlackListeners; settled(): Promise<void> } {
  const { ports, installations } = parts
  const told = new Set<string>()
  const later = createLater((code) => ports.log.warn(code))
  const take = { intake: ports.intake, threads: parts.threads, people: parts.people }
  const listeners: SlackListeners = {
    message: async (teamId, event) => {
      const installation = await installations.find(teamId)
      await takeMessages(take, installation, await parts.channel.receive({ event, installation }))
    },
    homeOpened: async () => undefined,
    left: async (teamId, event) => {
      const revoked = tokensRevoked.safeParse(event)
      // A person's token that is called in leaves the app in place.
      if (revoked.success && (revoked.data.tokens.bot ?? []).length === 0) return
      await installations.remove(teamId)
      ports.log.info('slack.uninstalled', { teamId })
    },
    unheard: (name) => {
      if (told.has(name)) return
      told.add(name)
      ports.log.warn('slack.unknown_event', { type: name.slice(0, 60) })
    },
    tap: async (teamId, body) => {
      const parsed = tapBody.safeParse(body)
      if (!parsed.success) throw slackRefusal('slack.malformed')
      const installation = await installations.find(teamId)
      if (!parsed.data.actions[0]?.action_id.startsWith(CHOICE)) return
      const message = readTap(parsed.data, teamId)
      if (message === null) return
      await takeMessages(take, installation, [message])
      later(showChosen(parts.client(installation.botToken), parsed.data))
    },
    command: async () => '',
    submission: async () => null,
  }
  return { listeners, settled: later.settled }
}

/** Work that nobody waits for but the end. */
function createLater(fault: (code: string) => void) {
  const running = new Set<Promise<void>>()
  const later = (work: Promise<unknown>): void => {
    const done = work
      .then(() => undefined)
      .catch(() => fault('slack.not_shown'))
      .finally(() => running.delete(done))
    running.add(done)
  }
  return Object.assign(later, { settled: async () => void (await Promise.all(running)) })
}
