import { z } from 'zod'
import { Refusal } from '../../domain/errors/refusal.ts'

export interface SpeechSettings {
  /** Of an endpoint that speaks like OpenAI's. */
  readonly baseUrl: string
  /** null = it asks for none. */
  readonly apiKey: string | null
  readonly model: string
}

const environment = z.object({
  SPEECH_BASE_URL: z.url({ protocol: /^https?$/, error: 'is missing, or no address' }),
  SPEECH_API_KEY: z.string().optional(),
  SPEECH_MODEL: z.string().default('whisper-1'),
})

/** Where voices are heard; null = nowhere. Throws a `Refusal` that names the variable that does not fit, never its value. */
export function speechSettings(env: Readonly<Record<string, string | undefined>>): SpeechSettings | null {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name.startsWith('SPEECH_') && value !== undefined && value !== ''),
  )
  if (Object.keys(given).length === 0) return null
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
    throw new Refusal('config.invalid', { zh: `环境变量有误：${faults}`, en: `The environment does not fit: ${faults}` })
  }
  const { SPEECH_BASE_URL, SPEECH_API_KEY, SPEECH_MODEL } = parsed.data
  return { baseUrl: SPEECH_BASE_URL, apiKey: SPEECH_API_KEY ?? null, model: SPEECH_MODEL }
}
