import { Refusal } from '../../domain/errors/refusal.ts'

/** Why the web chat says no: HTTP status and the sentence for the visitor. */
export const chatRefusals = {
  'chat.session_missing': { status: 401, zh: '会话已过期，正在重新连接。', en: 'The session has expired; reconnecting.' },
  'chat.identity_invalid': {
    status: 401,
    zh: '身份未能通过验证，请重新登录网站。',
    en: 'Your sign-in could not be verified. Please sign in to the site again.',
  },
  'chat.not_a_socket': { status: 426, zh: '这里只接受实时连接。', en: 'This address is for live connections only.' },
  'chat.malformed': { status: 400, zh: '消息格式有误，未被接收。', en: 'That message was malformed and has not been taken.' },
  'chat.text_too_long': {
    status: 413,
    zh: '文字太长了，请控制在 20000 字以内，分几次发给我们。',
    en: 'That text is too long. Please keep it under 20,000 characters, or send it in parts.',
  },
  'chat.too_fast': {
    status: 429,
    zh: '发送得有点快，请稍等几秒再试。',
    en: 'That was a little fast. Please try again in a few seconds.',
  },
  'chat.file_missing': { status: 400, zh: '没有收到文件。', en: 'No file arrived.' },
  'chat.file_too_large': {
    status: 413,
    zh: '文件超过 10 MB，请压缩后再发。',
    en: 'The file is larger than 10 MB. Please make it smaller and try again.',
  },
  'chat.file_type': {
    status: 415,
    zh: '暂不支持这种文件，可以发图片、PDF 或常用文档。',
    en: 'This kind of file is not supported. Pictures, PDF and common documents are.',
  },
  'chat.no_room': {
    status: 507,
    zh: '暂时收不了文件，文字可以照常发给我们；文件请稍后再传一次。',
    en: 'We cannot take files just now. Text works as usual; please send the file again later.',
  },
  'chat.file_empty': { status: 400, zh: '文件是空的。', en: 'The file is empty.' },
  'chat.file_unknown': { status: 404, zh: '找不到这个文件。', en: 'There is no such file.' },
} as const

export type ChatRefusalCode = keyof typeof chatRefusals

/** The refusal of that code. */
export function chatRefusal(code: ChatRefusalCode): Refusal {
  const { zh, en } = chatRefusals[code]
  return new Refusal(code, { zh, en })
}
