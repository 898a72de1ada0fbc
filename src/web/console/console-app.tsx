import { App, ConfigProvider, Spin } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useCallback } from 'react'
import { type Me, MeContext } from './api/me.ts'
import { forgetEverything, useResource } from './api/resource.ts'
import { useLanguage } from './i18n/language.tsx'
import { useLook } from './look.ts'
import { SignInPage } from './pages/sign-in/sign-in-page.tsx'
import { FirstPassword } from './shell/first-password.tsx'
import { FirstFactor } from './shell/second-factor/first-factor.tsx'
import { Shell } from './shell/shell.tsx'
import { themeOf } from './theme.ts'

export function ConsoleApp() {
  const language = useLanguage()
  return (
    <ConfigProvider theme={themeOf(useLook())} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <App style={{ height: '100%' }}>
        <Gate />
      </App>
    </ConfigProvider>
  )
}

/** Nobody sees the desk before it knows who they are. */
function Gate() {
  const { value: me, error, refresh } = useResource<Me>('/me')
  const again = useCallback(() => {
    forgetEverything()
    void refresh()
  }, [refresh])
  // An outage keeps the desk open; only a clear no closes it.
  if (error && (error.status === 401 || error.status === 403))
    return <SignInPage refused={error.status === 403} onSignedIn={again} />
  if (!me) return <Spin style={{ position: 'absolute', inset: 0, margin: 'auto', height: 40 }} />
  return <MeContext value={me}>{open(me, again)}</MeContext>
}

/** The desk, or what its person has to do first. */
function open(me: Me, again: () => void) {
  if (me.mustChangePassword) return <FirstPassword onDone={again} />
  if (me.secondFactor?.isNeeded && !me.secondFactor.isOn) return <FirstFactor onDone={again} />
  return <Shell onSignedOut={again} />
}
