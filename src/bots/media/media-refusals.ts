import { Refusal } from '../../domain/errors/refusal.ts'
import type { Bilingual } from '../../domain/language.ts'

/** Why a file that a platform holds is not taken. */
const SENTENCES = {
  'media.address': { zh: '这个文件的地址不能访问。', en: 'The address of this file is not one that may be called.' },
  'media.gone': { zh: '文件已不在平台上。', en: 'The platform no longer has this file.' },
  'media.too_large': { zh: '文件太大了。', en: 'The file is too large.' },
  'media.empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'media.type': { zh: '暂不支持这种文件。', en: 'This kind of file is not supported.' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** The refusal of that code. */
export function mediaRefusal(code: keyof typeof SENTENCES): Refusal {
  return new Refusal(code, SENTENCES[code])
}
