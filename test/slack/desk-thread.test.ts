import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { openSlackDesk, type SlackDeskUnderTest } from '../support/slack/slack-desk.ts'

let db: Database
let slack: SlackDeskUnderTest
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  slack = await openSlackDesk(db)
})
afterEach(() => slack.close())

describe('the thread of a card', () => {
  it('is the chat both ways, each word once', async () => {
    const id = await slack.desk.say('visitor-ways', '转人工')
    await slack.beat()
    const card = await slack.onlyCard()
    await slack.press({ who: 'lin', action: 'claim', card })
    const message = await slack.write({ who: 'lin', text: '您好，我看一下 &lt;运单&gt;', under: card })
    await slack.at.event(message)
    await slack.desk.say('visitor-ways', '好的')
    await slack.beat()
    const said = (await slack.desk.lines(id)).filter(({ text }) => text === '您好，我看一下 <运单>')
    expect(said).toMatchObject([{ who: 'agent' }])
    const thread = await slack.threadOf(card)
    expect(thread).toContain('林小雨：您好，客服林小雨为您服务。')
    expect(thread).toContain('客户：好的')
    expect(thread.filter((line) => line.includes('我看一下'))).toEqual([])
  })

  it('shows what the customer goes on to write, and colleagues in the console', async () => {
    const chat = 'visitor-both'
    const id = await slack.desk.say(chat, '转人工')
    await slack.beat()
    const card = await slack.onlyCard()
    await slack.desk.actions.claim('lin', id)
    await slack.desk.say(chat, '箱子破了 <b>')
    await slack.desk.actions.reply('lin', { conversationId: id, text: '收到', clientId: 'console-1' })
    await slack.desk.actions.note('lin', { conversationId: id, text: '要照片', clientId: 'console-2' })
    await slack.beat()
    const lines = await slack.threadOf(card)
    expect(lines).toEqual([
      '系统：林小雨 接入会话',
      '林小雨：您好，客服林小雨为您服务。',
      expect.stringMatching(/^客户：箱子破了 &lt;b&gt;$/),
      '林小雨：收到',
      '📝 内部备注 · 林小雨：要照片',
    ])
    await slack.beat()
    expect(await slack.threadOf(card)).toEqual(lines)
  })

  it('keeps a line that begins with // among colleagues', async () => {
    const id = await slack.called()
    await slack.beat()
    const card = await slack.onlyCard()
    await slack.press({ who: 'lin', action: 'claim', card: card })
    await slack.write({ who: 'lin', text: '// 老客户，注意语气', under: card })
    expect(await slack.desk.rows('SELECT agent, text FROM notes WHERE conversation_id = $1', id)).toEqual([
      { agent: 'lin', text: '老客户，注意语气' },
    ])
    expect((await slack.desk.lines(id)).map(({ text }) => text)).not.toContain('老客户，注意语气')
  })

  it('sends nothing for whoever has not taken the chat, and says so', async () => {
    const id = await slack.called()
    await slack.beat()
    const card = await slack.onlyCard()
    await slack.write({ who: 'lin', text: '在吗', under: card })
    expect((await slack.desk.lines(id)).map(({ text }) => text)).not.toContain('在吗')
    expect(slack.whispers()).toMatchObject([{ thread_ts: card.ts, text: expect.stringContaining('先接入') }])
  })

  it('says that an edit does not reach the customer', async () => {
    await slack.called()
    await slack.beat()
    const card = await slack.onlyCard()
    await slack.press({ who: 'lin', action: 'claim', card: card })
    const { channel, channel_type, ...old } = await slack.write({ who: 'lin', text: '明天到', under: card })
    const edited = { ...old, text: '后天到', edited: { ts: '1795500009.000000' } }
    await slack.at.event({
      type: 'message',
      subtype: 'message_changed',
      channel,
      channel_type,
      message: edited,
      previous_message: old,
    })
    expect(slack.whispers()).toMatchObject([{ text: expect.stringContaining('不会跟着修改') }])
  })

  it('carries files to the customer', async () => {
    const id = await slack.called()
    await slack.beat()
    const card = await slack.onlyCard()
    await slack.press({ who: 'lin', action: 'claim', card: card })
    const content = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
    const { files } = await slack.workspace.upload('lin', {
      name: 'label.pdf',
      content,
      channel: slack.workspace.channel('desk-front'),
    })
    await slack.write({ who: 'lin', text: '', under: card, more: { subtype: 'file_share', files } })
    const sent = await slack.desk.rows<{ attachment: { name: string } | null }>(
      `SELECT attachment FROM messages WHERE conversation_id = $1 AND attachment IS NOT NULL`,
      id,
    )
    expect(sent.map(({ attachment }) => attachment?.name)).toEqual(['label.pdf'])
  })

  it('shows files that are sent elsewhere, and goes on when one cannot be shown', async () => {
    const id = await slack.called()
    await slack.beat()
    const card = await slack.onlyCard()
    await slack.press({ who: 'lin', action: 'claim', card })
    const { files, desk } = slack.at.ports
    const stored = await files.put({ name: '面单.png', mime: 'image/png', owner: 'desk' }, Buffer.from('a picture'))
    const lost = await files.put({ name: 'lost.png', mime: 'image/png', owner: 'desk' }, Buffer.alloc(0))
    for (const [clientId, file] of [
      ['c-1', stored],
      ['c-2', lost],
    ] as const) {
      await desk?.actions.reply('lin', { conversationId: id, text: '', clientId, attachmentKey: file.key })
    }
    await slack.desk.actions.reply('lin', { conversationId: id, text: '请查收', clientId: 'c-3' })
    await slack.beat()
    const thread = (await slack.workspace.replies(slack.workspace.channel('desk-front'), card.ts)).slice(1)
    expect(thread.flatMap(({ files: shown = [] }) => shown.map((file) => file['name']))).toEqual(['面单.png'])
    expect(thread.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['林小雨：[面单.png]', '林小雨：[lost.png]', '林小雨：请查收']),
    )
  })

  it('goes on after a line that Slack never takes', async () => {
    const id = await slack.called()
    await slack.beat()
    const card = await slack.onlyCard()
    await slack.press({ who: 'lin', action: 'claim', card })
    await slack.beat()
    slack.workspace.proxy.refuse('msg_too_long', encodeURIComponent('毒'))
    await slack.desk.actions.reply('lin', { conversationId: id, text: '毒', clientId: 'c-1' })
    await slack.desk.actions.reply('lin', { conversationId: id, text: '后面的话', clientId: 'c-2' })
    await slack.beat()
    expect(await slack.threadOf(card)).toContain('林小雨：后面的话')
  })

  it('is nobody’s conversation with the bot', async () => {
    await slack.called()
    await slack.beat()
    const before = (await slack.desk.rows<{ n: number }>('SELECT count(*)::int AS n FROM conversations'))[0]?.n
    await slack.write({ who: 'bob', text: `<@${slack.workspace.bot.userId}> 你好`, under: await slack.onlyCard() })
    expect((await slack.desk.rows<{ n: number }>('SELECT count(*)::int AS n FROM conversations'))[0]?.n).toBe(before)
    expect(slack.at.ports.stored).toEqual([])
  })
})
