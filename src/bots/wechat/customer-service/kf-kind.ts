import type { ChannelKind } from '../../open-channel.ts'
import { kfSettings } from './settings.ts'

/** 微信客服: off unless KF_CORP_ID and its companions are set. */
export const kfKind: ChannelKind = {
  name: 'kf',
  open: async (env) => {
    const settings = kfSettings(env)
    if (settings === null) return null
    const { openKf } = await import('./open-kf.ts')
    return async (ports) => openKf(settings, ports)
  },
}
