import { readAssent } from '../understanding/cues/assent.ts'

const YES =
  /^(确认|确定|可以|好的?|对)?[，,]?(提交|登记|确认|确定)(吧|了|无误|提交)?$|^(yes,? )?(please )?(submit|confirm|send)( it)?( please)?$/iu
const NO =
  /^(不对，?)?(我?要|想|需要)?(修改|更改|改一下|改)$|^有(地方|一处)?(不对|错|问题)(的地方)?$|^(no,? )?(change|edit|modify)( it| something)?$/iu

/** The words of the buttons under a summary, and those near them; null when it is neither. */
export function confirmWords(text: string): boolean | null {
  const plain = text.trim().replace(/[。.!！~]+$/u, '')
  if (YES.test(plain)) return true
  if (NO.test(plain)) return false
  const { means, tail } = readAssent(plain)
  return means === 'yes' && tail === '' ? true : null
}
