import type { Region } from './region.ts'
import { regionTable } from './region-table.ts'
import { CHARACTER_READINGS, NAME_READINGS } from './regions.generated.ts'
import { shortName } from './short-name.ts'

let characters: ReadonlyMap<string, string> | undefined
let exceptions: ReadonlyMap<string, readonly string[]> | undefined
let districts: ReadonlyMap<string, readonly Region[]> | undefined

/** nanshan for 南山区, yuhang for 余杭区: the short name in pinyin, without tones or blanks. */
export function pinyinOf(name: string): string {
  const short = shortName(name)
  exceptions ??= new Map(NAME_READINGS.split(',').map(exceptionOf))
  const said = exceptions.get(name)
  if (said !== undefined) return said.slice(0, short.length).join('')
  characters ??= new Map(
    [...CHARACTER_READINGS.matchAll(/([\u4e00-\u9fff])([a-z]+)/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
  let all = ''
  for (const char of short) all += characters.get(char) ?? ''
  return all
}

function exceptionOf(line: string): [string, string[]] {
  const [name = '', ...syllables] = line.split(' ')
  return [name, syllables]
}

/** County-level regions by the pinyin of their short name. */
export function districtsByPinyin(): ReadonlyMap<string, readonly Region[]> {
  districts ??= build()
  return districts
}

function build(): ReadonlyMap<string, readonly Region[]> {
  const found = new Map<string, Region[]>()
  for (const region of regionTable().regions) {
    if (region.level !== 3) continue
    const key = pinyinOf(region.name)
    const known = found.get(key)
    if (known === undefined) found.set(key, [region])
    else known.push(region)
  }
  return found
}
