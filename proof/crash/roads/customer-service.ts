import { KF } from '../../../src/bots/wechat/customer-service/names.ts'
import { messageIdOf } from '../../../src/bots/wechat/customer-service/send/msgid.ts'
import { openWatchedWire } from '../../../test/faults/support/watched-wire.ts'
import { KF_CORP, startKfPlatform } from '../../../test/support/wechat-platform/kf-platform.ts'
import type { Road, RoadParts } from '../road.ts'

/** Customers of 微信客服 on the simulated platform: words lie in its feed, and the callback only says that there are some. */
export async function customerServiceRoad({ atOnce, address, random, onTaking }: RoadParts): Promise<Road> {
  const platform = await startKfPlatform({ now: () => new Date() })
  const wire = await openWatchedWire({
    behind: platform.url,
    isSend: (path) => path.startsWith('/cgi-bin/kf/send_msg'),
    onTaking,
    random,
  })
  return {
    channel: KF,
    atOnce,
    mayRefuse: ['kf.in_pool', 'kf.person_has_it'],
    env: {
      KF_CORP_ID: KF_CORP.corpId,
      KF_SECRET: KF_CORP.secret,
      KF_TOKEN: KF_CORP.token,
      KF_ENCODING_AES_KEY: KF_CORP.aesKey,
      KF_OPEN_KFID: KF_CORP.openKfId,
      KF_API_BASE: wire.url,
      KF_SWEEP_SECONDS: '2',
    },
    open: async (name) => ({
      externalUser: name,
      externalIdOf: (id) => id,
      say: async (id, text) => {
        platform.point(`${address()}/channels/${KF}`)
        return (await platform.says(name, text, id))?.status === 200
      },
      heard: async () =>
        platform.printed(name).map((printed) => ({
          key: messageIdOf(printed.msgid) ?? printed.msgid,
          text: printed.kind === 'text' ? printed.text : printed.kind === 'menu' ? printed.head : printed.kind,
        })),
    }),
    close: async () => {
      await wire.close()
      await platform.close()
    },
  }
}
