import { OFFICIAL_ACCOUNT } from '../../../src/bots/wechat/official-account/names.ts'
import { openWatchedWire } from '../../../test/faults/support/watched-wire.ts'
import {
  messageId,
  OA_APP,
  startOfficialAccountPlatform,
} from '../../../test/support/wechat-platform/official-account-platform.ts'
import type { Road, RoadParts } from '../road.ts'

/** Followers of a 公众号 on the simulated platform: three tries of 5 s a message, and again until it is acknowledged. */
export async function officialAccountRoad({ atOnce, address, random, onTaking }: RoadParts): Promise<Road> {
  const platform = await startOfficialAccountPlatform({ now: () => new Date() })
  const wire = await openWatchedWire({
    behind: platform.url,
    isSend: (path) => path.startsWith('/cgi-bin/message/custom/send'),
    onTaking,
    random,
  })
  return {
    channel: OFFICIAL_ACCOUNT,
    atOnce,
    mayRefuse: [],
    env: {
      OA_APP_ID: OA_APP.appId,
      OA_APP_SECRET: OA_APP.secret,
      OA_TOKEN: OA_APP.token,
      OA_ENCODING_AES_KEY: OA_APP.aesKey,
      OA_API_BASE: wire.url,
    },
    open: async (name) => {
      const ids = new Map<string, string>()
      const idOf = (id: string): string => {
        const known = ids.get(id) ?? messageId()
        ids.set(id, known)
        return known
      }
      return {
        externalUser: name,
        externalIdOf: idOf,
        say: async (id, text) => {
          platform.point(`${address()}/channels/${OFFICIAL_ACCOUNT}`)
          return (await platform.says(name, text, idOf(id))).posted?.status === 200
        },
        heard: async () =>
          platform.printed(name).map((printed) => ({
            key: null,
            text: printed.kind === 'text' ? printed.text : printed.kind === 'menu' ? printed.head : printed.name,
          })),
      }
    },
    close: async () => {
      await wire.close()
      await platform.close()
    },
  }
}
