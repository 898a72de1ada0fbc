import type { DeskForTools } from '../../../src/bots/ports.ts'
import { bringInStep } from '../../../src/bots/slack/desk/card-poster.ts'
import { createPace } from '../../../src/bots/slack/send/pace.ts'
import type { SlackDeskSettings } from '../../../src/bots/slack/settings.ts'
import { createClients } from '../../../src/bots/slack/workspace/clients.ts'
import { demoCompany } from '../../../src/demo/demo-company.ts'
import { dialogue } from '../../../src/flows/dialogue.ts'
import type { Database } from '../../../src/store/database/open-database.ts'
import { createDeskCards } from '../../../src/store/desk/cards/create-desk-cards.ts'
import { createDeskActions } from '../../../src/store/desk/create-desk-actions.ts'
import { uuidIds } from '../../../src/store/uuid-ids.ts'
import { type DeskRoom, deskRoom } from '../../store/support/desk-room.ts'
import { channelPortsInMemory } from '../channel-ports.ts'
import { asForm } from './signed-request.ts'
import { openSlackUnderTest, type SlackUnderTest } from './slack-under-test.ts'
import { BOT_TOKEN, type SlackMessage, type SlackWorkspace, startSlackWorkspace } from './slack-workspace.ts'

export interface Press {
  readonly who: string
  readonly action: string
  readonly card: SlackMessage
  readonly trigger?: string
}

export interface FillIn {
  readonly who: string
  readonly form: string
  readonly card: SlackMessage
  readonly fields: Readonly<Record<string, object>>
}

export interface Write {
  readonly who: string
  readonly text: string
  readonly under: SlackMessage
  readonly more?: object
}

/** Slack as the desk of the demo company: the real store, somebody else's Slack, and a poster that is moved beat by beat. */
export interface SlackDeskUnderTest {
  readonly desk: DeskRoom
  readonly workspace: SlackWorkspace
  readonly at: SlackUnderTest
  readonly cards: DeskForTools['cards']
  /** The work of the poster, until nothing is left to do. */
  beat(worker?: string, cards?: DeskForTools['cards']): Promise<void>
  /** A customer who asks for a person; returns the conversation. */
  called(words?: string): Promise<string>
  cardsIn(channel: string): Promise<readonly SlackMessage[]>
  onlyCard(channel?: string): Promise<SlackMessage>
  /** Lines under a card, oldest first. */
  threadOf(card: SlackMessage): Promise<readonly string[]>
  press(what: Press): Promise<number>
  /** What is wrong with the fields; null = taken. */
  fillIn(what: FillIn): Promise<Readonly<Record<string, string>> | null>
  /** Returns the event, to be told again. */
  write(what: Write): Promise<Record<string, unknown>>
  ownerOf(id: string): Promise<Owned | undefined>
  /** What somebody alone was told. */
  whispers(): readonly Readonly<Record<string, unknown>>[]
  close(): Promise<void>
}

export interface Owned {
  readonly owner_kind: string
  readonly owner_agent: string | null
  readonly owner_team: string | null
}

/** What stands on a card. */
export function shows(card: SlackMessage | undefined): string {
  return JSON.stringify(card?.blocks)
}

let spoken = 0

export async function openSlackDesk(db: Database): Promise<SlackDeskUnderTest> {
  await db.pool.query('DELETE FROM desk_cards')
  await db.pool.query(`UPDATE escalations SET status = 'closed'`)
  const workspace = await startSlackWorkspace()
  const desk = deskRoom(db)
  const ports = channelPortsInMemory({ now: desk.clock.now() })
  const forTools = toolsOf(db, desk, ports.files)
  const settings = settingsOf(workspace)
  // Its own loop finds nothing to do.
  const cards = { ...forTools.cards, open: async () => 0, lease: async () => [] }
  const at = await openSlackUnderTest(workspace, { desk: settings }, { ...ports, desk: { ...forTools, cards } })
  const front = workspace.channel('desk-front')

  const cardsIn = async (channel: string) => {
    const messages = await workspace.history(workspace.channel(channel))
    return messages.filter(({ blocks }) => blocks?.some(({ type }) => type === 'header'))
  }
  const beat: SlackDeskUnderTest['beat'] = async (worker = 'w1', given = forTools.cards) => {
    const poster = posterOf({ workspace, desk, at, forTools, settings }, worker, given)
    for (let round = 0; round < 10 && (await bringInStep(poster)) > 0; round += 1);
  }
  return {
    desk,
    workspace,
    at,
    cards: forTools.cards,
    beat,
    cardsIn,
    called: (words = '转人工') => {
      spoken += 1
      return desk.say(`visitor-${spoken}`, words)
    },
    onlyCard: async (channel = 'desk-front') => {
      const [card, second] = await cardsIn(channel)
      if (!card || second) throw new Error('not one card')
      return card
    },
    threadOf: async (card) => (await workspace.replies(front, card.ts)).slice(1).map(({ text }) => text),
    press: async ({ who, action, card, trigger = 'T.1' }) => {
      const payload = {
        type: 'block_actions',
        team: { id: workspace.teamId },
        user: { id: workspace.user(who) },
        channel: { id: front },
        message: { ts: card.ts, text: card.text, blocks: card.blocks },
        actions: [{ action_id: `desk:${action}`, block_id: 'desk', value: valueOf(card), action_ts: '1.1' }],
        trigger_id: trigger,
      }
      return (await at.post(asForm(payload))).status
    },
    fillIn: async ({ who, form, card, fields }) => {
      const [cardId, conversationId] = valueOf(card).split(':')
      const values = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]))
      const about = JSON.stringify({ cardId, conversationId })
      const view = { id: 'V1', callback_id: `desk:${form}`, private_metadata: about, state: { values } }
      const team = { id: workspace.teamId }
      const { body } = await at.post(asForm({ type: 'view_submission', team, user: { id: workspace.user(who) }, view }))
      return body === '' ? null : JSON.parse(body).errors
    },
    write: async ({ who, text, under, more = {} }) => {
      spoken += 1
      const ts = `1795500000.${String(spoken).padStart(6, '0')}`
      const place = { type: 'message', channel: front, channel_type: 'channel', thread_ts: under.ts }
      const message = { ...place, user: workspace.user(who), ts, text, ...more }
      await at.event(message)
      return message
    },
    ownerOf: async (id) => (await desk.rows<Owned>('SELECT * FROM conversations WHERE id = $1', id))[0],
    whispers: () => workspace.proxy.calls.filter(({ method }) => method === 'chat.postEphemeral').map(({ body }) => body),
    close: async () => {
      await at.close()
      await workspace.close()
    },
  }
}

function toolsOf(db: Database, desk: DeskRoom, files: ReturnType<typeof channelPortsInMemory>['files']): DeskForTools {
  const company = demoCompany()
  const { clock } = desk
  const parts = { pool: db.pool, ids: uuidIds(clock), clock, turns: dialogue, company: () => company, files }
  return {
    actions: createDeskActions(parts),
    cards: createDeskCards(parts),
    nameOf: (login) => company.agents.find((agent) => agent.login === login)?.name ?? login,
  }
}

function settingsOf(workspace: SlackWorkspace): SlackDeskSettings {
  return {
    channels: {
      front: workspace.channel('desk-front'),
      complaint: workspace.channel('desk-complaint'),
      supervisor: workspace.channel('desk-supervisor'),
    },
    agents: { [workspace.user('lin')]: 'lin', 'wang@acme.example': 'wang', [workspace.user('gao')]: 'gao' },
    language: 'zh',
  }
}

interface Around {
  readonly workspace: SlackWorkspace
  readonly desk: DeskRoom
  readonly at: SlackUnderTest
  readonly forTools: DeskForTools
  readonly settings: SlackDeskSettings
}

function posterOf({ workspace, desk, at, forTools, settings }: Around, worker: string, cards: DeskForTools['cards']) {
  const client = createClients({ apiUrl: workspace.apiUrl, timeoutMs: 60_000 })
  const nameOf = (login: string) => forTools.nameOf(login)
  return {
    cards,
    places: settings.channels,
    client: async () => client(BOT_TOKEN),
    viewer: () => ({ language: 'zh' as const, publicUrl: 'https://desk.example.com', nameOf }),
    pace: createPace(desk.clock, { burst: 50, everyMs: 1, longestMs: 1_000 }),
    files: at.ports.files,
    clock: desk.clock,
    worker,
    timeoutMs: 60_000,
    log: at.ports.log,
  }
}

function valueOf(card: SlackMessage): string {
  return /"value":"([^"]+)"/.exec(shows(card))?.[1] ?? ''
}
