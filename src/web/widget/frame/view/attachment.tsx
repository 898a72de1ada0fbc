import { useEffect, useState } from 'preact/hooks'
import type { ChatMessage } from '../../../../domain/conversations/web-chat.ts'
import type { Words } from '../words.ts'
import { Icon } from './icons.tsx'

type Stored = NonNullable<ChatMessage['attachment']>

/** Pictures the browser can draw. */
const DRAWN = /^image\/(png|jpeg|gif|webp)$/

/** A stored file: fetched with the visitor's own token, a picture drawn, anything else offered for download. */
export function StoredAttachment({
  attachment,
  words,
  fetchFile,
}: {
  readonly attachment: Stored
  readonly words: Words
  readonly fetchFile: (url: string) => Promise<Blob>
}) {
  const isPicture = DRAWN.test(attachment.mime)
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!isPicture) return undefined
    let made: string | null = null
    let isGone = false
    fetchFile(attachment.url)
      .then((blob) => {
        if (isGone) return
        made = URL.createObjectURL(blob)
        setAddress(made)
      })
      .catch(() => setAddress(null))
    return () => {
      isGone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [attachment.url])

  async function save(): Promise<void> {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await fetchFile(attachment.url))
    link.download = attachment.name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }

  if (isPicture && address) {
    return (
      <a class="picture" href={address} target="_blank" rel="noopener">
        <img src={address} alt={attachment.name || words.image} />
      </a>
    )
  }
  return (
    <FileCard
      name={attachment.name}
      bytes={attachment.bytes}
      title={words.download}
      onOpen={() => void save().catch(() => undefined)}
    />
  )
}

export function FileCard({
  name,
  bytes,
  title,
  onOpen,
}: {
  readonly name: string
  readonly bytes: number
  readonly title?: string
  readonly onOpen?: () => void
}) {
  return (
    <button type="button" class="file" onClick={onOpen} disabled={!onOpen} title={title}>
      <Icon name="file" />
      <span>
        <b>{name}</b>
        <small>{sizeOf(bytes)}</small>
      </span>
    </button>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
