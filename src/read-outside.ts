import { channelKinds } from './bots/channel-kinds.ts'
import { openSpeech } from './bots/speech/open-speech.ts'
import { speechSettings } from './bots/speech/settings.ts'
import { configuredChannels } from './server/channels/configured-channels.ts'
import type { Outside } from './wire-channels.ts'

/** Channels and services that the environment configures; throws the `Refusal` of the first whose settings do not fit. */
export async function readOutside(env: Readonly<Record<string, string | undefined>>): Promise<Outside> {
  const settings = speechSettings(env)
  return {
    channels: await configuredChannels(channelKinds, env),
    speech: settings === null ? null : openSpeech(settings),
  }
}
