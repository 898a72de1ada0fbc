import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { openSlackUnderTest, type SlackUnderTest } from '../support/slack/slack-under-test.ts'
import { type SlackWorkspace, startSlackWorkspace } from '../support/slack/slack-workspace.ts'

let workspace: SlackWorkspace
let sockets: WebSocketServer
let at: SlackUnderTest
let line: WebSocket
let acknowledged: { readonly envelope_id: string; readonly payload: unknown }[]

beforeEach(async () => {
  acknowledged = []
  workspace = await startSlackWorkspace()
  sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(sockets, 'listening')
  const address = sockets.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  workspace.proxy.answer('apps.connections.open', { ok: true, url: `ws://127.0.0.1:${port}/link` })
  sockets.on('connection', (socket) => {
    line = socket
    socket.on('message', (text: Buffer) => {
      const told = JSON.parse(text.toString('utf8'))
      if (told.envelope_id) acknowledged.push(told)
    })
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }))
  })
  at = await openSlackUnderTest(workspace, { appToken: 'xapp-1', signingSecret: null })
  await ready()
})
afterEach(async () => {
  await at.close()
  for (const socket of sockets.clients) socket.terminate()
  sockets.close()
  await workspace.close()
})

const ready = () => expect.poll(() => at.slack.health().state).toBe('ready')
let envelopes = 0

async function tell(event: object, type = 'events_api', more: object = {}): Promise<string> {
  envelopes += 1
  const id = `E${envelopes}`
  const payload = type === 'events_api' ? { type: 'event_callback', team_id: workspace.teamId, event_id: id, event } : event
  line.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: true, ...more }))
  return id
}
const isAcknowledged = (id: string) => acknowledged.some(({ envelope_id }) => envelope_id === id)

describe('Socket Mode', () => {
  it('takes what comes through the socket, and acknowledges it when it is stored', async () => {
    const message = await at.message('alice', { text: '查件' })
    at.ports.away(true)
    const lost = await tell(message)
    await expect.poll(() => at.ports.logged.some((text) => text.includes('store.away'))).toBe(true)
    expect(isAcknowledged(lost)).toBe(false)
    at.ports.away(false)
    const taken = await tell(message, 'events_api', { retry_attempt: 1, retry_reason: 'timeout' })
    await expect.poll(() => isAcknowledged(taken)).toBe(true)
    expect(at.ports.stored.map(({ text }) => text)).toEqual(['查件'])
  })

  it('answers a command through the socket', async () => {
    const command = {
      command: '/track',
      text: 'SD2400112300018',
      team_id: workspace.teamId,
      user_id: workspace.user('alice'),
      channel_id: 'C1',
      trigger_id: 'T.9',
    }
    const id = await tell(command, 'slash_commands')
    await expect
      .poll(() => acknowledged.find((each) => each.envelope_id === id)?.payload)
      .toMatchObject({ text: expect.stringContaining('私信') })
  })

  it('comes back when the line breaks, or Slack asks it to', async () => {
    const first = line
    first.terminate()
    await expect.poll(() => line !== first).toBe(true)
    await ready()
    const second = line
    second.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
    await expect.poll(() => line !== second).toBe(true)
    await ready()
    const id = await tell(await at.message('alice', { text: '还在吗' }))
    await expect.poll(() => isAcknowledged(id)).toBe(true)
  })

  it('goes on trying when Slack cannot be reached at all', async () => {
    workspace.proxy.fault('down')
    line.terminate()
    await expect.poll(() => at.slack.health().state).toBe('down')
    workspace.proxy.fault(null)
    await expect.poll(() => at.slack.health().state).toBe('ready')
  })

  it('has no door of its own', async () => {
    expect((await at.post({ type: 'url_verification', challenge: 'c' })).status).toBe(404)
  })
})
