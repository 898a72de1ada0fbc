import { readConfig } from '../config.ts'
import { dialogue } from '../flows/dialogue.ts'
import { currentCompany } from '../store/company/company-settings.ts'
import { openDatabase } from '../store/database/open-database.ts'
import { isUuid } from '../store/desk/is-uuid.ts'
import { replayConversation } from '../store/turns/replay.ts'

export interface ReplayOptions {
  readonly conversationId: string
  print(line: object): void
}

/** Prints every turn of a stored conversation as today's dialogue takes it; 1 when one differs from what was stored. */
export async function replay(options: ReplayOptions): Promise<number> {
  const { conversationId } = options
  const { databaseUrl, dataDir } = readConfig(process.env)
  const log = (line: string) => process.stderr.write(`${line}\n`)
  const database = await openDatabase({ databaseUrl: databaseUrl ?? undefined, dataDir, log })
  try {
    const company = await currentCompany(database.pool)
    if (company === null) throw new Error('no company is stored yet')
    const turns = isUuid(conversationId)
      ? await replayConversation(database.pool, conversationId, { turns: dialogue, company })
      : []
    if (turns.length === 0) throw new Error('no turns of this conversation are stored')
    for (const turn of turns) options.print(turn)
    return turns.some(({ matches }) => matches === false) ? 1 : 0
  } finally {
    await database.close()
  }
}
