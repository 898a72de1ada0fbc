import { Alert, App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.ts'
import { useAct } from '../../api/use-act.ts'
import { useWords } from '../../i18n/language.tsx'
import { PasswordForm } from './password-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SwitchOn } from './switch-on.tsx'

const words = {
  title: ['两步验证', 'Two-step sign-in'],
  first: ['先开启两步验证', 'First switch on two-step sign-in'],
  isOn: ['已开启：登录时需要手机验证码。', 'It is on: signing in asks for a code of your phone.'],
  needed: ['您的岗位必须使用，不能关闭。', 'Your role needs it; it cannot be switched off.'],
  on: ['两步验证已开启', 'Two-step sign-in is on'],
  off: ['两步验证已关闭', 'Two-step sign-in is off'],
  renew: ['换一组恢复码', 'New recovery codes'],
  remove: ['关闭两步验证', 'Switch it off'],
  kept: ['我已保存', 'I have kept them'],
} as const

export interface SecondFactorDialogProps {
  readonly onClose: () => void
  /** Absent = closes. */
  readonly onSwitchedOn?: () => void
}

/** One's own second factor: switched on step by step, renewed, switched off. */
export function SecondFactorDialog({ onClose, onSwitchedOn = onClose }: SecondFactorDialogProps) {
  const w = useWords(words)
  const { message } = App.useApp()
  const { secondFactor } = useMe()
  const [wasOn] = useState(secondFactor?.isOn === true)
  const switchedOn = (): void => {
    void message.success(w.on)
    onSwitchedOn()
  }
  const isFirst = secondFactor?.isNeeded === true && !wasOn
  return (
    <Modal open title={isFirst ? w.first : w.title} footer={null} width={400} onCancel={onClose} mask={{ closable: false }}>
      {wasOn ? <Standing onClose={onClose} /> : <SwitchOn onDone={switchedOn} />}
    </Modal>
  )
}

function Standing({ onClose }: { readonly onClose: () => void }) {
  const w = useWords(words)
  const { secondFactor } = useMe()
  const [isRemoving, setRemoving] = useState(false)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { act, isBusy } = useAct()
  const renew = async (password: string) => {
    const answer = await act<{ readonly recoveryCodes: readonly string[] }>('/auth/second-factor/recovery-codes', { password })
    if (answer) setCodes(answer.recoveryCodes)
  }
  const remove = async (password: string) => {
    if (await act('/auth/second-factor/remove', { password }, w.off)) onClose()
  }
  if (codes)
    return (
      <div className="col" style={{ gap: 12 }}>
        <RecoveryCodes codes={codes} />
        <Button type="primary" autoFocus onClick={onClose}>
          {w.kept}
        </Button>
      </div>
    )
  return (
    <div className="col" style={{ gap: 12 }}>
      <Alert type="success" showIcon title={w.isOn} description={secondFactor?.isNeeded ? w.needed : undefined} />
      <PasswordForm
        key={String(isRemoving)}
        button={isRemoving ? w.remove : w.renew}
        isDanger={isRemoving}
        isBusy={isBusy}
        onGiven={(password) => void (isRemoving ? remove(password) : renew(password))}
      />
      {secondFactor?.isNeeded ? null : (
        <Button type="link" onClick={() => setRemoving(!isRemoving)}>
          {isRemoving ? w.renew : w.remove}
        </Button>
      )}
    </div>
  )
}
