import { useEffect, useRef } from 'react'

export type Shortcut =
  | 'next'
  | 'previous'
  | 'tab'
  | 'back'
  | 'reply'
  | 'note'
  | 'take'
  | 'snooze'
  | 'transfer'
  | 'resolve'
  | 'search'
  | 'help'

/** By physical key: on a Mac, Alt+J types a letter of its own. */
const byCode: Readonly<Record<string, Shortcut>> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyL: 'reply',
  KeyP: 'note',
  KeyE: 'resolve',
  KeyT: 'take',
  KeyM: 'snooze',
  KeyR: 'transfer',
  KeyN: 'tab',
  KeyZ: 'back',
}

/** Calls the handlers for the shortcuts while the component is on the screen. */
export function useShortcuts(handlers: Partial<Record<Shortcut, () => void>>): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(event)
      const handler = shortcut ? latest.current[shortcut] : undefined
      if (!handler) return
      event.preventDefault()
      handler()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (event.isComposing || event.ctrlKey || event.metaKey) return undefined
  if (event.altKey) return byCode[event.code]
  const { target } = event
  const isWriting = target instanceof HTMLElement && target.closest('input, textarea, [contenteditable], .ant-modal') !== null
  if (isWriting) return undefined
  if (event.key === '?') return 'help'
  return event.key === '/' ? 'search' : undefined
}
