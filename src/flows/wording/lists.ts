import type { Language } from '../../domain/language.ts'

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮'

/** ①, ② … as customers name them («第2个不对»); beyond fifteen a plain number. */
export function circled(number: number): string {
  return CIRCLED[number - 1] ?? `${number}.`
}

/** «A、B和C» / «A, B and C». */
export function joinList(items: readonly string[], language: Language): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  const head = items.slice(0, -1)
  return language === 'zh' ? `${head.join('、')}和${last}` : `${head.join(', ')} and ${last}`
}
