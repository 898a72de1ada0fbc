import { z } from 'zod'
import type { Channel } from '../../channel.ts'
import type { ChannelPorts } from '../../open-channel.ts'
import { DESK_ACTION } from '../desk/card-view.ts'
import { submitDesk, tapDesk } from '../desk/desk-taps.ts'
import { hearDesk } from '../desk/desk-thread.ts'
import type { SlackDesk } from '../desk/slack-desk.ts'
import { type FormName, formView, isForm } from '../home/forms.ts'
import { homeView, OPEN_FORM } from '../home/home-view.ts'
import { commandWords } from '../home/home-words.ts'
import type { SlackDelivery } from '../receive/slack-channel.ts'
import { command as commandBody, tap as tapBody } from '../receive/slack-event.ts'
import { CHOICE } from '../send/choice-blocks.ts'
import type { SlackListeners } from '../slack-app.ts'
import { slackRefusal } from '../slack-refusals.ts'
import type { SlackClient } from '../workspace/clients.ts'
import type { DirectChannels } from '../workspace/direct-channels.ts'
import type { Installation, Installations } from '../workspace/installations.ts'
import type { SlackPerson } from '../workspace/people.ts'
import type { Threads } from '../workspace/threads.ts'
import { createLater, type Later } from './later.ts'
import { readCommand } from './take-command.ts'
import { readForm } from './take-form.ts'
import { takeMessages } from './take-message.ts'
import { readTap, showChosen } from './take-tap.ts'

export interface ListenerParts {
  readonly ports: ChannelPorts
  readonly channel: Channel<SlackDelivery>
  readonly installations: Installations
  readonly client: (token: string) => SlackClient
  readonly threads: Threads
  readonly direct: Pick<DirectChannels, 'heard'>
  readonly people: (at: Installation, user: string) => Promise<SlackPerson>
  /** null = Slack is no desk. */
  readonly desk: SlackDesk | null
}

const placed = z.object({ channel: z.string() })
const homeOpened = z.object({ user: z.string(), tab: z.string().optional() })
const tokensRevoked = z.object({ type: z.literal('tokens_revoked'), tokens: z.object({ bot: z.array(z.string()).optional() }) })

/** What is done with everything that Slack tells; `settled` waits for what goes on after it was acknowledged. */
export function createListeners(parts: ListenerParts): { readonly listeners: SlackListeners; settled(): Promise<void> } {
  const { ports, installations } = parts
  const later = createLater((code) => ports.log.warn(code))
  const told = new Set<string>()
  const listeners: SlackListeners = {
    message: async (teamId, event) => {
      const installation = await installations.find(teamId)
      const desk = deskOf(parts, event)
      if (desk) return hearDesk(desk.room, installation, event)
      await parts.direct.heard(installation.teamId, event)
      await take(parts, installation, await parts.channel.receive({ event, installation }))
    },
    homeOpened: async (teamId, event) => {
      const { user, tab } = parse(homeOpened, event)
      if (tab !== 'messages') later(publishHome(parts, await installations.find(teamId), user))
    },
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
    tap: async (teamId, body) => takeTap(parts, { installation: await installations.find(teamId), body, later }),
    command: async (teamId, body) => takeCommand(parts, { installation: await installations.find(teamId), body, later }),
    submission: async (teamId, body) => {
      const installation = await installations.find(teamId)
      const wrong = parts.desk ? await submitDesk(parts.desk.room, installation, body) : undefined
      if (wrong !== undefined) return wrong
      const form = readForm(body, { teamId: installation.teamId, now: ports.clock.now() })
      if (form === null) return null
      if ('faults' in form) return form.faults
      await take(parts, installation, [form.message])
      return null
    },
  }
  return { listeners, settled: () => later.settled() }
}

/** Channels of the desk are the colleagues' own: what is said there goes to no flow. */
function deskOf({ desk }: ListenerParts, event: unknown): SlackDesk | null {
  const channel = placed.safeParse(event).data?.channel
  return channel !== undefined && desk?.isDesk(channel) ? desk : null
}

interface Told {
  readonly installation: Installation
  readonly body: unknown
  readonly later: Later
}

async function takeTap(parts: ListenerParts, { installation, body, later }: Told): Promise<void> {
  const tapped = parse(tapBody, body)
  const id = tapped.actions[0]?.action_id ?? ''
  const client = parts.client(installation.botToken)
  if (id.startsWith(DESK_ACTION)) {
    if (parts.desk) await tapDesk(parts.desk.room, { installation, tap: tapped, later })
    return
  }
  if (id.startsWith(OPEN_FORM)) {
    const form = id.slice(OPEN_FORM.length)
    const { language } = await parts.people(installation, tapped.user.id)
    if (isForm(form)) later(openForm(client, form, { language, trigger: tapped.trigger_id ?? '' }))
    return
  }
  const message = id.startsWith(CHOICE) ? readTap(tapped, installation.teamId) : null
  if (message === null) return
  await parts.direct.heard(installation.teamId, { channel: tapped.channel?.id, user: tapped.user.id })
  // Of two taps the first was taken, and is what the others see.
  if (await take(parts, installation, [message])) later(showChosen(client, tapped))
}

async function takeCommand(parts: ListenerParts, { installation, body, later }: Told): Promise<string> {
  const given = parse(commandBody, body)
  const { language } = await parts.people(installation, given.user_id)
  const commanded = readCommand({ ...given, team_id: installation.teamId }, language, parts.ports.clock.now())
  if (commanded === null) return commandWords.unknown[language]
  if ('form' in commanded) {
    const client = parts.client(installation.botToken)
    later(openForm(client, commanded.form, { language, trigger: given.trigger_id }))
    return commandWords.opened[language]
  }
  await take(parts, installation, [commanded.message])
  return commandWords.taken[language]
}

function take(parts: ListenerParts, at: Installation, messages: Parameters<typeof takeMessages>[2]): Promise<boolean> {
  return takeMessages({ intake: parts.ports.intake, threads: parts.threads, people: parts.people }, at, messages)
}

async function publishHome(parts: ListenerParts, at: Installation, user: string): Promise<void> {
  const { home, clock } = parts.ports
  const person = { channel: 'slack', channelAccount: at.teamId, person: user }
  const [{ language }, underWay] = await Promise.all([parts.people(at, user), home?.of(person) ?? { shipments: [], cases: [] }])
  const view = homeView({ ...underWay, language, now: clock.now() })
  await parts.client(at.botToken).views.publish({ user_id: user, view })
}

async function openForm(
  client: SlackClient,
  form: FormName,
  { language, trigger }: { readonly language: 'zh' | 'en'; readonly trigger: string },
): Promise<void> {
  await client.views.open({ trigger_id: trigger, view: formView(form, language) })
}

function parse<Shape>(schema: z.ZodType<Shape>, body: unknown): Shape {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw slackRefusal('slack.malformed')
  return parsed.data
}
