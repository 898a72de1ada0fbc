import type { Bilingual } from '../language.ts'

/** A rule said no: a stable code, and a sentence that fits the person who asked. */
export class Refusal extends Error {
  readonly code: string
  readonly sentence: Bilingual

  constructor(code: string, sentence: Bilingual) {
    super(`${code}: ${sentence.en}`)
    this.name = 'Refusal'
    this.code = code
    this.sentence = sentence
  }
}
