import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { CallFailed, sendJson } from '../../api/fetch-json.ts'
import { useLanguage, useWords } from '../../i18n/language.tsx'

const words = {
  title: ['输入验证码', 'Enter your code'],
  phone: [
    '打开手机上的验证器，输入运单客服台的 6 位数字。',
    'Open the authenticator on your phone and type the 6 digits for Waydesk.',
  ],
  paper: ['输入一个没有用过的恢复码。', 'Type one of your recovery codes that was not used yet.'],
  code: ['验证码', 'Code'],
  recovery: ['恢复码', 'Recovery code'],
  enter: ['登录', 'Sign in'],
  lost: ['手机不在身边？用恢复码', 'No phone at hand? Use a recovery code'],
  found: ['改用手机验证码', 'Use the phone instead'],
  back: ['返回', 'Back'],
} as const

interface CodeFormProps {
  readonly onSignedIn: () => void
  /** Back to the password, with what went wrong. */
  readonly onBack: (problem: string | null) => void
}

/** The second half of a sign-in: what the phone shows, or a recovery code. */
export function CodeForm({ onSignedIn, onBack }: CodeFormProps) {
  const w = useWords(words)
  const language = useLanguage()
  const [isRecovery, setRecovery] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [form] = Form.useForm<{ code: string }>()
  const enter = async (typed: { readonly code: string }) => {
    setBusy(true)
    setProblem(null)
    try {
      await sendJson('POST', '/auth/second-factor', typed)
      onSignedIn()
    } catch (error) {
      const sentence = error instanceof CallFailed ? error.sentence[language] : String(error)
      if (error instanceof CallFailed && error.code === 'desk.sign_in_again') return onBack(sentence)
      form.resetFields()
      setProblem(sentence)
    } finally {
      setBusy(false)
    }
    return undefined
  }
  const turn = (): void => {
    form.resetFields()
    setRecovery(!isRecovery)
  }
  const label = isRecovery ? w.recovery : w.code
  return (
    <Form form={form} layout="vertical" size="large" onFinish={(typed) => void enter(typed)} requiredMark={false}>
      <h2 style={{ fontSize: 20, margin: '0 0 8px', fontWeight: 600 }}>{w.title}</h2>
      <p className="soft">{isRecovery ? w.paper : w.phone}</p>
      {problem ? <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} /> : null}
      <Form.Item name="code" label={label} rules={[{ required: true, min: 6, message: label }]}>
        <Input
          key={label}
          autoFocus
          prefix={<SafetyCertificateOutlined />}
          autoComplete={isRecovery ? 'off' : 'one-time-code'}
          inputMode={isRecovery ? 'text' : 'numeric'}
          maxLength={isRecovery ? 20 : 7}
          spellCheck={false}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {w.enter}
      </Button>
      <div className="row between" style={{ marginTop: 12 }}>
        <button type="button" className="link-button" onClick={() => onBack(null)}>
          {w.back}
        </button>
        <button type="button" className="link-button" onClick={turn}>
          {isRecovery ? w.found : w.lost}
        </button>
      </div>
    </Form>
  )
}
