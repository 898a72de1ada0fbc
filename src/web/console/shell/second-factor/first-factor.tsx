import { sendJson } from '../../api/fetch-json.ts'
import { SecondFactor } from './second-factor.tsx'

/** Who must have a second factor and has none; leaving without one is signing out. */
export function FirstFactor({ onDone }: { readonly onDone: () => void }) {
  const leave = (): void => void sendJson('POST', '/auth/sign-out').finally(onDone)
  return <SecondFactor onSwitchedOn={onDone} onClose={leave} />
}
