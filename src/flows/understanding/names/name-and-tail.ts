import { extractGoodsName } from '../extract/goods-name.ts'
import { givenNameCharacters, surnameOf } from '../extract/surnames.ts'
import { isEnglishName } from './english-name.ts'

const TAIL = '(?:(?:尾号|后四位|tail|last four)(?:是|:|is)?\\s*)?'
const NAME = "(\\p{Script=Han}{2,4}|[A-Za-z][A-Za-z.'-]*(?: [A-Za-z.'-]+){1,2})"
const BOTH = new RegExp(`^(?:${NAME}[\\s,，、:]*${TAIL}\\d{4}|${TAIL}\\d{4}[\\s,，、:]+${NAME})[\\s。.!！]*$`, 'iu')

/** 周杰 9003 · 9002, Han Meimei: who writes and the end of the phone, as the desk asks for them; never a thing and its price. */
export function isNameAndTail(text: string): boolean {
  const [, before, behind] = BOTH.exec(text.trim()) ?? []
  const name = before ?? behind ?? ''
  if (name === '' || extractGoodsName(name) !== null) return false
  if (!/\p{Script=Han}/u.test(name)) return isEnglishName(name)
  const { weight, length } = surnameOf(name)
  const given = name.slice(length)
  return weight > 0 && given !== '' && givenNameCharacters(given) === given.length
}
