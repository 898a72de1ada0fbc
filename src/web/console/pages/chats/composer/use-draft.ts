import { useCallback, useEffect, useRef, useState } from 'react'
import { getJson, sendJson } from '../../../api/fetch-json.ts'
import { useMe } from '../../../api/me.ts'

export type Mode = 'reply' | 'note'
type Drafts = Readonly<Record<Mode, string>>

const empty: Drafts = { reply: '', note: '' }
const SAVE_AFTER_MS = 700

/** One draft a conversation and mode: at once in this browser, soon on the server, so that another desk finds it. */
export function useDraft(conversationId: string, mode: Mode) {
  const { agent } = useMe()
  // Of this person: another who signs in at the same screen finds their own.
  const key = `waydesk.draft.${agent.login}.${conversationId}`
  const [drafts, setDrafts] = useState<Drafts>(() => read(key))
  const touched = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    getJson<Drafts>(`/conversations/${conversationId}/draft`)
      .then((stored) => {
        if (!touched.current) setDrafts((local) => ({ reply: local.reply || stored.reply, note: local.note || stored.note }))
      })
      .catch(() => {
        // The browser's own copy is enough until the server answers again.
      })
  }, [conversationId])

  const setText = useCallback(
    (text: string) => {
      touched.current = true
      setDrafts((before) => {
        const next = { ...before, [mode]: text }
        keep(key, next)
        return next
      })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => save(conversationId, mode, text), text === '' ? 0 : SAVE_AFTER_MS)
    },
    [conversationId, key, mode],
  )
  return { text: drafts[mode], setText }
}

/** Nothing written is nothing kept. */
function keep(key: string, drafts: Drafts): void {
  if (drafts.reply === '' && drafts.note === '') localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify(drafts))
}

function save(conversationId: string, mode: Mode, text: string): void {
  sendJson('PUT', `/conversations/${conversationId}/draft`, { mode, text }).catch(() => {
    // Kept in the browser; the next keystroke tries again.
  })
}

function read(key: string): Drafts {
  const raw = localStorage.getItem(key)
  return raw === null ? empty : { ...empty, ...(JSON.parse(raw) as Partial<Drafts>) }
}
