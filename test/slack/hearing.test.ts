import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSlackUnderTest, type SlackUnderTest } from '../support/slack/slack-under-test.ts'
import { type SlackWorkspace, startSlackWorkspace } from '../support/slack/slack-workspace.ts'

let workspace: SlackWorkspace
let at: SlackUnderTest
beforeEach(async () => {
  workspace = await startSlackWorkspace()
  at = await openSlackUnderTest(workspace)
})
afterEach(async () => {
  await at.close()
  await workspace.close()
})

const texts = () => at.ports.stored.map(({ text }) => text)
const inChannel = async (from: string, fields: object) =>
  at.message(from, { channel: workspace.channel('support'), channel_type: 'channel', ...fields })
const hear = async (from: string, fields: object) => at.event(await at.message(from, fields))

describe('in a shared channel', () => {
  it('takes a mention once, though Slack tells it as two events', async () => {
    const message = await inChannel('alice', { text: `<@${workspace.bot.userId}> 查件` })
    await at.event(message)
    await at.event({ ...message, type: 'app_mention' })
    const root = `${workspace.channel('support')}:${String(message['ts'])}`
    expect(at.ports.stored).toMatchObject([{ text: '查件', externalUser: root, person: workspace.user('alice') }])
  })

  it('hears a greeting when it is only called by name', async () => {
    await at.event(await inChannel('alice', { text: `<@${workspace.bot.userId}>` }))
    expect(texts()).toEqual(['你好'])
  })

  it('does not listen where nobody speaks to it', async () => {
    await at.event(await inChannel('alice', { text: '中午吃什么' }))
    expect(texts()).toEqual([])
  })

  it('goes on listening in a thread in which it was spoken to, and in no other', async () => {
    const first = await inChannel('alice', { text: `<@${workspace.bot.userId}> 寄件` })
    await at.event(first)
    await at.event(await inChannel('bob', { text: '从深圳寄', thread_ts: first['ts'] }))
    await at.event(await inChannel('bob', { text: '别的事', thread_ts: '1700000000.000001' }))
    expect(texts()).toEqual(['寄件', '从深圳寄'])
    expect(new Set(at.ports.stored.map(({ externalUser }) => externalUser)).size).toBe(1)
    expect(at.ports.stored.map(({ person }) => person)).toEqual([workspace.user('alice'), workspace.user('bob')])
  })

  it('takes words that were edited to speak to it', async () => {
    const { channel, channel_type, ...previous } = await inChannel('alice', { text: '查件' })
    const message = { ...previous, text: `<@${workspace.bot.userId}> 查件`, edited: { ts: '1795400001.000000' } }
    await at.event({ type: 'message', subtype: 'message_changed', channel, channel_type, message, previous_message: previous })
    expect(texts()).toEqual(['查件'])
  })
})

describe('what people write', () => {
  it.each([
    [
      'links by their label',
      'see <https://a.example/x|a.example/x> and <https://b.example>',
      'see a.example/x and https://b.example',
    ],
    ['phones that Slack made links of', '电话 <tel:13800138000|13800138000>', '电话 13800138000'],
    ['addresses of e-mail', '<mailto:a@b.example|a@b.example>', 'a@b.example'],
    ['escapes', '1 &lt; 2 &amp;&amp; 3 &gt; 2 &amp;lt;', '1 < 2 && 3 > 2 &lt;'],
    [
      'channels and groups by name',
      'ask in <#C1|support> or <!here> or <!subteam^S1|@desk>',
      'ask in #support or @here or @desk',
    ],
    ['a thumb that answers', ':+1:', '👍'],
  ])('is read with %s', async (_what, text, read) => {
    await hear('alice', { text })
    expect(texts()).toEqual([read])
  })

  it('carries the name of who wrote it', async () => {
    await hear('alice', { text: 'hi' })
    expect(at.ports.stored[0]?.displayName).toBe('alice')
  })

  it('is taken back and said anew by an edit, and an edit of an edit', async () => {
    const { channel, channel_type, ...first } = await at.message('alice', { text: '3公斤' })
    await at.event({ channel, channel_type, ...first })
    const edit = (previous: object, text: string, ts: string) =>
      at.event({
        type: 'message',
        subtype: 'message_changed',
        channel,
        channel_type,
        message: { ...first, text, edited: { user: workspace.user('alice'), ts } },
        previous_message: previous,
      })
    await edit(first, '5公斤', '1795400001.000000')
    await edit({ ...first, text: '5公斤', edited: { ts: '1795400001.000000' } }, '6公斤', '1795400002.000000')
    const [a, recallA, b, recallB, c] = at.ports.stored
    expect([a?.text, b?.text, c?.text]).toEqual(['3公斤', '5公斤', '6公斤'])
    expect(recallA).toMatchObject({ kind: 'recall', text: a?.externalId })
    expect(recallB).toMatchObject({ kind: 'recall', text: b?.externalId })
    expect(new Set(at.ports.stored.map(({ externalId }) => externalId)).size).toBe(5)
  })

  it('is not said again because Slack added a preview', async () => {
    const { channel, channel_type, ...message } = await at.message('alice', { text: 'https://a.example' })
    const changed = { type: 'message', subtype: 'message_changed', channel, channel_type, previous_message: message }
    await at.event({ ...changed, message: { ...message, attachments: [{ text: 'A page' }] } })
    await at.event({
      ...changed,
      message: { ...message, edited: { ts: '1795400001.000000' }, attachments: [{ text: 'A page' }] },
    })
    expect(texts()).toEqual([])
  })

  it('comes with its files, each a message of its own after the words', async () => {
    const file = (id: string, mimetype: string) => ({
      id,
      name: `${id}.bin`,
      mimetype,
      url_private: `https://files.slack.com/${id}`,
    })
    const files = [
      file('F1', 'image/jpeg'),
      file('F2', 'application/pdf'),
      { ...file('F3', 'text/plain'), is_external: true, external_url: 'https://docs.example/1', title: '清单' },
    ]
    await hear('alice', { subtype: 'file_share', text: '外箱破了', files })
    expect(at.ports.stored).toMatchObject([
      { kind: 'text', text: '外箱破了' },
      { kind: 'image', text: '', media: { ref: 'https://files.slack.com/F1', name: 'F1.bin' } },
      { kind: 'file', text: '', media: { ref: 'https://files.slack.com/F2' } },
      { kind: 'card', text: '清单\nhttps://docs.example/1' },
    ])
  })

  it.each([
    ['another bot', { bot_id: 'B123', text: 'deploy finished' }],
    ['an integration', { subtype: 'bot_message', text: 'alert' }],
    ['Slack itself', { user: 'USLACKBOT', text: 'reminder' }],
    ['a line about the channel', { subtype: 'channel_join', text: 'joined' }],
  ])('is not what %s says', async (_who, fields) => {
    const { status } = await hear('alice', fields)
    expect(status).toBe(200)
    expect(texts()).toEqual([])
  })

  it('of a kind that nobody knows is kept by its name, and told once', async () => {
    await hear('alice', { subtype: 'hologram', text: '' })
    await hear('alice', { subtype: 'hologram', text: '' })
    expect(at.ports.stored).toMatchObject([
      { kind: 'unknown', text: 'hologram' },
      { kind: 'unknown', text: 'hologram' },
    ])
    expect(at.ports.logged.filter((line) => line.includes('slack.unknown_kind'))).toHaveLength(1)
  })
})

describe('the door', () => {
  it('answers the challenge of Slack', async () => {
    const { status, body } = await at.post({ type: 'url_verification', challenge: 'c-1', token: 't' })
    expect({ status, body: JSON.parse(body) }).toEqual({ status: 200, body: { challenge: 'c-1' } })
  })

  it('takes what is written while Slack itself does not answer, after a restart too', async () => {
    expect((await hear('alice', { text: '在吗' })).status).toBe(200)
    workspace.proxy.answer('auth.test', { ok: false, error: 'internal_error' })
    const again = await openSlackUnderTest(workspace, {}, at.ports)
    const dead = await openSlackUnderTest(workspace, { botToken: 'xoxb-another' }, at.ports)
    const message = await at.message('alice', { text: '查件' })
    expect((await dead.event(message)).status).toBe(503)
    expect((await again.event(message)).status).toBe(200)
    expect(texts()).toEqual(['在吗', '查件'])
    await again.close()
    await dead.close()
  })

  it('takes what comes from another workspace of the organisation that the one token is for', async () => {
    const event = await at.message('alice', { text: '查件' })
    const answered = await at.post({ type: 'event_callback', team_id: 'T0ELSEWHERE', event_id: 'Ev1', event })
    expect(answered.status).toBe(200)
    expect(at.ports.stored).toMatchObject([{ text: '查件', channelAccount: workspace.teamId }])
  })

  it('takes what Slack delivers again', async () => {
    const message = await at.message('alice', { text: '查件' })
    at.ports.away(true)
    expect((await at.event(message)).status).toBe(503)
    at.ports.away(false)
    expect((await at.event(message, { retry: 1 })).status).toBe(200)
    expect(texts()).toEqual(['查件'])
  })

  it.each([
    ['no JSON', 'just words', 400],
    ['an event of another shape', { event: 'message', team_id: 'T1' }, 400],
    ['a list', [], 400],
    ['more than it takes', { event: { type: 'x' }, team_id: 'T', pad: 'x'.repeat(1_100_000) }, 413],
  ])('refuses %s', async (_what, body, status) => {
    const answer = await at.post(body)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body).error.code).toMatch(/^slack\.[a-z_]+$/)
  })

  it('refuses a workspace that has not installed the app, where workspaces install it', async () => {
    await at.close()
    at = await openSlackUnderTest(workspace, { oauth: { clientId: 'client-1', clientSecret: 'client-secret-1' } })
    const answer = await at.post({ team_id: 'T999', event: { type: 'message' } })
    expect([answer.status, JSON.parse(answer.body)]).toEqual([403, { error: { code: 'slack.not_installed' } }])
  })

  it('counts who knocks with a wrong signature, and tells it at 1, 2, 4, 8', async () => {
    const message = await at.message('alice', { text: '查件' })
    for (let count = 0; count < 9; count += 1) await at.event(message, { secret: 'another-signing-secret' })
    const told = at.ports.logged.filter((line) => line.includes('slack.bad_signature'))
    expect(told.map((line) => /"count":(\d+)/.exec(line)?.[1])).toEqual(['1', '2', '4', '8'])
  })

  it('tells an event that nobody listens to once, by its name', async () => {
    for (const _ of [1, 2]) expect((await at.event({ type: 'emoji_changed' })).status).toBe(200)
    expect(at.ports.logged.filter((line) => line.includes('emoji_changed'))).toHaveLength(1)
  })
})
