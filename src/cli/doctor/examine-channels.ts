import type { ChannelKind, ChannelPorts, Finding } from '../../bots/open-channel.ts'
import { Refusal } from '../../domain/errors/refusal.ts'

const LOOK_WITHIN_MS = 20_000

export type ChannelFinding = Finding & { readonly isOff?: boolean }

/** What is right or wrong with a channel; a channel that nothing configures is off, and that is all right. */
export async function examineChannel(
  { name, open }: ChannelKind,
  env: Readonly<Record<string, string | undefined>>,
  ports: ChannelPorts,
): Promise<readonly ChannelFinding[]> {
  try {
    const openChannel = await open(env)
    if (!openChannel) return [{ isOk: true, isOff: true, line: `${name}: not configured` }]
    const channel = await openChannel(ports)
    return await inTime(channel.examine(), name)
  } catch (error) {
    const words = error instanceof Refusal ? error.sentence.en : `cannot be opened (${error instanceof Error ? error.name : '?'})`
    return [{ isOk: false, line: `${name}: ${words}` }]
  }
}

async function inTime(looking: Promise<readonly Finding[]>, name: string): Promise<readonly Finding[]> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<readonly Finding[]>((resolve) => {
    timer = setTimeout(() => resolve([{ isOk: false, line: `${name}: the platform does not answer in time` }]), LOOK_WITHIN_MS)
  })
  return Promise.race([looking, patience]).finally(() => clearTimeout(timer))
}
