import { App } from 'antd'
import { useEffect } from 'react'
import type { ConversationRow } from '../../../domain/desk/desk-views.ts'
import { serverNow } from '../api/clock.ts'
import { useCustomerName } from '../i18n/customer-name.ts'
import { useWords } from '../i18n/language.tsx'
import { go } from './route.ts'

const words = { awake: ['到点了，之前放到稍后的会话', 'Time is up: the chat you put off'] } as const

/** Timers hold no longer time; the lists are asked again long before. */
const LONGEST_MS = 2 ** 31 - 1

/** Calls a chat up again that was put off, on whatever page one is; what comes while the desk is closed stands first in the list. */
export function useWakeUps(mine: readonly ConversationRow[]): void {
  const w = useWords(words)
  const called = useCustomerName()
  const { notification } = App.useApp()
  // Names of customers do not stay on the screen of who signs out.
  useEffect(() => () => notification.destroy(), [notification])
  useEffect(() => {
    const timers = mine.flatMap(({ id, customerName, snoozedUntil }) => {
      const left = snoozedUntil ? Date.parse(snoozedUntil) - serverNow() : 0
      if (left <= 0 || left > LONGEST_MS) return []
      const call = (): void =>
        notification.info({
          key: id,
          title: called(customerName),
          description: w.awake,
          duration: 0,
          onClick: () => {
            notification.destroy(id)
            go(`/chats/${id}`)
          },
        })
      return [setTimeout(call, left)]
    })
    return () => {
      for (const timer of timers) clearTimeout(timer)
    }
  }, [mine, w.awake, called, notification])
}
