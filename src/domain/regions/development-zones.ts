import type { Address } from './place.ts'
import { regionTable } from './region-table.ts'
import { shortName } from './short-name.ts'

/**
 * Zones that people write where a district belongs, by the district in which the zone's administration sits: `city/district<zones`.
 * Which zones there are: 《中国开发区审核公告目录》 (2018); new areas by the State Council's replies that set them up.
 */
const ZONES = `
上海市/浦东新区<张江 金桥 外高桥 陆家嘴 临港
上海市/徐汇区<漕河泾
上海市/闵行区<紫竹 莘庄工业区
北京市/大兴区<亦庄 北京经济技术开发区 经济技术开发区 经济开发区 经开区 开发区
北京市/海淀区<中关村
北京市/顺义区<天竺 空港
北京市/昌平区<未来科学城
广州市/黄埔区<广州开发区 广州经济技术开发区 经济技术开发区 经开区 开发区 科学城 知识城 中新广州知识城 高新区
深圳市/南山区<前海 蛇口 科技园 高新区 高新技术产业园区 高新园
深圳市/福田区<河套 福田保税区
深圳市/龙岗区<大鹏新区
杭州市/滨江区<高新区 高新技术产业开发区
杭州市/钱塘区<下沙 大江东 经济技术开发区 经开区
杭州市/余杭区<未来科技城
杭州市/临安区<青山湖科技城
`

const KIND =
  '(?:高新技术产业开发区|高新技术产业园区?|经济技术开发区|高新技术开发区|综合保税区|工业园区|科技园区|产业园区|高科技园区?|高新区|经开区|开发区|保税区|示范区|度假区|工业区|科学城|新区|园区)'
const ZONE = new RegExp(`^[\\p{Script=Han}]{0,6}?${KIND}(?![东西南北中]?(?:[路街道]|大道|大街))`, 'u')

/** The district of a city that a street begins with by the name of a zone (张江高新区科苑路 → 浦东新区, 萧山经济技术开发区 → 萧山区); '' = none known. */
export function districtOfZone({ city, detail }: Address): string {
  return listed(city).find(([zone]) => detail.startsWith(zone))?.[1] ?? namedIn(city, zoneIn(detail))
}

/** The zone itself, where it stands in for a district (工业园区星湖街 → 工业园区); '' = the street begins with none. */
export function zoneIn(detail: string): string {
  return ZONE.exec(detail)?.[0] ?? ''
}

function listed(city: string): readonly (readonly [string, string])[] {
  return ZONES.trim()
    .split('\n')
    .flatMap((line) => {
      const [path = '', zones = ''] = line.split('<')
      const [where = '', district = ''] = path.split('/')
      return where === city ? zones.split(' ').map((zone) => [zone, district] as const) : []
    })
}

/** 萧山经济技术开发区 carries the name of its district. */
function namedIn(city: string, zone: string): string {
  const within = regionTable().regions.filter(({ level, place }) => level === 3 && place.city === city)
  return within.find(({ name }) => shortName(name).length > 1 && zone.startsWith(shortName(name)))?.name ?? ''
}

/** All districts, counties and county-level cities of a city, as the table has them. */
export function districtsOf(city: string): readonly string[] {
  return regionTable().regions.flatMap(({ level, place }) => (level === 3 && place.city === city ? [place.district] : []))
}
