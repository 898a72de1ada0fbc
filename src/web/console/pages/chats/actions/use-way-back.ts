import { useWords } from '../../../i18n/language.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'

const words = { back: ['Alt+Z 回到会话', 'Alt+Z returns to the chat'] } as const

/** What was done, with the key that leads back to its chat; a phone has no keys. */
export function useWayBack(): (done: string) => string {
  const w = useWords(words)
  const isPhone = useIsPhone()
  return (done) => (isPhone ? done : `${done} · ${w.back}`)
}
