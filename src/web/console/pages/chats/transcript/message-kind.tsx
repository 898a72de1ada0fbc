import type { TranscriptEntry } from '../../../../../domain/desk/desk-views.ts'
import { useWords } from '../../../i18n/language.tsx'

const words = {
  readText: ['识别：', 'Read:'],
  image: ['图片', 'Picture'],
  file: ['文件', 'File'],
  voice: ['语音', 'Voice'],
  location: ['位置', 'Location'],
  card: ['卡片', 'Card'],
  unknown: ['暂不支持显示的消息', 'A kind of message that cannot be shown'],
  waiting: ['正在取回', 'on its way'],
  failed: ['没有取到', 'could not be had'],
} as const

/** What came instead of words, or beside them: named, so that a colleague knows what the customer did. */
export function MessageKind({ entry }: { readonly entry: TranscriptEntry }) {
  const w = useWords(words)
  const { messageKind, attachment, reading } = entry
  if (!messageKind || (attachment && messageKind !== 'voice')) return null
  const state = reading && !attachment ? ` · ${w[reading]}` : ''
  return <span className="chip" style={{ marginRight: 6 }}>{`${w[messageKind]}${state}`}</span>
}

/** What was heard in the voice, or seen in the picture. */
export function ReadText({ entry }: { readonly entry: TranscriptEntry }) {
  const w = useWords(words)
  return entry.readText ? <div className="soft">{`${w.readText} ${entry.readText}`}</div> : null
}
