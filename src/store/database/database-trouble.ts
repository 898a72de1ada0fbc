/** The database cannot be opened: a code, and a sentence for the person who starts the program. */
export class DatabaseTrouble extends Error {
  readonly code: string

  constructor(code: string, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'DatabaseTrouble'
    this.code = code
  }
}
