import { surnameOf } from '../extract/surnames.ts'
import type { ToldPerson } from '../extract/told-people.ts'
import type { ContactBlock } from '../understanding.ts'
import type { readContacts } from './contacts.ts'

type Blocks = ReturnType<typeof readContacts>

/** The blocks of a message beside the people its sentences name: a block that took the sentence for an address is none. */
export function blocksBeside(people: readonly ToldPerson[], blocks: Blocks): Blocks & { readonly people: readonly ToldPerson[] } {
  if (people.length === 0) return { ...blocks, people }
  if (blocks.contacts.some((block) => isSentence(block, people))) return { contacts: [], spans: [], people }
  const named = blocks.contacts.map(({ name }) => name)
  return { ...blocks, people: people.filter(({ name }) => !named.includes(name)) }
}

function isSentence({ name, detail }: ContactBlock, people: readonly ToldPerson[]): boolean {
  if (people.some((person) => detail.includes(person.name) || (name !== person.name && name.includes(person.name)))) return true
  if (people.some((person) => person.name === name)) return PROSE.test(detail)
  return name === '' || (surnameOf(name).weight === 0 && !/^[A-Z]/.test(name))
}

const PROSE = /^(?:我[叫是在要想]|名字|要?寄|[是叫])|\b(?:is|and|from|to|in)\b/
