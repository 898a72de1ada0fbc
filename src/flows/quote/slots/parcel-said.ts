const NUMERALS = '一二三四五六七八九十'
const ENGLISH: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const KG: Readonly<Record<string, number>> = { 公斤: 1, 千克: 1, kg: 1, kgs: 1, 斤: 0.5 }
const SAID =
  /第\s*([一二三四五六七八九十]|\d{1,2})\s*(?:个|件|箱|包|袋)(?:包裹|箱子?|包|件|的)?的?(?:重量|净重|毛重)?(?:应该|大概|大约|约|是|有|为|重|改成|改为|[:：])*\s*([\d.]+|[半一两二三四五六七八九十])\s*(公斤|千克|kg|斤)/iu
const SAID_EN =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: (?:one|parcel|box|piece|package))?(?: (?:is|weighs|at|should be))?:?\s*([\d.]+)\s*(kgs?)\b/iu

/** «第二个的重量是3公斤»: which parcel (0-based) and its kilograms; null when no single parcel is weighed. */
export function parcelSaid(text: string): { readonly index: number; readonly kg: number } | null {
  const [, place = '', amount = '', unit = ''] = SAID.exec(text) ?? SAID_EN.exec(text) ?? []
  const index = placeOf(place)
  const kg = amountOf(amount) * (KG[unit.toLowerCase()] ?? Number.NaN)
  return index >= 0 && kg > 0 ? { index, kg } : null
}

function placeOf(place: string): number {
  if (place === '') return -1
  if (/^\d+$/u.test(place)) return Number(place) - 1
  const chinese = NUMERALS.indexOf(place)
  return chinese >= 0 ? chinese : ENGLISH.indexOf(place.toLowerCase())
}

function amountOf(amount: string): number {
  if (amount === '半') return 0.5
  if (amount === '两') return 2
  const chinese = amount === '' ? -1 : NUMERALS.indexOf(amount)
  return chinese >= 0 ? chinese + 1 : Number(amount)
}
