import { contactLabels, type LabelSpan } from './contact-labels.ts'
import { extractPhones } from './phones.ts'

export interface PartyText {
  readonly role: 'sender' | 'receiver' | 'unknown'
  readonly text: string
}

/** One text a party: cut where the labels change from one role to the other, else into blocks or lines with a phone each. */
export function contactParties(text: string): readonly PartyText[] {
  const marked = contactLabels(text).filter((label) => label.role !== null)
  if (marked.length > 0) return byRole(text, marked)
  const phones = extractPhones(text)
  if (phones.length < 2) return [{ role: 'unknown', text }]
  for (const gap of [/\n\s*\n/, /\n/, /[;；]/]) {
    const blocks = text.split(gap).filter((block) => block.trim() !== '')
    if (
      blocks.length > 1 &&
      blocks.length <= 4 &&
      blocks.every((block) => extractPhones(block).length > 0 && /[\u4e00-\u9fff]{4}/.test(block))
    ) {
      return blocks.map((block) => ({ role: 'unknown', text: block }))
    }
  }
  return [{ role: 'unknown', text }]
}

function byRole(text: string, marked: readonly LabelSpan[]): readonly PartyText[] {
  const cuts: { role: 'sender' | 'receiver'; start: number }[] = []
  for (const { role, start } of marked) {
    if (role !== null && cuts.at(-1)?.role !== role) cuts.push({ role, start })
  }
  const [first] = cuts
  if (first !== undefined) first.start = 0
  return cuts.map((cut, index) => ({ role: cut.role, text: text.slice(cut.start, cuts[index + 1]?.start ?? text.length) }))
}
