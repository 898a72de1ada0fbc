import { App } from 'antd'
import { useEffect } from 'react'
import type { ConversationRow } from '../../../domain/desk/desk-views.ts'
import { useMinute } from '../api/clock.ts'
import { useMe } from '../api/me.ts'
import { useCustomerName } from '../i18n/customer-name.ts'
import { useWords } from '../i18n/language.tsx'
import { overdueCalls } from '../pages/chats/list/overdue-calls.ts'
import { go } from './route.ts'

const words = {
  late: ['答应联系的时间已过', 'Promised calls are past their time'],
  first: ['等得最久：', 'Longest: '],
} as const

const KEY = 'promised-calls'

/** How many promised calls are late; said on every page but that of the chats, where they stand in red, once and again when there are more. */
export function useCallWarning(waiting: readonly ConversationRow[], isAtTheChats: boolean): number {
  const w = useWords(words)
  const called = useCustomerName()
  const { agent } = useMe()
  const { notification } = App.useApp()
  const late = overdueCalls(waiting, agent, useMinute())
  const first = late[0]
  const [id, name] = first ? [first.id, called(first.customerName)] : []
  useEffect(() => {
    if (id === undefined || isAtTheChats) return notification.destroy(KEY)
    notification.warning({
      key: KEY,
      title: `${w.late} (${late.length})`,
      description: `${w.first}${name}`,
      duration: 0,
      onClick: () => {
        notification.destroy(KEY)
        go(`/chats/${id}`)
      },
    })
  }, [id, name, late.length, isAtTheChats, w, notification])
  return late.length
}
