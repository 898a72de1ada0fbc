import { Button, Form, Input, QRCode } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useWords } from '../../i18n/language.tsx'
import { PasswordForm } from './password-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

const words = {
  why: [
    '登录时除了密码，再输入手机验证器上的 6 位数字。密码被人知道，也进不来。',
    'After the password you type 6 digits from an app on your phone. Whoever learns your password still cannot come in.',
  ],
  next: ['下一步', 'Next'],
  kept: ['我已保存', 'I have kept them'],
  scan: [
    '用验证器（如 Microsoft Authenticator、Google Authenticator、腾讯身份验证器）扫码，再输入它显示的数字。',
    'Scan this with an authenticator (Microsoft, Google or any other), then type the digits it shows.',
  ],
  byHand: ['扫不了？手动输入密钥', 'Cannot scan? Type this key'],
  code: ['6 位验证码', '6 digits'],
  on: ['开启', 'Switch on'],
} as const

interface Begun {
  readonly uri: string
  readonly secret: string
  readonly recoveryCodes: readonly string[]
}

/** Password, then the recovery codes to keep, then the phone: the last step switches it on. */
export function SwitchOn({ onDone }: { readonly onDone: () => void }) {
  const w = useWords(words)
  const [begun, setBegun] = useState<Begun | null>(null)
  const [isKept, setKept] = useState(false)
  const { act, isBusy } = useAct()
  const begin = async (password: string) => setBegun(await act<Begun>('/auth/second-factor/begin', { password }))
  if (!begun)
    return (
      <div className="col" style={{ gap: 12 }}>
        <div>{w.why}</div>
        <PasswordForm button={w.next} isBusy={isBusy} onGiven={(password) => void begin(password)} />
      </div>
    )
  if (!isKept)
    return (
      <div className="col" style={{ gap: 12 }}>
        <RecoveryCodes codes={begun.recoveryCodes} />
        <Button type="primary" autoFocus onClick={() => setKept(true)}>
          {w.kept}
        </Button>
      </div>
    )
  return <Scan begun={begun} onDone={onDone} />
}

function Scan({ begun, onDone }: { readonly begun: Begun; readonly onDone: () => void }) {
  const w = useWords(words)
  const { act, isBusy } = useAct()
  const confirm = async (typed: { readonly code: string }) => {
    if (await act('/auth/second-factor/confirm', typed)) onDone()
  }
  return (
    <div className="col" style={{ gap: 12 }}>
      <div>{w.scan}</div>
      <QRCode value={begun.uri} size={190} type="svg" style={{ alignSelf: 'center' }} />
      <div>
        <div className="soft">{w.byHand}</div>
        <code className="num" style={{ wordBreak: 'break-word' }}>
          {begun.secret.match(/.{1,4}/g)?.join(' ')}
        </code>
      </div>
      <Form layout="vertical" requiredMark={false} onFinish={(typed) => void confirm(typed)}>
        <Form.Item name="code" label={w.code} rules={[{ required: true, min: 6, message: w.code }]}>
          <Input autoFocus autoComplete="one-time-code" inputMode="numeric" maxLength={7} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={isBusy}>
          {w.on}
        </Button>
      </Form>
    </div>
  )
}
