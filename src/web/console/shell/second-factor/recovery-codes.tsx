import { Alert, Typography } from 'antd'
import { useWords } from '../../i18n/language.tsx'

const words = {
  title: ['恢复码：请现在保存，只显示这一次', 'Recovery codes: keep them now, they are shown once'],
  how: [
    '手机不在身边时，用其中一个代替验证码；每个只能用一次。不要和密码放在一起。',
    'Without your phone, one of them stands in for the code; each works once. Do not keep them with your password.',
  ],
} as const

export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const w = useWords(words)
  return (
    <div className="col" style={{ gap: 10 }}>
      <Alert type="warning" showIcon title={w.title} description={w.how} />
      <Typography.Paragraph copyable={{ text: codes.join('\n') }} style={{ margin: 0 }}>
        <code
          className="recovery-codes num"
          style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '4px 16px', padding: 10 }}
        >
          {codes.map((code) => (
            <span key={code}>{code}</span>
          ))}
        </code>
      </Typography.Paragraph>
    </div>
  )
}
