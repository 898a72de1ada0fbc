import { useEffect, useState } from 'react'
import type { ReplyWindowView } from '../../../../../domain/desk/desk-views.ts'
import { serverNow } from '../../../api/clock.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { type Allowance, allowanceOf } from './allowance.ts'

/** Closes on the screen at the moment at which the platform closes it. */
export function useAllowance(window: ReplyWindowView | null): Allowance {
  const [now, setNow] = useState(serverNow)
  const closesAt = window === null || window.status === 'closed' ? null : window.closesAt
  useEffect(() => {
    setNow(serverNow())
    if (closesAt === null) return
    const timer = setTimeout(() => setNow(serverNow()), Math.max(0, Date.parse(closesAt) - serverNow()))
    return () => clearTimeout(timer)
  }, [closesAt])
  return allowanceOf(window, now, useLanguage())
}
