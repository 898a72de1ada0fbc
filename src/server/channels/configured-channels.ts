import type { ChannelKind, ChannelPorts, OpenChannel } from '../../bots/open-channel.ts'

/** A channel that the environment configures; nothing of it runs yet. */
export interface ConfiguredChannel {
  readonly name: string
  readonly open: (ports: ChannelPorts) => Promise<OpenChannel>
}

/** Finds the channels that are configured, in the order of their kinds; throws the `Refusal` of the first whose settings do not fit. */
export async function configuredChannels(
  kinds: readonly ChannelKind[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly ConfiguredChannel[]> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const found: ConfiguredChannel[] = []
  for (const kind of kinds) {
    const open = await kind.open(given)
    if (open) found.push({ name: kind.name, open })
  }
  return found
}
