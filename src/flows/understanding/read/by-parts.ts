import type { Command } from '../../commands.ts'
import type { Decision } from './decision.ts'

const LINK =
  /然后|再(?=给|帮|报|下|查|寄|发|看|问|催|安排|来)|另外(?!收|加|算|多)|顺便|顺带|还有(?!多|几|什么)|其次|首先|接着|同时|并(?:且|帮|给|安排|查|请)|\band\b|\bthen\b|\balso\b|\bplus\b|\bafter that\b/i
const BOUNDARY =
  /[，,。;；!！\n]+\s*|(?<=\p{Script=Han}|[\da-z])\s+(?=\p{Script=Han})|(?=然后|另外|顺便|顺带|还有(?!多|几|什么)|其次|接着|同时|并(?:且|帮|给|安排|查|请)|再(?=给我|帮我|报|下|查|寄|安排))|\s+(?:and|then|also|plus)\s+(?:then |also )?/iu
const MOST_PARTS = 6
const ACTS: readonly Command['type'][] = ['start_flow', 'hand_over', 'answer_question']
const SURE_ODDS = 0.6

/** Two and more wishes joined by a word (然后, 顺便, and then), each read for itself; the whole where that finds no more. */
export function byParts(whole: Decision, text: string, readPart: (part: string) => Decision): Decision {
  if (!LINK.test(text) || text.length > 200) return whole
  const parts = text.split(BOUNDARY).filter((part) => part !== undefined && part.trim() !== '')
  if (parts.length < 2 || parts.length > MOST_PARTS) return whole
  const groups = grouped(parts, readPart)
  const told = groups.map(readPart)
  const commands = told.flatMap((decision) => decision.commands.filter(({ type }) => type !== 'not_understood'))
  const acts = actsOf(commands)
  const isMore = acts.length > actsOf(whole.commands).length && new Set(acts).size === acts.length
  const isKept = actsOf(whole.commands).every((act) => acts.includes(act))
  return isMore && isKept ? { commands: lastQuestions(commands), because: told.flatMap(({ because }) => because) } : whole
}

/** A part that wants nothing by itself belongs to the one before, the first ones to the one behind. */
function grouped(parts: readonly string[], readPart: (part: string) => Decision): readonly string[] {
  const groups: string[] = []
  let hasAct = false
  for (const part of parts) {
    const isAct = isSure(readPart(part))
    const last = groups.at(-1)
    if (last === undefined || (isAct && hasAct)) groups.push(part)
    else groups[groups.length - 1] = `${last}，${part}`
    hasAct ||= isAct
  }
  return groups
}

function isSure({ commands, because }: Decision): boolean {
  if (actsOf(commands).length === 0) return false
  const [reason = ''] = because
  if (reason === 'start_flow' && !actsOf(commands).includes('track')) return false
  const odds = /^sounds like \w+ \((0\.\d+|1\.00)\)/.exec(reason)?.[1]
  return odds === undefined || Number(odds) >= SURE_ODDS
}

function actsOf(commands: readonly Command[]): readonly string[] {
  return commands.flatMap((command) => {
    if (!ACTS.includes(command.type)) return []
    return [command.type === 'start_flow' ? command.flow : command.type]
  })
}

/** What is asked is answered when all is under way. */
function lastQuestions(commands: readonly Command[]): readonly Command[] {
  const questions = commands.filter(({ type }) => type === 'answer_question')
  return [...commands.filter(({ type }) => type !== 'answer_question'), ...questions]
}
