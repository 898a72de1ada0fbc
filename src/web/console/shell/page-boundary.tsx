import { Button, Result, Spin } from 'antd'
import { Component, type ReactNode, Suspense } from 'react'
import { useWords } from '../i18n/language.tsx'

const words = {
  failed: ['这个页面没有打开', 'This page could not be opened'],
  why: [
    '网络断了，或者系统刚刚更新过。重新载入即可，写好的草稿都在。',
    'The network is down, or the desk was just updated. Reload the page; your drafts are kept.',
  ],
  again: ['重新载入', 'Reload'],
} as const

/** Waits for a page's code; what breaks in a page leaves the rest of the desk standing. Its key is the page's. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true }
  }

  override render(): ReactNode {
    if (this.state.isBroken) return <Broken />
    return <Suspense fallback={<Spin style={{ display: 'block', margin: '80px auto' }} />}>{this.props.children}</Suspense>
  }
}

function Broken() {
  const w = useWords(words)
  return (
    <Result
      status="warning"
      title={w.failed}
      subTitle={w.why}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {w.again}
        </Button>
      }
    />
  )
}
