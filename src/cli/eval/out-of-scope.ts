import { understand } from '../../flows/understanding/understand.ts'
import { EVAL_NOW } from './eval-now.ts'
import { readSetFile } from './read-set.ts'
import { type Report, reportOf, type Verdict } from './report.ts'

export const OUT_OF_SCOPE = 'xsid_zh'

const QUIET = 'starts no flow'
const NO_ROWS = 'starts no order and no complaint'
const NO_PERSON = 'calls no person'

/** What people say to another sort of assistant: weather, music, alarms. None of it is for this desk. */
export function outOfScope(folder: string): Report {
  const verdicts = outOfScopeTexts(folder).flatMap((text): readonly Verdict[] => {
    const { commands } = understand(text, { now: EVAL_NOW, waybillPrefix: 'SD' })
    const starts = commands.flatMap((command) => (command.type === 'start_flow' ? [command.flow] : []))
    const isHanded = commands.some((command) => command.type === 'hand_over')
    const told = { text, expected: 'nothing', got: [...starts, ...(isHanded ? ['hand_over'] : [])].join(' ') }
    return [
      { measure: QUIET, isRight: starts.length === 0, ...told },
      { measure: NO_ROWS, isRight: !starts.includes('order') && !starts.includes('complaint'), ...told },
      { measure: NO_PERSON, isRight: !isHanded, ...told },
    ]
  })
  return reportOf(verdicts, { [QUIET]: 0.99, [NO_ROWS]: 1, [NO_PERSON]: 1 })
}

export function outOfScopeTexts(folder: string): readonly string[] {
  return readSetFile(folder, OUT_OF_SCOPE, 'zh.valid.conll')
    .split('\n')
    .flatMap((line) => (line.startsWith('# text = ') ? [line.slice(9).trim()] : []))
}
