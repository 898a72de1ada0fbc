import { sendJson } from '../api/fetch-json.ts'
import { useWords } from '../i18n/language.tsx'
import { PasswordDialog } from './password-dialog.tsx'

const words = {
  title: ['先设一个自己的密码', 'First choose a password of your own'],
} as const

/** Who came with a password that somebody else chose; leaving without a new one is signing out. */
export function FirstPassword({ onDone }: { readonly onDone: () => void }) {
  const w = useWords(words)
  const leave = (): void => void sendJson('POST', '/auth/sign-out').finally(onDone)
  return <PasswordDialog isOpen title={w.title} onSaved={onDone} onClose={leave} />
}
