import { types } from 'wechaty-puppet'
import type { OpenChannel } from '../../src/bots/open-channel.ts'
import { acceptUpload } from '../../src/bots/web/accept-upload.ts'
import { createWebChannel } from '../../src/bots/web/web-channel.ts'
import type { ChannelPortsInMemory } from './channel-ports.ts'
import { startKf } from './kf-server.ts'
import { startOfficialAccount } from './official-account-server.ts'
import { openSlackUnderTest } from './slack/slack-under-test.ts'
import { startSlackWorkspace } from './slack/slack-workspace.ts'
import { messageId } from './wechat-platform/official-account-platform.ts'
import { wechatyOnMock } from './wechaty-mock.ts'

/** A customer called alice at the far end of a channel, which runs over the given ports. */
export interface ChannelSide {
  readonly send: OpenChannel['channel']['send']
  readonly fetchMedia: NonNullable<OpenChannel['fetchMedia']>
  /** Resolves when the channel is done with it. */
  says(text: string): Promise<void>
  shows(picture: { readonly name: string; readonly content: Uint8Array }): Promise<void>
  close(): Promise<void>
}

/** The real adapters, each with its platform played on this machine. */
export const channelSides: Readonly<Record<string, (ports: ChannelPortsInMemory) => Promise<ChannelSide>>> = {
  web: webSide,
  'official-account': officialAccountSide,
  kf: kfSide,
  wechaty: wechatySide,
  slack: slackSide,
}

const nothingToFetch = () => Promise.reject(new Error('nothing to fetch'))

async function webSide(ports: ChannelPortsInMemory): Promise<ChannelSide> {
  const channel = createWebChannel(ports)
  const session = { externalUser: 'v:alice', phone: null, name: null }
  const post = async (body: object, upload?: Parameters<typeof channel.receive>[0]['upload']) => {
    const posted = { session, body: { clientId: ports.ids.next(), text: '', ...body }, ...(upload ? { upload } : {}) }
    for (const message of await channel.receive(posted)) await ports.intake.receive(message)
  }
  return {
    send: (message) => channel.send(message),
    fetchMedia: nothingToFetch,
    says: (text) => post({ text }),
    shows: async ({ name, content }) => {
      const { kind, mime, name: tidy } = await acceptUpload(name, content)
      const { key, bytes } = await ports.files.put({ name: tidy, mime, owner: session.externalUser }, content)
      await post({}, { kind, attachment: { key, name: tidy, mime, bytes } })
    },
    close: async () => undefined,
  }
}

async function officialAccountSide(ports: ChannelPortsInMemory): Promise<ChannelSide> {
  const { platform, open, close } = await startOfficialAccount({ ports })
  const post = async (fields: Readonly<Record<string, string>>) => {
    platform.account.acts('alice', 'message')
    const { url, body } = platform.callback('alice', { ...fields, MsgId: messageId() })
    await acknowledged(await fetch(url, { method: 'POST', body }))
  }
  return {
    ...partsOf(open),
    says: (text) => post({ MsgType: 'text', Content: text }),
    shows: ({ name, content }) => {
      const MediaId = platform.media.put({ name, contentType: 'image/png', content })
      return post({ MsgType: 'image', MediaId, PicUrl: 'http://127.0.0.1/' })
    },
    close,
  }
}

async function kfSide(ports: ChannelPortsInMemory): Promise<ChannelSide> {
  const { platform, open, close } = await startKf({ ports })
  let written = 0
  const write = async (entry: Parameters<typeof platform.writes>[1]) => {
    written += 1
    platform.writes('alice', entry, `entry-${written}`)
    const { url, body } = platform.callback()
    await acknowledged(await fetch(url, { method: 'POST', body }))
    await open.settled()
  }
  return {
    ...partsOf(open),
    says: (text) => write({ msgtype: 'text', text: { content: text } }),
    shows: ({ name, content }) => {
      const mediaId = platform.media.put({ name, contentType: 'image/png', content })
      return write({ msgtype: 'image', image: { media_id: mediaId } })
    },
    close,
  }
}

async function wechatySide(ports: ChannelPortsInMemory): Promise<ChannelSide> {
  const wechaty = await wechatyOnMock({ ports })
  const { open } = wechaty
  let written = 0
  const write = async (message: Omit<Parameters<typeof wechaty.arrive>[0], 'id'>) => {
    written += 1
    wechaty.arrive({ id: `m-${written}`, from: 'alice', ...message })
    await open.settled()
  }
  return {
    ...partsOf(open),
    says: (text) => write({ text }),
    shows: (file) => write({ type: types.Message.Image, file }),
    close: () => wechaty.close(),
  }
}

async function slackSide(ports: ChannelPortsInMemory): Promise<ChannelSide> {
  const workspace = await startSlackWorkspace()
  const at = await openSlackUnderTest(workspace, {}, ports)
  const say = async (fields: object) => {
    const { status } = await at.event(await at.message('alice', fields))
    if (status !== 200) throw new Error(`answered with ${status}`)
  }
  return {
    ...partsOf(at.slack),
    says: (text) => say({ text }),
    shows: async (picture) => {
      const { ts, files } = await workspace.upload('alice', { ...picture, channel: await workspace.dm('alice') })
      await say({
        ts,
        subtype: 'file_share',
        text: '',
        files: (files ?? []).map((file) => ({ ...file, mimetype: 'image/png' })),
      })
    },
    close: async () => {
      await at.close()
      await workspace.close()
    },
  }
}

function partsOf({ channel, fetchMedia }: OpenChannel): Pick<ChannelSide, 'send' | 'fetchMedia'> {
  return { send: (message) => channel.send(message), fetchMedia: fetchMedia ?? nothingToFetch }
}

async function acknowledged(answer: Response): Promise<void> {
  const words = await answer.text()
  if (answer.status !== 200) throw new Error(`answered with ${answer.status}: ${words}`)
}
