import type { SpeechSettings } from './settings.ts'
import type { SpeechToText } from './speech.ts'

/** The library is loaded with the first voice. */
export function openSpeech(settings: SpeechSettings): SpeechToText {
  let loaded: Promise<SpeechToText> | null = null
  return {
    hear: async (recording) => {
      loaded ??= import('./openai-speech.ts').then(({ createOpenaiSpeech }) => createOpenaiSpeech(settings))
      return (await loaded).hear(recording)
    },
  }
}
