import type { types } from '@slack/bolt'
import { splitText } from '../../split-text.ts'

/** Most buttons of one block, and longest words on one. */
const MOST_BUTTONS = 25
const BUTTON_TEXT = 75
const SECTION_TEXT = 3_000

export type Block = types.KnownBlock

/** Every button that sends its own words begins with this. */
export const CHOICE = 'choice:'

/** Whether Slack can show these as buttons; otherwise they are listed in the text. */
export function fitsButtons(choices: readonly string[]): boolean {
  return choices.length > 0 && choices.length <= MOST_BUTTONS && choices.every((choice) => choice.length <= BUTTON_TEXT)
}

/** The words with what cannot be buttons listed beneath, so that a number or the words choose. */
export function listChoices(text: string, choices: readonly string[]): string {
  const lines = choices.map((choice, index) => (/^\s*[(（]?\d[)）.、]/.test(choice) ? choice : `${index + 1}. ${choice}`))
  return [text, ...lines].join('\n')
}

/** The words, and a button for each choice. */
export function choiceBlocks(text: string, choices: readonly string[]): Block[] {
  return [
    ...plainSections(text),
    {
      type: 'actions',
      block_id: 'choices',
      elements: choices.map((choice, index) => ({
        type: 'button' as const,
        action_id: `${CHOICE}${index}`,
        text: { type: 'plain_text' as const, text: choice, emoji: false },
        value: choice,
      })),
    },
  ]
}

/** Plain words in blocks, read as they are: no markup, no mentions. */
export function plainSections(text: string): Block[] {
  return splitText(text, { most: SECTION_TEXT, unit: 'utf16' })
    .filter((part) => part !== '')
    .map(section)
}

function section(text: string): Block {
  return { type: 'section', text: { type: 'plain_text', text, emoji: false } }
}
