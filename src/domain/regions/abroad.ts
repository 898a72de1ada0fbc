import type { Place } from './place.ts'

/** Province of every place outside China; `city` then names the country or city in Chinese. */
export const ABROAD = '境外'

/** Chinese name, then English names; a country's cities stand as places of their own. */
const LINES = `
新加坡|singapore
美国|usa,united states,united states of america,america,the us,the states
英国|uk,united kingdom,britain,great britain,england
日本|japan
韩国|korea,south korea
泰国|thailand
越南|vietnam,viet nam
马来西亚|malaysia
印度尼西亚,印尼|indonesia
菲律宾|philippines,the philippines
柬埔寨|cambodia
老挝|laos
缅甸|myanmar,burma
印度|india
巴基斯坦|pakistan
孟加拉国,孟加拉|bangladesh
斯里兰卡|sri lanka
尼泊尔|nepal
蒙古国|mongolia
哈萨克斯坦|kazakhstan
乌兹别克斯坦|uzbekistan
俄罗斯|russia
乌克兰|ukraine
德国|germany
法国|france
意大利|italy
西班牙|spain
葡萄牙|portugal
荷兰|netherlands,the netherlands,holland
比利时|belgium
瑞士|switzerland
瑞典|sweden
挪威|norway
丹麦|denmark
芬兰|finland
波兰|poland
奥地利|austria
爱尔兰|ireland
希腊|greece
捷克|czech republic,czechia
匈牙利|hungary
土耳其|turkey
以色列|israel
沙特阿拉伯,沙特|saudi arabia
阿联酋|uae,united arab emirates
卡塔尔|qatar
伊朗|iran
伊拉克|iraq
埃及|egypt
南非|south africa
尼日利亚|nigeria
肯尼亚|kenya
埃塞俄比亚|ethiopia
摩洛哥|morocco
加拿大|canada
墨西哥|mexico
巴西|brazil
阿根廷|argentina
智利|chile
秘鲁|peru
哥伦比亚|colombia
澳大利亚,澳洲|australia
新西兰|new zealand
纽约|new york
洛杉矶|los angeles
旧金山|san francisco
芝加哥|chicago
西雅图|seattle
波士顿|boston
伦敦|london
巴黎|paris
柏林|berlin
东京|tokyo
大阪|osaka
首尔|seoul
曼谷|bangkok
吉隆坡|kuala lumpur
雅加达|jakarta
马尼拉|manila
河内|hanoi
胡志明市|ho chi minh city,ho chi minh
迪拜|dubai
悉尼|sydney
墨尔本|melbourne
多伦多|toronto
温哥华|vancouver
莫斯科|moscow
欧洲|europe
国外,海外|abroad,overseas
`

let names: ReadonlyMap<string, Place> | undefined

/** Countries and well-known cities abroad by Chinese or lower-case English name. */
export function abroadNames(): ReadonlyMap<string, Place> {
  names ??= new Map(LINES.trim().split('\n').flatMap(entriesOf))
  return names
}

function entriesOf(line: string): [string, Place][] {
  const [chinese = '', english = ''] = line.split('|')
  const all = [...chinese.split(','), ...english.split(',')]
  const city = all[0] === '国外' ? '' : (all[0] ?? '')
  return all.map((name) => [name, { province: ABROAD, city, district: '' }])
}
