import type { ChannelKind } from '../../open-channel.ts'
import { officialAccountSettings } from './settings.ts'

/** 公众号: off unless OA_APP_ID and its companions are set. */
export const officialAccountKind: ChannelKind = {
  name: 'official-account',
  open: async (env) => {
    const settings = officialAccountSettings(env)
    if (settings === null) return null
    const { openOfficialAccount } = await import('./open-official-account.ts')
    return async (ports) => openOfficialAccount(settings, ports)
  },
}
