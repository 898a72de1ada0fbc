import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { slackKind } from '../../src/bots/slack/slack-kind.ts'
import { readConfig } from '../../src/config.ts'
import { configuredChannels } from '../../src/server/channels/configured-channels.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { type Waydesk, wire } from '../../src/wiring.ts'
import { freshDatabase } from '../support/database.ts'
import { asForm, postSigned } from '../support/slack/signed-request.ts'
import {
  BOT_TOKEN,
  SIGNING_SECRET,
  type SlackMessage,
  type SlackWorkspace,
  startSlackWorkspace,
} from '../support/slack/slack-workspace.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'waydesk-slack-'))
let workspace: SlackWorkspace
let database: Database
let waydesk: Waydesk

beforeAll(async () => {
  workspace = await startSlackWorkspace()
  database = await freshDatabase()
  const channels = await configuredChannels([slackKind], {
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_API_URL: workspace.apiUrl,
    SLACK_DESK_CHANNELS: `front=${workspace.channel('desk-front')}`,
    SLACK_AGENTS: `lin=${workspace.user('lin')},gao=${workspace.user('gao')}`,
  })
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', PUBLIC_URL: 'https://desk.example.com' })
  waydesk = await wire(config, database, { channels, speech: null })
})
afterAll(async () => {
  await waydesk.stop()
  await workspace.close()
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const post = (body: object | string) => postSigned(waydesk.app, body, { now: new Date() })
const read = async () =>
  (await workspace.history(await workspace.dm('alice'))).filter(({ user }) => user === workspace.bot.userId)
const last = async () => (await read()).at(-1)?.text ?? ''
const team = () => ({ id: workspace.teamId })

interface Press {
  readonly who: string
  readonly channel: string
  readonly message: SlackMessage
  readonly action: object
}

function press({ who, channel, message, action }: Press) {
  const actions = [{ block_id: 'b', action_ts: '1.1', ...action }]
  const user = { id: workspace.user(who), team_id: workspace.teamId }
  return post(
    asForm({ type: 'block_actions', team: team(), user, channel: { id: channel }, message, actions, trigger_id: 'T.1' }),
  )
}

async function cards(): Promise<readonly SlackMessage[]> {
  const messages = await workspace.history(workspace.channel('desk-front'))
  return messages.filter(({ blocks }) => blocks !== undefined)
}

const owners = async () =>
  (await database.pool.query<{ owner_agent: string | null }>('SELECT owner_agent FROM conversations')).rows.map(
    ({ owner_agent }) => owner_agent,
  )

it('serves a customer and the desk through the server, each word once', async () => {
  const command = {
    command: '/track',
    text: 'SD2400112300018',
    user_id: workspace.user('alice'),
    channel_id: 'C1',
    trigger_id: 'T.0',
  }
  expect((await post(new URLSearchParams({ ...command, team_id: workspace.teamId }).toString())).status).toBe(200)
  await expect.poll(last).toContain('SD2400112300018')

  // A tap leaves no time in which more might be written.
  const [answer] = await read()
  if (!answer) throw new Error('nothing was answered')
  const wish = { action_id: 'choice:0', value: '转人工' }
  await press({ who: 'alice', channel: await workspace.dm('alice'), message: answer, action: wish })
  await expect.poll(last).toContain('GD')
  await expect.poll(async () => (await cards()).length).toBe(1)

  const [card] = await cards()
  if (!card) throw new Error('no card')
  const value = /"value":"([^"]+)"/.exec(JSON.stringify(card.blocks))?.[1]
  const claim = { channel: workspace.channel('desk-front'), message: card, action: { action_id: 'desk:claim', value } }
  await Promise.all(['lin', 'gao'].map((who) => press({ who, ...claim })))
  const [owner] = await owners()
  expect(['lin', 'gao']).toContain(owner)
  const name = owner === 'lin' ? '林小雨' : '高远'
  await expect.poll(async () => JSON.stringify((await cards())[0]?.blocks)).toContain(`正在处理 · ${name}`)
  await expect.poll(last).toContain(name)

  const under = { channel: workspace.channel('desk-front'), channel_type: 'channel', thread_ts: card.ts }
  const event = {
    type: 'message',
    ...under,
    user: workspace.user(owner ?? ''),
    ts: '1795500000.000001',
    text: '您好，今天一定送到',
  }
  const told = { type: 'event_callback', team_id: workspace.teamId, event_id: 'Ev1', event }
  await Promise.all([post(told), post(told)])
  await expect.poll(last).toBe('您好，今天一定送到')

  const texts = (await read()).map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
  const { rows } = await database.pool.query<{ text: string; delivery: string }>(
    `SELECT text, delivery FROM messages WHERE author_kind <> 'customer' ORDER BY seq`,
  )
  expect(rows).toHaveLength(texts.length)
  await expect.poll(async () => (await database.pool.query(`SELECT 1 FROM messages WHERE delivery <> 'sent'`)).rowCount).toBe(0)
})
