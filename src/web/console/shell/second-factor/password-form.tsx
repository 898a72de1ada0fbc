import { Button, Form, Input } from 'antd'
import { useWords } from '../../i18n/language.tsx'

const words = { password: ['先输入您的密码', 'First your password'] } as const

interface PasswordFormProps {
  readonly button: string
  readonly isBusy: boolean
  readonly isDanger?: boolean
  readonly onGiven: (password: string) => void
}

/** Whoever sits before an open desk proves that it is theirs. */
export function PasswordForm({ button, isBusy, isDanger = false, onGiven }: PasswordFormProps) {
  const w = useWords(words)
  return (
    <Form layout="vertical" requiredMark={false} onFinish={({ password }: { readonly password: string }) => onGiven(password)}>
      <Form.Item name="password" label={w.password} rules={[{ required: true, message: w.password }]}>
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" danger={isDanger} htmlType="submit" block loading={isBusy}>
        {button}
      </Button>
    </Form>
  )
}
