import { Button, Empty, Result, Spin } from 'antd'
import type { ReactNode } from 'react'
import type { CallFailed } from '../api/fetch-json.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'

const words = { again: ['重试', 'Try again'], failed: ['没有取到', 'Could not be loaded'] } as const

/** One way for every page to load, to fail with a way out, and to be empty with words. */
export function Loaded<T>(props: {
  readonly from: { readonly value: T | undefined; readonly error: CallFailed | null; readonly refresh: () => Promise<void> }
  readonly children: (value: T) => ReactNode
}) {
  const w = useWords(words)
  const language = useLanguage()
  const { value, error, refresh } = props.from
  if (value !== undefined) return props.children(value)
  if (!error) return <Spin style={{ display: 'block', margin: '60px auto' }} />
  return (
    <Result
      status="warning"
      title={w.failed}
      subTitle={error.sentence[language]}
      extra={<Button onClick={() => void refresh()}>{w.again}</Button>}
    />
  )
}

export function Nothing({ words: sentence, more }: { readonly words: string; readonly more?: ReactNode }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={<span className="soft">{sentence}</span>}
      style={{ margin: '48px 16px' }}
    >
      {more}
    </Empty>
  )
}
