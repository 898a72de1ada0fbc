import { App } from 'antd'
import { useCallback, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { CallFailed, sendJson } from './fetch-json.ts'
import { invalidate } from './resource.ts'

/** Does something at the desk: one at a time, says what went wrong and what to do, then shows the new state. */
export function useAct() {
  const { message } = App.useApp()
  const language = useLanguage()
  const [isBusy, setBusy] = useState(false)
  const act = useCallback(
    async <T = unknown>(path: string, body: object = {}, done?: string): Promise<T | null> => {
      setBusy(true)
      try {
        const answer = await sendJson<T>('POST', path, body)
        if (done) void message.success(done)
        return answer
      } catch (error) {
        void message.error(error instanceof CallFailed ? error.sentence[language] : String(error), 6)
        return null
      } finally {
        setBusy(false)
        invalidate('/')
      }
    },
    [message, language],
  )
  return { act, isBusy }
}
