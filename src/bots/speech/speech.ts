export interface Recording {
  readonly name: string
  readonly mime: string
  readonly content: Uint8Array
}

/** Hears what is said in a recording. */
export interface SpeechToText {
  /** The words; empty = nothing was said. Throws an `Outage` when nobody answers in time, a `Refusal` when it cannot be heard. */
  hear(recording: Recording): Promise<string>
}
