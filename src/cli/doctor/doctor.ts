import { channelKinds } from '../../bots/channel-kinds.ts'
import type { ChannelKind } from '../../bots/open-channel.ts'
import { examineSpeech } from '../../bots/speech/examine-speech.ts'
import { speechSettings } from '../../bots/speech/settings.ts'
import { readConfig } from '../../config.ts'
import { Refusal } from '../../domain/errors/refusal.ts'
import { examineDatabase } from '../../store/database/examine-database.ts'
import { doctorPorts } from './doctor-ports.ts'
import { type ChannelFinding, examineChannel } from './examine-channels.ts'
import { examineHouse } from './examine-house.ts'

export interface DoctorOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly kinds?: readonly ChannelKind[]
  readonly write: (line: string) => void
}

/** Looks at everything that the environment configures and changes nothing: one line each; 0 when all is right, 1 when something is not. */
export async function doctor({ env, kinds = channelKinds, write }: DoctorOptions): Promise<number> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  let isWell = true
  const tell = (findings: readonly ChannelFinding[]) => {
    for (const finding of findings) {
      isWell &&= finding.isOk
      write(`${markOf(finding)}  ${finding.line}\n`)
    }
  }
  const config = readConfig(given)
  const database = await examineDatabase(config)
  tell([database])
  tell(await examineHouse(config.dataDir))
  tell([await speech(given)])
  const { ports, close } = await doctorPorts(config, database.url)
  try {
    for (const kind of kinds) tell(await examineChannel(kind, given, ports))
  } finally {
    await close()
  }
  return isWell ? 0 : 1
}

function markOf({ isOk, isOff }: ChannelFinding): string {
  if (isOff === true) return 'off  '
  return isOk ? 'ok   ' : 'WRONG'
}

async function speech(env: DoctorOptions['env']): Promise<ChannelFinding> {
  try {
    const settings = speechSettings(env)
    return settings === null
      ? { isOk: true, isOff: true, line: 'speech: not configured; customers are asked to type what they say' }
      : await examineSpeech(settings)
  } catch (error) {
    if (error instanceof Refusal) return { isOk: false, line: `speech: ${error.sentence.en}` }
    throw error
  }
}
