import {
  BellOutlined,
  GlobalOutlined,
  KeyOutlined,
  LogoutOutlined,
  MoonOutlined,
  QuestionCircleOutlined,
  SafetyCertificateOutlined,
  SunOutlined,
} from '@ant-design/icons'
import { App, Avatar, Dropdown, Tooltip } from 'antd'
import { useState } from 'react'
import { sendJson } from '../api/fetch-json.ts'
import { tellOthersLeft } from '../api/leaving.ts'
import { useLiveState } from '../api/live.ts'
import { useMe } from '../api/me.ts'
import { useLanguage, useSetLanguage, useWords } from '../i18n/language.tsx'
import { teamWords } from '../i18n/trade-words.ts'
import { setLook, useLook } from '../look.ts'
import { clock } from '../ui/time.ts'
import { switchNotices, useNoticesOn } from './notices.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { SecondFactor } from './second-factor/second-factor.tsx'
import { openShortcutHelp } from './shortcut-help.tsx'

const words = {
  live: ['实时连接正常', 'Live'],
  reconnecting: ['正在重新连接…', 'Reconnecting…'],
  offline: ['已断开，自', 'Offline since'],
  password: ['修改密码', 'Change password'],
  factor: ['两步验证', 'Two-step sign-in'],
  noticesOn: ['打开桌面通知', 'Notify me on this computer'],
  noticesOff: ['关闭桌面通知', 'Do not notify me here'],
  noticesDenied: [
    '浏览器没有允许通知，请在地址栏左侧的网站设置里打开。',
    'The browser does not allow it; see the site settings beside the address.',
  ],
  dark: ['深色外观', 'Dark'],
  light: ['浅色外观', 'Light'],
  help: ['快捷键', 'Shortcuts'],
  out: ['退出登录', 'Sign out'],
  outEverywhere: ['退出所有设备', 'Sign out everywhere'],
  language: ['Switch to English', '切换到中文'],
} as const

export function RailFoot({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const w = useWords(words)
  const team = useWords(teamWords)
  const { agent, secondFactor } = useMe()
  const live = useLiveState()
  const language = useLanguage()
  const setLanguage = useSetLanguage()
  const look = useLook()
  const noticesOn = useNoticesOn()
  const { message } = App.useApp()
  const [isPasswordOpen, setPasswordOpen] = useState(false)
  const [isFactorOpen, setFactorOpen] = useState(false)
  const leave = (path: string): void =>
    void sendJson('POST', path).finally(() => {
      tellOthersLeft()
      onSignedOut()
    })
  const choose = (key: string): void => {
    if (key === 'language') setLanguage(language === 'zh' ? 'en' : 'zh')
    if (key === 'look') setLook(look === 'dark' ? 'light' : 'dark')
    if (key === 'password') setPasswordOpen(true)
    if (key === 'factor') setFactorOpen(true)
    if (key === 'notices') void switchNotices().then((isAllowed) => isAllowed || message.warning(w.noticesDenied))
    if (key === 'help') openShortcutHelp()
    if (key === 'outEverywhere') leave('/auth/revoke-sessions')
    if (key === 'out') leave('/auth/sign-out')
  }
  const state = live.status === 'offline' ? `${w.offline} ${clock(new Date(live.since).toISOString())}` : w[live.status]
  return (
    <div className="rail-foot">
      <Tooltip title={state} placement="right">
        <span className={`live-dot ${live.status}`} role="status" aria-label={state} />
      </Tooltip>
      <Dropdown
        placement="topRight"
        trigger={['click']}
        menu={{
          onClick: ({ key }) => choose(key),
          items: [
            { key: 'who', label: `${agent.name} · ${team[agent.team]}`, disabled: true },
            { type: 'divider' },
            { key: 'language', icon: <GlobalOutlined />, label: w.language },
            look === 'dark'
              ? { key: 'look', icon: <SunOutlined />, label: w.light }
              : { key: 'look', icon: <MoonOutlined />, label: w.dark },
            { key: 'notices', icon: <BellOutlined />, label: noticesOn ? w.noticesOff : w.noticesOn },
            { key: 'help', icon: <QuestionCircleOutlined />, label: w.help },
            { key: 'password', icon: <KeyOutlined />, label: w.password },
            ...(secondFactor ? [{ key: 'factor', icon: <SafetyCertificateOutlined />, label: w.factor }] : []),
            { key: 'out', icon: <LogoutOutlined />, label: w.out },
            { key: 'outEverywhere', icon: <LogoutOutlined />, label: w.outEverywhere },
          ],
        }}
      >
        <button type="button" className="link-button" aria-label={agent.name}>
          <Avatar size={34} style={{ background: '#1f6f74', fontSize: 13 }}>
            {agent.name.slice(-2)}
          </Avatar>
        </button>
      </Dropdown>
      <PasswordDialog isOpen={isPasswordOpen} onClose={() => setPasswordOpen(false)} />
      {isFactorOpen ? <SecondFactor onClose={() => setFactorOpen(false)} /> : null}
    </div>
  )
}
