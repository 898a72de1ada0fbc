import { SLACK, startSlackPlatform } from '../../../test/faults/support/slack-platform.ts'
import { openWatchedWire } from '../../../test/faults/support/watched-wire.ts'
import type { Road, RoadParts } from '../road.ts'

/** People of a workspace who write to the app directly; Slack repeats an event that was not acknowledged within 3 s. */
export async function slackRoad({ atOnce, address, random, onTaking }: RoadParts): Promise<Road> {
  const platform = await startSlackPlatform()
  const wire = await openWatchedWire({
    behind: platform.url,
    isSend: (path) => path.endsWith('/chat.postMessage'),
    onTaking,
    random,
  })
  return {
    channel: 'slack',
    atOnce,
    mayRefuse: [],
    env: { SLACK_SIGNING_SECRET: SLACK.secret, SLACK_BOT_TOKEN: SLACK.botToken, SLACK_API_URL: `${wire.url}/api/` },
    open: async (name) => {
      const user = `U0${name.toUpperCase()}`
      const stamps = new Map<string, string>()
      const tsOf = (id: string): string => {
        const known = stamps.get(id) ?? `${Math.floor(Date.now() / 1000)}.${String(stamps.size + 1).padStart(6, '0')}`
        stamps.set(id, known)
        return known
      }
      return {
        externalUser: user,
        externalIdOf: (id) => `D${user.slice(1)}:${tsOf(id)}`,
        say: (id, text) => platform.deliver(`${address()}/channels/slack/events`, { user, text, ts: tsOf(id), id }),
        heard: async () => platform.posted(user).map(({ id, text }) => ({ key: id, text })),
      }
    },
    close: async () => {
      await wire.close()
      await platform.close()
    },
  }
}
