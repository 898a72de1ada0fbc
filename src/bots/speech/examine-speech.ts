import type { Finding } from '../open-channel.ts'
import type { SpeechSettings } from './settings.ts'

const ASK_WITHIN_MS = 5_000

/** Whether somebody answers there, and takes the key. Not every endpoint lists its models: what it says otherwise is no trouble. */
export async function examineSpeech({ baseUrl, apiKey, model }: SpeechSettings): Promise<Finding> {
  const answer = await fetch(`${baseUrl.replace(/\/$/, '')}/models`, {
    headers: apiKey === null ? {} : { authorization: `Bearer ${apiKey}` },
    signal: AbortSignal.timeout(ASK_WITHIN_MS),
  }).catch(() => null)
  if (!answer) return { isOk: false, line: 'speech: nobody answers at SPEECH_BASE_URL' }
  await answer.body?.cancel()
  if (answer.status === 401 || answer.status === 403) return { isOk: false, line: 'speech: SPEECH_API_KEY is refused' }
  if (answer.status >= 500) return { isOk: false, line: `speech: SPEECH_BASE_URL answers ${answer.status}` }
  return { isOk: true, line: `speech: the endpoint answers; voices go to the model ${model}` }
}
