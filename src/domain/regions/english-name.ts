import { abroadNames } from './abroad.ts'
import { englishNames } from './english-names.ts'

let byChinese: ReadonlyMap<string, string> | undefined

/** Shenzhen for 深圳市, Singapore for 新加坡; a name without an English form stays Chinese. */
export function englishName(name: string): string {
  byChinese ??= build()
  return byChinese.get(name) ?? name
}

function build(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [english, regions] of englishNames()) {
    for (const region of regions) if (!found.has(region.name)) found.set(region.name, capitalised(english))
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
