import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { openSlackDesk, type SlackDeskUnderTest, shows } from '../support/slack/slack-desk.ts'

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

describe('a card', () => {
  it('is posted once into the channel of the team, with customer, reason, clock and last words', async () => {
    const id = await slack.called('我要投诉你们，转人工')
    await slack.beat()
    await slack.beat('w2')
    const posted = [...(await slack.cardsIn('desk-front')), ...(await slack.cardsIn('desk-complaint'))]
    expect(posted).toHaveLength(1)
    const [card] = posted
    expect(shows(card)).toMatch(/等待接入/)
    expect(shows(card)).toContain('我要投诉你们')
    expect(shows(card)).toMatch(/最晚答复\\n11月23日 \d\d:\d\d/)
    expect(shows(card)).toContain(`https://desk.example.com/desk/chats/${id}`)
  })

  it('shows no number that tells who somebody is; the thread has the words as they are', async () => {
    const id = await slack.called('转人工，我的电话13711112222，身份证11010119900307123X，单号SD2400112300018')
    await slack.beat()
    const card = await slack.onlyCard()
    expect(shows(card)).toContain('我的电话137****2222，身份证110***********123X，单号SD2400112300018')
    await slack.desk.actions.claim('lin', id)
    await slack.desk.actions.reply('lin', { conversationId: id, text: '回您13711112222', clientId: 'w-1' })
    await slack.beat()
    expect((await slack.threadOf(card)).join()).toContain('回您13711112222')
    expect(JSON.stringify(await slack.onlyCard())).not.toContain('13711112222')
  })

  it('shows whoever took the chat in the console', async () => {
    const id = await slack.called()
    await slack.beat()
    await slack.desk.actions.claim('lin', id)
    await slack.beat()
    expect(shows(await slack.onlyCard())).toContain('正在处理 · 林小雨')
  })

  it('is taken once when two press Claim at the same time, and the other is told', async () => {
    const id = await slack.called()
    await slack.beat()
    const card = await slack.onlyCard()
    const [first, second] = await Promise.all([
      slack.press({ who: 'lin', action: 'claim', card: card }),
      slack.press({ who: 'gao', action: 'claim', card: card }),
    ])
    expect([first, second]).toEqual([200, 200])
    const owner = (await slack.ownerOf(id))?.owner_agent
    expect(['lin', 'gao']).toContain(owner)
    const loser = owner === 'lin' ? 'gao' : 'lin'
    expect(slack.whispers()).toMatchObject([{ user: slack.workspace.user(loser), text: expect.stringContaining('接入') }])
  })

  it('does nothing for somebody who is nobody at the desk', async () => {
    const id = await slack.called()
    await slack.beat()
    await slack.press({ who: 'bob', action: 'claim', card: await slack.onlyCard() })
    expect((await slack.ownerOf(id))?.owner_kind).toBe('queue')
    expect(slack.whispers()).toMatchObject([{ user: slack.workspace.user('bob'), text: expect.stringContaining('客服账号') }])
  })

  it('knows colleagues by the e-mail that Slack vouches for', async () => {
    const id = await slack.called()
    await slack.beat()
    await slack.press({ who: 'wang', action: 'claim', card: await slack.onlyCard() })
    expect((await slack.ownerOf(id))?.owner_agent).toBe('wang')
  })
})

describe('the buttons', () => {
  it('transfer with what the others have to know: the old card says where it went, the new team gets its own', async () => {
    const id = await slack.called()
    await slack.beat()
    const card = await slack.onlyCard()
    await slack.press({ who: 'lin', action: 'claim', card: card })
    const wish = { team: { type: 'static_select', selected_option: { value: 'complaint' } }, memo: { value: '箱子破了，要赔' } }
    expect(await slack.fillIn({ who: 'lin', form: 'transfer', card: card, fields: wish })).toBeNull()
    await slack.beat()
    expect(await slack.ownerOf(id)).toMatchObject({ owner_kind: 'queue', owner_team: 'complaint' })
    expect(shows(await slack.onlyCard('desk-front'))).toContain('已转出 · 投诉')
    expect(shows(await slack.onlyCard('desk-complaint'))).toContain('等待接入')
    expect(shows(await slack.onlyCard('desk-complaint'))).toContain('箱子破了')
  })

  it('say in the form why the desk refuses', async () => {
    await slack.called()
    await slack.beat()
    const refused = await slack.fillIn({
      who: 'lin',
      form: 'resolve',
      card: await slack.onlyCard(),
      fields: { summary: { value: '好了' } },
    })
    expect(refused?.['summary']).toContain('先接入')
  })

  it('resolve with what was done, and the card is over', async () => {
    const id = await slack.called()
    await slack.beat()
    const card = await slack.onlyCard()
    await slack.press({ who: 'lin', action: 'claim', card: card })
    expect(
      await slack.fillIn({ who: 'lin', form: 'resolve', card: card, fields: { summary: { value: '已告知时效' } } }),
    ).toBeNull()
    await slack.beat()
    expect((await slack.ownerOf(id))?.owner_kind).toBe('bot')
    expect(shows(await slack.onlyCard())).toContain('已结束')
    expect(shows(await slack.onlyCard())).not.toContain('desk:claim')
  })

  it('snooze until a time, and the card calls again then, once', async () => {
    await slack.called()
    await slack.beat()
    const card = await slack.onlyCard()
    await slack.press({ who: 'lin', action: 'claim', card: card })
    await slack.fillIn({
      who: 'lin',
      form: 'snooze',
      card: card,
      fields: { until: { type: 'static_select', selected_option: { value: '15' } } },
    })
    await slack.beat()
    expect(shows(await slack.onlyCard())).toContain('稍后提醒')
    slack.desk.clock.pass(14 * 60_000)
    await slack.beat()
    expect((await slack.threadOf(card)).join('\n')).not.toContain('到时间了')
    slack.desk.clock.pass(2 * 60_000)
    await slack.beat()
    await slack.beat('w2')
    expect((await slack.threadOf(card)).filter((line) => line.includes('到时间了'))).toHaveLength(1)
    expect(shows(await slack.onlyCard())).not.toContain('稍后提醒')
  })

  it('open their form with the trigger of the click', async () => {
    await slack.called()
    await slack.beat()
    const { trigger_id } = await slack.workspace.call('views.generateTriggerId', { user_id: slack.workspace.user('lin') })
    await slack.press({ who: 'lin', action: 'transfer', card: await slack.onlyCard(), trigger: String(trigger_id) })
    await slack.at.slack.stop()
    const opened = slack.workspace.proxy.calls.find(({ method }) => method === 'views.open')
    expect(JSON.parse(String(opened?.body['view']))).toMatchObject({ callback_id: 'desk:transfer' })
    expect(slack.at.ports.logged).toEqual([])
  })
})

describe('a crash of the poster', () => {
  it('between the post and its row doubles no card and no line', async () => {
    const chat = 'visitor-crash'
    await slack.desk.say(chat, '转人工')
    // Everything is posted, nothing is written down: as if the process was killed each time.
    const amnesia = { ...slack.cards, progress: async () => undefined, settle: async () => undefined }
    await slack.beat('killed', amnesia)
    expect(await slack.cardsIn('desk-front')).toHaveLength(1)
    slack.desk.clock.pass(61_000)
    await slack.beat('alive')
    const card = await slack.onlyCard()

    await slack.desk.say(chat, '在吗')
    await slack.beat('killed', amnesia)
    slack.desk.clock.pass(61_000)
    await slack.beat('alive')
    expect((await slack.threadOf(card)).filter((line) => line.includes('在吗'))).toHaveLength(1)
  })

  it('before the post loses nothing', async () => {
    await slack.called()
    slack.workspace.proxy.fault('down')
    await slack.beat()
    slack.workspace.proxy.fault(null)
    slack.desk.clock.pass(10_000)
    await slack.beat()
    expect(await slack.cardsIn('desk-front')).toHaveLength(1)
  })

  it('whose answer was lost is settled by looking', async () => {
    await slack.called()
    slack.workspace.proxy.fault('answer_lost')
    await slack.beat()
    slack.workspace.proxy.fault(null)
    slack.desk.clock.pass(10_000)
    await slack.beat()
    expect(await slack.cardsIn('desk-front')).toHaveLength(1)
  })
})
