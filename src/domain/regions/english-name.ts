import { abroadNames } from './abroad.ts'
import { englishNames } from './english-names.ts'
import { pinyinOf } from './pinyin.ts'

/** Written with an apostrophe so that they are read right. */
const APOSTROPHES: Readonly<Record<string, string>> = {
  西安市: "Xi'an",
  六安市: "Lu'an",
  泰安市: "Tai'an",
  淮安市: "Huai'an",
  吉安市: "Ji'an",
  延安市: "Yan'an",
  雅安市: "Ya'an",
}

let byChinese: ReadonlyMap<string, string> | undefined

/** Shenzhen for 深圳市, Nanshan for 南山区, Singapore for 新加坡; a name nobody knows stays Chinese. */
export function englishName(name: string): string {
  byChinese ??= build()
  return APOSTROPHES[name] ?? byChinese.get(name) ?? cityAbroad(name, byChinese) ?? (capitalised(pinyinOf(name)) || name)
}

/** Tokyo, Japan for 日本东京. */
function cityAbroad(name: string, names: ReadonlyMap<string, string>): string | null {
  for (const { city: country } of abroadNames().values()) {
    const city = country !== '' && name.startsWith(country) ? names.get(name.slice(country.length)) : undefined
    if (city !== undefined) return `${city}, ${names.get(country) ?? country}`
  }
  return null
}

function build(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [english, regions] of englishNames()) {
    for (const region of regions) if (region.level < 3 && !found.has(region.name)) found.set(region.name, capitalised(english))
  }
  for (const [name, place] of abroadNames()) {
    if (/^[a-z]/.test(name) && !found.has(place.city))
      found.set(place.city, name.length < 4 ? name.toUpperCase() : capitalised(name))
  }
  return found
}

function capitalised(name: string): string {
  return name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
}
