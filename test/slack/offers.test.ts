import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutboundMessage } from '../../src/bots/channel.ts'
import { asForm } from '../support/slack/signed-request.ts'
import { openSlackUnderTest, type SlackUnderTest } from '../support/slack/slack-under-test.ts'
import { type SlackMessage, type SlackWorkspace, startSlackWorkspace } from '../support/slack/slack-workspace.ts'

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

const outbound = (more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  id: 'm-1',
  channel: 'slack',
  channelAccount: workspace.teamId,
  externalUser: workspace.user('alice'),
  conversationId: 'c1',
  seq: 1,
  text: '选哪个？',
  choices: [],
  attachment: null,
  author: 'bot',
  partsSent: 0,
  since: { lastInboundAt: null, sent: 0 },
  ...more,
})
const seen = async (): Promise<readonly SlackMessage[]> => workspace.history(await workspace.dm('alice'))
const interact = (payload: object) => at.post(asForm(payload), { url: '/channels/slack/interactions' })

describe('choices', () => {
  async function tap(message: SlackMessage, value: string, index = 0) {
    return interact({
      type: 'block_actions',
      team: { id: workspace.teamId },
      user: { id: workspace.user('alice'), team_id: workspace.teamId },
      channel: { id: await workspace.dm('alice') },
      message,
      actions: [{ type: 'button', action_id: `choice:${index}`, block_id: 'choices', value, action_ts: '1795400009.000100' }],
      trigger_id: 'T.1',
    })
  }

  it('are buttons, and a tap is a message that ends the question', async () => {
    await at.slack.channel.send(outbound({ choices: ['标准快递', '零担'] }))
    const [asked] = await seen()
    expect(asked?.blocks?.map(({ type }) => type)).toEqual(['section', 'actions'])
    if (!asked) return
    expect((await tap(asked, '零担', 1)).status).toBe(200)
    await tap(asked, '标准快递')
    await at.slack.stop()
    expect(at.ports.stored).toMatchObject([{ text: '零担', isChoice: true, externalUser: workspace.user('alice') }])
    const [shown] = await seen()
    expect(shown?.blocks?.map(({ type }) => type)).toEqual(['section', 'context'])
    expect(JSON.stringify(shown?.blocks)).toContain('✓ 零担')
  })

  it.each([
    ['more than 25', Array.from({ length: 26 }, (_, index) => `网点 ${index + 1}`)],
    ['longer than a button', [`${'很长的说明'.repeat(20)}`, '不用']],
  ])('%s are a list beneath the words', async (_what, choices) => {
    await at.slack.channel.send(outbound({ choices }))
    const [asked] = await seen()
    expect(asked?.blocks).toBeUndefined()
    for (const choice of choices) expect(asked?.text).toContain(choice)
  })

  it('stand under the last part of a long text, each block within its limit', async () => {
    await at.slack.channel.send(outbound({ text: '长'.repeat(7_900), choices: ['好'] }))
    const [first, last] = await seen()
    expect(first?.blocks).toBeUndefined()
    const sections = last?.blocks?.filter(({ type }) => type === 'section') ?? []
    expect(sections.length).toBe(2)
    for (const section of sections) expect((section['text'] as { text: string }).text.length).toBeLessThanOrEqual(3_000)
  })
})

describe('files of ours', () => {
  it('are uploaded to the place of the conversation', async () => {
    const content = Buffer.from('%PDF-1.4 label')
    const { key, name, mime, bytes } = await at.ports.files.put(
      { name: 'label.pdf', mime: 'application/pdf', owner: 'desk' },
      content,
    )
    const report = await at.slack.channel.send(outbound({ text: '面单', attachment: { key, name, mime, bytes } }))
    expect(report.status).toBe('sent')
    const [words, file] = await seen()
    expect(words?.text).toBe('面单')
    expect(file?.files?.[0]).toMatchObject({ name: 'label.pdf', size: content.length })
  })
})

describe('forms', () => {
  const submit = (form: string, fields: Readonly<Record<string, string>>, id = 'V1') =>
    interact({
      type: 'view_submission',
      team: { id: workspace.teamId },
      user: { id: workspace.user('alice') },
      view: {
        id,
        callback_id: form,
        private_metadata: 'zh',
        state: {
          values: Object.fromEntries(
            Object.entries(fields).map(([name, value]) => [name, { value: { type: 'plain_text_input', value } }]),
          ),
        },
      },
    })
  const parcel = {
    sender: '张三',
    senderPhone: '13800138000',
    senderAddress: '广东省深圳市南山区科苑路15号',
    receiver: '李四',
    receiverPhone: '13900139000',
    receiverAddress: '北京市海淀区知春路6号',
    goods: '衣服',
    weight: '3.5',
  }

  it('are one message of the person, however often they come', async () => {
    expect(await submit('send', parcel)).toEqual({ status: 200, body: '' })
    await submit('send', parcel)
    expect(at.ports.stored).toMatchObject([{ externalUser: workspace.user('alice'), kind: 'text' }])
    for (const value of Object.values(parcel)) expect(at.ports.stored[0]?.text).toContain(value)
  })

  it.each([
    ['senderPhone', '1380013'],
    ['weight', '很重'],
    ['weight', '0'],
    ['receiver', ' '],
  ])('say at the field %s what is wrong with «%s», and take nothing', async (field, value) => {
    const { status, body } = await submit('send', { ...parcel, [field]: value })
    expect(status).toBe(200)
    expect(JSON.parse(body)).toEqual({ response_action: 'errors', errors: { [field]: expect.any(String) } })
    expect(at.ports.stored).toEqual([])
  })

  it('open from the Home tab with a fresh trigger', async () => {
    const { trigger_id } = await workspace.call('views.generateTriggerId', { user_id: workspace.user('alice') })
    await interact({
      type: 'block_actions',
      team: { id: workspace.teamId },
      user: { id: workspace.user('alice') },
      actions: [{ action_id: 'form:quote', block_id: 'begin' }],
      trigger_id,
    })
    await at.slack.stop()
    const opened = workspace.proxy.calls.find(({ method }) => method === 'views.open')
    expect(JSON.parse(String(opened?.body['view']))).toMatchObject({ type: 'modal', callback_id: 'quote' })
    expect(at.ports.logged).toEqual([])
  })
})

describe('commands', () => {
  const give = (name: string, text: string, trigger = 'T.1') =>
    at.post(
      new URLSearchParams({
        team_id: workspace.teamId,
        user_id: workspace.user('alice'),
        channel_id: workspace.channel('support'),
        command: name,
        text,
        trigger_id: trigger,
        response_url: 'https://hooks.slack.com/commands/1',
      }).toString(),
      { url: '/channels/slack/commands' },
    )

  it('ask in the direct messages, and say so where they were given', async () => {
    const { status, body } = await give('/track', 'SD2400112300018')
    expect(status).toBe(200)
    expect(body).toContain('私信')
    await give('/track', 'SD2400112300018')
    expect(at.ports.stored).toMatchObject([{ text: '查件 SD2400112300018', externalUser: workspace.user('alice') }])
  })

  it.each([
    ['/quote', '深圳到北京 5公斤', '深圳到北京 5公斤 多少钱？'],
    ['/track', '', '查件'],
  ])('%s %s', async (name, text, said) => {
    await give(name, text)
    expect(at.ports.stored.map((message) => message.text)).toEqual([said])
  })
})

describe('the Home tab', () => {
  it('is shown when it is opened', async () => {
    await at.event({ type: 'app_home_opened', user: workspace.user('alice'), tab: 'home' })
    await at.slack.stop()
    const shown = workspace.proxy.calls.find(({ method }) => method === 'views.publish')
    expect(String(shown?.body['view'])).toContain('还没有快件')
  })
})
