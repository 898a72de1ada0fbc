import { z } from 'zod'
import { parseContacts } from '../flows/understanding/extract/contacts.ts'
import { toSimplified } from '../flows/understanding/normalise.ts'
import { answerLines } from './json-lines.ts'

const shape = z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string() })

/** `waydesk parse-contact`: one pasted block a line in, its parties out. */
export function parseContactLines(input: AsyncIterable<string>): AsyncIterable<object> {
  return answerLines(input, shape, ({ id, text }) => ({
    ...(id === undefined ? {} : { id }),
    contacts: parseContacts(toSimplified(text)),
  }))
}
