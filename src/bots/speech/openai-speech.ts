import OpenAI, { APIError, toFile } from 'openai'
import { Outage } from '../../domain/errors/outage.ts'
import { Refusal } from '../../domain/errors/refusal.ts'
import type { SpeechSettings } from './settings.ts'
import type { SpeechToText } from './speech.ts'

/** For all tries together: the customer's turn waits for it. */
const HEAR_WITHIN_MS = 10_000
const RETRY_MS = 5_000
/** A voice message lasts a minute; whoever answers with more says something else. */
const MOST_CHARACTERS = 4_000

/** Speech to text by an endpoint that speaks like OpenAI's (`/audio/transcriptions`). */
export function createOpenaiSpeech({ baseUrl, apiKey, model }: SpeechSettings, withinMs = HEAR_WITHIN_MS): SpeechToText {
  const client = new OpenAI({ baseURL: baseUrl, apiKey: apiKey ?? 'none', maxRetries: 1, timeout: withinMs, logLevel: 'off' })
  return {
    hear: async ({ name, mime, content }) => {
      const signal = AbortSignal.timeout(withinMs)
      const file = await toFile(content, name, { type: mime })
      const answer = await client.audio.transcriptions
        .create({ file, model, response_format: 'json' }, { signal })
        .catch((error: unknown) => {
          throw troubleOf(error)
        })
      // A page of HTML with status 200 is no answer.
      if (typeof answer !== 'object' || typeof answer.text !== 'string') throw new Outage('speech.no_text', RETRY_MS)
      return answer.text.trim().slice(0, MOST_CHARACTERS)
    },
  }
}

/** What it says of the recording itself stays so; of everything else another try may help. */
function troubleOf(error: unknown): Error {
  const status = error instanceof APIError ? (error.status as number | undefined) : undefined
  const isAboutTheRecording = status === 400 || status === 413 || status === 415 || status === 422
  if (!isAboutTheRecording) return new Outage(`speech.${status ?? 'away'}`, RETRY_MS, error)
  return new Refusal('speech.unheard', { zh: '没有听清这段语音。', en: 'The recording could not be understood.' })
}
