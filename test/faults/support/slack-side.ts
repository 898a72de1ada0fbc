import { SLACK, startSlackPlatform } from './slack-platform.ts'
import { openWatchedWire, type WireFault } from './watched-wire.ts'

export interface SlackPerson {
  readonly user: string
  /** Delivered until it is acknowledged. */
  say(text: string): Promise<void>
  heard(): readonly string[]
}

/** Slack on the other side of a wire that can be cut, with any number of people. */
export async function slackSide() {
  const platform = await startSlackPlatform()
  let chance = 0
  const random = () => {
    chance = (chance + 0.37) % 1
    return chance
  }
  const isSend = (path: string) => path.endsWith('/chat.postMessage')
  const wire = await openWatchedWire({ behind: platform.url, isSend, onTaking: () => undefined, random })
  let people = 0
  return {
    env: { SLACK_SIGNING_SECRET: SLACK.secret, SLACK_BOT_TOKEN: SLACK.botToken, SLACK_API_URL: `${wire.url}/api/` },
    fault: (fault: WireFault | null) => wire.fault(fault),
    /** `now` is the server's clock: what Slack signs must not look old to it. */
    person: (address: string, now: () => number = Date.now): SlackPerson => {
      people += 1
      const user = `U0P${people}`
      let said = 0
      return {
        user,
        say: async (text) => {
          said += 1
          const ts = `${Math.floor(now() / 1000)}.${String(said).padStart(6, '0')}`
          const message = { user, text, ts, id: `${user}-${said}` }
          const deliver = () => platform.deliver(`${address}/channels/slack/events`, message, now()).catch(() => false)
          while (!(await deliver())) await new Promise((resolve) => setTimeout(resolve, 50))
        },
        heard: () => platform.posted(user).map(({ text }) => text),
      }
    },
    close: async () => {
      await wire.close()
      await platform.close()
    },
  }
}
