import { lazy, Suspense } from 'react'
import type { SecondFactorDialogProps } from './second-factor-dialog.tsx'

const Dialog = lazy(async () => ({ default: (await import('./second-factor-dialog.tsx')).SecondFactorDialog }))

/** The dialog, whose code comes when somebody wants it. */
export function SecondFactor(props: SecondFactorDialogProps) {
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  )
}
