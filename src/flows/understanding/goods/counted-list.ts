import { readNumber } from '../extract/numerals.ts'
import { thingIn } from './thing-in.ts'

export interface CountedList {
  readonly name: string
  readonly pieces: number
  readonly start: number
}

const ONE = '([\\d一二两三四五六七八九十]{1,3})[个只条双瓶盒件台套本把张块副壶罐](\\p{Script=Han}{1,5}?)'
const PAIR = new RegExp(`${ONE}(?:[、，,和跟加]|还有)?${ONE}(?=$|[\\s,，。;；!！啊呀呢都全])`, 'u')

/** 两个杯子一个壶: both of them, three pieces; null where there is no such list. */
export function countedList(text: string): CountedList | null {
  const match = PAIR.exec(text)
  if (match === null) return null
  const [, count = '', first = '', other = '', second = ''] = match
  const names = [first, second].map((name) => thingIn(name) ?? (/^[壶碗盘锅盆碟灯画书]$/u.test(name) ? name : null))
  const counts = [count, other].map((written) => readNumber(written) ?? 0)
  const [one, two] = names
  if (one === undefined || one === null || two === undefined || two === null || one === two || counts.includes(0)) return null
  return { name: `${one}、${two}`, pieces: counts.reduce((sum, each) => sum + each, 0), start: match.index }
}
