import { App } from 'antd'
import type { Attachment } from '../../../../../domain/conversations/message.ts'
import { CallFailed, sendFile } from '../../../api/fetch-json.ts'
import { useLanguage, useWords } from '../../../i18n/language.tsx'
import { send } from './outbox.ts'

const words = {
  sure: ['把这个文件发给客户？', 'Send this file to the customer?'],
  yes: ['发送', 'Send'],
} as const

/** Sends a file that was chosen; one that was pasted is shown first, because nobody sees what lies in a clipboard. */
export function useAttach(conversationId: string) {
  const w = useWords(words)
  const { message, modal } = App.useApp()
  const language = useLanguage()
  const attach = (file: File): void => {
    sendFile<{ readonly attachment: Attachment }>('/files', file)
      .then(({ attachment }) => send({ conversationId, mode: 'reply', text: '', attachment }))
      .catch((error: unknown) => message.error(error instanceof CallFailed ? error.sentence[language] : String(error)))
  }
  const attachPasted = (file: File): void => {
    const picture = file.type.startsWith('image/') ? URL.createObjectURL(file) : null
    modal.confirm({
      title: w.sure,
      icon: null,
      content: picture ? <img src={picture} alt={file.name} style={{ maxWidth: '100%', maxHeight: 320 }} /> : file.name,
      okText: w.yes,
      onOk: () => attach(file),
      afterClose: () => picture && URL.revokeObjectURL(picture),
    })
  }
  return { attach, attachPasted }
}
