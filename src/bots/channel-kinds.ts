import type { ChannelKind } from './open-channel.ts'
import { slackKind } from './slack/slack-kind.ts'
import { kfKind } from './wechat/customer-service/kf-kind.ts'
import { officialAccountKind } from './wechat/official-account/official-account-kind.ts'
import { wechatyKind } from './wechat/wechaty/wechaty-kind.ts'

/** Every kind of channel besides the web chat; what the environment does not configure is never loaded. */
export const channelKinds: readonly ChannelKind[] = [officialAccountKind, wechatyKind, slackKind, kfKind]
