import type { ChannelKind } from '../../open-channel.ts'
import { wechatySettings } from './settings.ts'

/** A WeChat account behind a wechaty gateway; the library is loaded when it is configured, not before. */
export const wechatyKind: ChannelKind = {
  name: 'wechaty',
  open: async (env) => {
    const settings = wechatySettings(env)
    if (!settings) return null
    return async (ports) => {
      const { openWechaty } = await import('./open-wechaty.ts')
      return openWechaty({ settings, ports })
    }
  },
}
