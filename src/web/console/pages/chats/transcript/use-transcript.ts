import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ConversationDetail, TranscriptEntry } from '../../../../../domain/desk/desk-views.ts'
import { getJson } from '../../../api/fetch-json.ts'
import { useResource } from '../../../api/resource.ts'

/** A transcript that grows upwards on demand and downwards by itself, each entry once, in the order of the chat. */
export function useTranscript(id: string) {
  const resource = useResource<ConversationDetail>(`/conversations/${id}`)
  const [known, setKnown] = useState<ReadonlyMap<string, TranscriptEntry>>(new Map())
  const [noOlder, setNoOlder] = useState(false)
  const [isLoadingOlder, setLoadingOlder] = useState(false)
  const latest = resource.value

  useEffect(() => {
    if (!latest) return
    setKnown((before) => merged(before, latest.entries))
  }, [latest])

  const entries = useMemo(() => [...known.values()].sort(inOrder), [known])
  const first = entries[0]
  const gap = useMemo(() => gapBefore(entries, latest), [entries, latest])

  useEffect(() => {
    if (gap === null) return
    getJson<ConversationDetail>(`/conversations/${id}?afterSeq=${gap}`)
      .then((page) => setKnown((before) => merged(before, page.entries)))
      .catch(() => {
        // The next hint or poll finds the same gap and tries again.
      })
  }, [gap, id])

  const hasOlder = !noOlder && (latest?.hasOlder ?? false)
  const loadOlder = useCallback(async () => {
    if (!first || isLoadingOlder || !hasOlder) return
    setLoadingOlder(true)
    try {
      const page = await getJson<ConversationDetail>(`/conversations/${id}?beforeSeq=${first.seq}`)
      setKnown((before) => merged(before, page.entries))
      if (!page.hasOlder || page.entries.length === 0) setNoOlder(true)
    } catch {
      // Stays where it was; scrolling up again asks again.
    } finally {
      setLoadingOlder(false)
    }
  }, [first, hasOlder, id, isLoadingOlder])

  return { ...resource, detail: latest, entries, hasOlder, isLoadingOlder, loadOlder }
}

function merged(before: ReadonlyMap<string, TranscriptEntry>, entries: readonly TranscriptEntry[]) {
  const next = new Map(before)
  // What has not changed stays the same object: long transcripts are not drawn again for one new line.
  for (const entry of entries) if (!isSame(before.get(entry.id), entry)) next.set(entry.id, entry)
  return next
}

function isSame(known: TranscriptEntry | undefined, fetched: TranscriptEntry): boolean {
  return known !== undefined && JSON.stringify(known) === JSON.stringify(fetched)
}

/** Notes and events stand after the message whose seq they carry. */
function inOrder(a: TranscriptEntry, b: TranscriptEntry): number {
  if (a.seq !== b.seq) return a.seq - b.seq
  if (a.kind === 'message' || b.kind === 'message') return a.kind === b.kind ? 0 : a.kind === 'message' ? -1 : 1
  return Date.parse(a.at) - Date.parse(b.at)
}

/** The seq after which messages are missing between what was loaded and the newest page; null = none. */
function gapBefore(entries: readonly TranscriptEntry[], latest: ConversationDetail | undefined): number | null {
  const messages = entries.filter((entry) => entry.kind === 'message')
  const newestPageStart = latest?.entries[0]?.seq
  if (newestPageStart === undefined) return null
  const before = messages.filter((entry) => entry.seq < newestPageStart).at(-1)
  return before && before.seq < newestPageStart - 1 ? before.seq : null
}
