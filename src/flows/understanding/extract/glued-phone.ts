import type { FoundPhone } from './phones.ts'

const RUN = /\d{12,16}/g

/**
 * A mobile written right after a door number (7幢60113800138000): the last eleven digits of a run that an address leads into
 * and a name, a separator or the end follows. Only for a pasted block in which no phone stands by itself.
 */
export function gluedPhone(text: string): FoundPhone | null {
  for (const match of text.matchAll(RUN)) {
    const end = match.index + match[0].length
    const phone = match[0].slice(-11)
    const leads = /[\u4e00-\u9fffa-zA-Z\-#]$/.test(text.slice(0, match.index))
    const isOwn = /[A-Z]{2}$/.test(text.slice(0, match.index))
    if (leads && !isOwn && /^1[3-9]/.test(phone)) return { phone, kind: 'mobile', start: end - 11, end }
  }
  return null
}
