import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import { useShortcuts } from './shortcuts.ts'

const words = {
  title: ['快捷键', 'Shortcuts'],
  next: ['下一个会话', 'Next chat'],
  previous: ['上一个会话', 'Previous chat'],
  reply: ['写回复', 'Write a reply'],
  note: ['写内部备注', 'Write a note'],
  take: ['接管会话', 'Take the chat'],
  snooze: ['稍后处理', 'Put off'],
  transfer: ['转接', 'Transfer'],
  resolve: ['解决会话，看下一个', 'Resolve the chat, go to the next'],
  back: ['回到刚离开的会话', 'Back to the chat just left'],
  tab: ['换列表：我的、待接入、全部', 'Next list: mine, waiting, all'],
  canned: ['常用语（输入框开头）', 'Ready-made replies (at the start of a reply)'],
  search: ['搜索', 'Search'],
  help: ['这份列表', 'This list'],
  send: ['发送', 'Send'],
  line: ['换行', 'New line'],
} as const

const keys: readonly (readonly [string, keyof typeof words])[] = [
  ['Alt J', 'next'],
  ['Alt K', 'previous'],
  ['Alt L', 'reply'],
  ['Alt P', 'note'],
  ['Alt T', 'take'],
  ['Alt M', 'snooze'],
  ['Alt R', 'transfer'],
  ['Alt E', 'resolve'],
  ['Alt N', 'tab'],
  ['Alt Z', 'back'],
  ['Enter', 'send'],
  ['Shift Enter', 'line'],
  ['/', 'canned'],
  ['/', 'search'],
  ['?', 'help'],
]

const OPEN = 'waydesk:shortcuts'

export function openShortcutHelp(): void {
  window.dispatchEvent(new Event(OPEN))
}

export function ShortcutHelp() {
  const w = useWords(words)
  const [isOpen, setOpen] = useState(false)
  useShortcuts({ help: () => setOpen(true) })
  useEffect(() => {
    const open = (): void => setOpen(true)
    window.addEventListener(OPEN, open)
    return () => window.removeEventListener(OPEN, open)
  }, [])
  return (
    <Modal open={isOpen} title={w.title} footer={null} onCancel={() => setOpen(false)} width={400}>
      {keys.map(([key, word]) => (
        <div key={word} className="row between" style={{ padding: '4px 0' }}>
          <span>{w[word]}</span>
          <span className="row" style={{ gap: 4 }}>
            {key.split(' ').map((one) => (
              <kbd key={one} className="kbd">
                {one}
              </kbd>
            ))}
          </span>
        </div>
      ))}
    </Modal>
  )
}
