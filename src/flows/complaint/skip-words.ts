import { complaintWording } from './wording.ts'

const SKIPS: readonly unknown[] = Object.values(complaintWording).flatMap((words) => [words.skip, words.later, words.notSure])

/** Whether a value is the text of one of the buttons that skip a question. */
export function isSkipWord(value: unknown): boolean {
  return SKIPS.includes(value)
}
