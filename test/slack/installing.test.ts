import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSlackSettings } from '../../src/bots/slack/settings.ts'
import { slackKind } from '../../src/bots/slack/slack-kind.ts'
import { Refusal } from '../../src/domain/errors/refusal.ts'
import { openSlackUnderTest, type SlackUnderTest } from '../support/slack/slack-under-test.ts'
import { type SlackWorkspace, startSlackWorkspace } from '../support/slack/slack-workspace.ts'

describe('the settings', () => {
  it('leave Slack off when nothing is said of it', async () => {
    expect(readSlackSettings({ PORT: '8080', SLACK_BOT_TOKEN: '' })).toBeNull()
    expect(await slackKind.open({})).toBeNull()
    expect(
      readSlackSettings({ SLACK_WEBHOOK_URL: 'https://hooks.slack.com/x', SLACK_API_URL: 'http://127.0.0.1/api' }),
    ).toBeNull()
  })

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET'],
    [{ SLACK_SIGNING_SECRET: 's'.repeat(32) }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xoxp-secret', SLACK_SIGNING_SECRET: 's'.repeat(32) }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'secret' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_SIGNING_SECRET: 's'.repeat(32), SLACK_CLIENT_ID: '1.2' }, 'SLACK_CLIENT_ID'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_DESK_CHANNELS: 'front=C0FRONT' }, 'SLACK_AGENTS'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_AGENTS: 'lin=secret' }, 'SLACK_AGENTS'],
  ])('%j name what does not fit, and no value', (env, variable) => {
    const refusal = refusalOf(env)
    expect(refusal).toContain(variable)
    expect(refusal).not.toContain('secret')
  })

  it('match people by Slack id or e-mail', () => {
    const settings = readSlackSettings({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_DESK_CHANNELS: 'front=C0FRONT, complaint=C0COMPL',
      SLACK_AGENTS: 'lin=U0LIN,wang=Wang@Acme.example',
    })
    expect(settings?.desk).toMatchObject({
      channels: { front: 'C0FRONT', complaint: 'C0COMPL' },
      agents: { U0LIN: 'lin', 'wang@acme.example': 'wang' },
    })
  })
})

describe('a workspace that installs the app', () => {
  let workspace: SlackWorkspace
  let at: SlackUnderTest
  beforeEach(async () => {
    workspace = await startSlackWorkspace()
    at = await openSlackUnderTest(workspace, {
      botToken: null,
      oauth: { clientId: 'client-1', clientSecret: 'client-secret-1' },
    })
  })
  afterEach(async () => {
    await at.close()
    await workspace.close()
  })

  /** Walks through Slack's consent page as the admin of the workspace. */
  async function consent() {
    const begun = await at.app.inject({ url: '/channels/slack/install' })
    const asked = new URL(String(begun.headers.location))
    const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? ''
    const form = new URLSearchParams(asked.searchParams)
    form.set('user_id', workspace.user('alice'))
    const agreed = await fetch(`${workspace.proxy.behind}/oauth/v2/authorize/callback`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
    })
    const back = new URL(agreed.headers.get('location') ?? '')
    return { asked, cookie, back: `${back.pathname}${back.search}` }
  }

  it('is asked for the rights that are needed, and kept sealed', async () => {
    const { asked, cookie, back } = await consent()
    expect(asked.searchParams.get('scope')).toContain('chat:write')
    const done = await at.app.inject({ url: back, headers: { cookie } })
    expect(done.statusCode).toBe(200)
    expect((await at.event(await at.message('alice', { text: '查件' }))).status).toBe(200)
    const kept = JSON.stringify([...at.ports.marks])
    expect(kept).toContain('installation')
    expect(kept).not.toMatch(/xox[bp]-/)
  })

  it('is refused in a browser that has not begun it, or too late', async () => {
    const first = await consent()
    expect((await at.app.inject({ url: first.back })).statusCode).toBe(400)
    const second = await consent()
    at.ports.advance(11 * 60_000)
    expect((await at.app.inject({ url: second.back, headers: { cookie: second.cookie } })).statusCode).toBe(400)
    expect(at.ports.marks.size).toBe(0)
  })

  it('is forgotten when it takes the app out', async () => {
    const { cookie, back } = await consent()
    await at.app.inject({ url: back, headers: { cookie } })
    expect((await at.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } })).status).toBe(200)
    expect((await at.event(await at.message('alice', { text: '在吗' }))).status).toBe(200)
    expect((await at.event({ type: 'app_uninstalled' })).status).toBe(200)
    expect((await at.event(await at.message('alice', { text: '查件' }))).status).toBe(403)
  })
})

describe('the doctor', () => {
  it('tells which channel of the desk is closed to the app, and whom Slack does not know', async () => {
    const workspace = await startSlackWorkspace()
    const lineOf = async (channel: string, agent: string) => {
      const desk = { channels: { front: channel, claims: channel }, agents: { [agent]: 'lin' }, language: 'zh' as const }
      const it = await openSlackUnderTest(workspace, { desk })
      const [, found] = await it.slack.examine()
      await it.close()
      return found
    }
    expect(await lineOf(workspace.channel('desk-front'), workspace.user('lin'))).toEqual({
      isOk: true,
      line: 'desk: 1 channels, 1 people',
    })
    expect(await lineOf('C0NOWHERE', 'nobody@example.com')).toMatchObject({
      isOk: false,
      line: expect.stringMatching(/C0NOWHERE.*\/invite.*nobody by.*lin/),
    })
    await workspace.close()
  })

  it('tells whose token it is, and that one is dead', async () => {
    const workspace = await startSlackWorkspace()
    const fine = await openSlackUnderTest(workspace)
    expect(await fine.slack.examine()).toMatchObject([{ isOk: true, line: expect.stringContaining('Acme') }])
    workspace.proxy.fault('never')
    const dead = await openSlackUnderTest(workspace, { appToken: 'xapp-1' })
    expect(await dead.slack.examine()).toContainEqual({
      isOk: false,
      line: expect.stringMatching(/^SLACK_APP_TOKEN: Slack refuses/),
    })
    await fine.close()
    await dead.close()
    await workspace.close()
  })
})

function refusalOf(env: Readonly<Record<string, string>>): string {
  try {
    readSlackSettings(env)
    return ''
  } catch (error) {
    if (error instanceof Refusal) return error.sentence.en
    throw error
  }
}
