import { LockOutlined, UserOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { CallFailed, sendJson } from '../../api/fetch-json.ts'
import { useLanguage, useWords } from '../../i18n/language.tsx'
import { LanguageSwitch } from '../../shell/language-switch.tsx'
import { Mark } from '../../ui/mark.tsx'
import { CodeForm } from './code-form.tsx'

const words = {
  name: ['运单客服台', 'Waydesk'],
  claim: ['每一条消息都有人接，\n每一票货都说得清。', 'Every message has an owner.\nEvery parcel has an answer.'],
  sub: ['询价、下单、查件、投诉，在一个台面上跟到底。', 'Quotes, orders, tracking and complaints, followed through on one desk.'],
  title: ['登录客服台', 'Sign in to the desk'],
  login: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  enter: ['登录', 'Sign in'],
  wrong: ['用户名或密码不对。', 'The user name or the password is wrong.'],
  many: ['尝试太频繁，请一分钟后再试。', 'Too many tries. Wait a minute and try again.'],
  refused: [
    '此账号不在本公司的人员名单里，请联系管理员。',
    'This account is not among the company’s people. Ask the administrator.',
  ],
} as const

export function SignInPage({ refused, onSignedIn }: { readonly refused: boolean; readonly onSignedIn: () => void }) {
  const w = useWords(words)
  const language = useLanguage()
  const [problem, setProblem] = useState<string | null>(refused ? w.refused : null)
  const [isBusy, setBusy] = useState(false)
  const [isCodeAwaited, setCodeAwaited] = useState(false)
  const enter = async (values: Credentials) => {
    setBusy(true)
    setProblem(null)
    try {
      const { needs } = await sendJson<{ readonly needs?: 'code' }>('POST', '/auth/sign-in/username', values)
      if (needs === 'code') setCodeAwaited(true)
      else onSignedIn()
    } catch (error) {
      setProblem(sentence(error, w, language))
    } finally {
      setBusy(false)
    }
  }
  const back = (why: string | null): void => {
    setCodeAwaited(false)
    setProblem(why)
  }
  return (
    <main className="gate">
      <div className="gate-left">
        <div className="row" style={{ fontSize: 16, fontWeight: 600 }}>
          <div className="rail-mark" style={{ margin: 0 }}>
            <Mark />
          </div>
          {w.name}
        </div>
        <div>
          <h1 style={{ whiteSpace: 'pre-line' }}>{w.claim}</h1>
          <div style={{ opacity: 0.75 }}>{w.sub}</div>
        </div>
        <div style={{ opacity: 0.5, fontSize: 12 }}>Waydesk · 运单客服台</div>
      </div>
      <div className="gate-right">
        {isCodeAwaited ? (
          <CodeForm onSignedIn={onSignedIn} onBack={back} />
        ) : (
          <PasswordStep problem={problem} isBusy={isBusy} onGiven={(values) => void enter(values)} />
        )}
      </div>
    </main>
  )
}

interface Credentials {
  readonly username: string
  readonly password: string
}

interface PasswordStepProps {
  readonly problem: string | null
  readonly isBusy: boolean
  readonly onGiven: (values: Credentials) => void
}

function PasswordStep({ problem, isBusy, onGiven }: PasswordStepProps) {
  const w = useWords(words)
  return (
    <Form layout="vertical" size="large" style={{ width: 320 }} onFinish={onGiven} requiredMark={false}>
      <div className="row between" style={{ marginBottom: 20 }}>
        <h2 style={{ fontSize: 20, margin: 0, fontWeight: 600 }}>{w.title}</h2>
        <LanguageSwitch />
      </div>
      {problem ? <Alert type="error" showIcon title={problem} style={{ marginBottom: 16 }} /> : null}
      <Form.Item name="username" label={w.login} rules={[{ required: true, message: w.login }]}>
        <Input prefix={<UserOutlined />} autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={w.password} rules={[{ required: true, message: w.password }]}>
        <Input.Password prefix={<LockOutlined />} autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {w.enter}
      </Button>
    </Form>
  )
}

function sentence(error: unknown, w: Readonly<Record<keyof typeof words, string>>, language: 'zh' | 'en'): string {
  if (!(error instanceof CallFailed)) return String(error)
  if (error.status === 401 || error.status === 422) return w.wrong
  if (error.status === 429 && error.code !== 'desk.locked') return w.many
  return error.sentence[language]
}
