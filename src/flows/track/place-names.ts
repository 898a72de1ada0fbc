import type { Language } from '../../domain/language.ts'

const ENGLISH: Readonly<Record<string, string>> = {
  深圳: 'Shenzhen',
  广州: 'Guangzhou',
  东莞: 'Dongguan',
  佛山: 'Foshan',
  上海: 'Shanghai',
  杭州: 'Hangzhou',
  南京: 'Nanjing',
  苏州: 'Suzhou',
  北京: 'Beijing',
  天津: 'Tianjin',
  成都: 'Chengdu',
  武汉: 'Wuhan',
  西安: "Xi'an",
  重庆: 'Chongqing',
  郑州: 'Zhengzhou',
  长沙: 'Changsha',
  合肥: 'Hefei',
  济南: 'Jinan',
  青岛: 'Qingdao',
  厦门: 'Xiamen',
  福州: 'Fuzhou',
  昆明: 'Kunming',
  贵阳: 'Guiyang',
  南宁: 'Nanning',
  海口: 'Haikou',
  南昌: 'Nanchang',
  石家庄: 'Shijiazhuang',
  太原: 'Taiyuan',
  沈阳: 'Shenyang',
  长春: 'Changchun',
  哈尔滨: 'Harbin',
  大连: 'Dalian',
  兰州: 'Lanzhou',
  银川: 'Yinchuan',
  西宁: 'Xining',
  乌鲁木齐: 'Urumqi',
  拉萨: 'Lhasa',
  呼和浩特: 'Hohhot',
  宁波: 'Ningbo',
  温州: 'Wenzhou',
  无锡: 'Wuxi',
  珠海: 'Zhuhai',
  惠州: 'Huizhou',
  中山: 'Zhongshan',
  新加坡: 'Singapore',
  香港: 'Hong Kong',
  澳门: 'Macau',
  南山: 'Nanshan',
  福田: 'Futian',
  宝安: "Bao'an",
  龙岗: 'Longgang',
  龙华: 'Longhua',
  罗湖: 'Luohu',
  天河: 'Tianhe',
  徐汇: 'Xuhui',
  浦东新区: 'Pudong',
  浦东: 'Pudong',
  西湖: 'Xihu',
  武侯: 'Wuhou',
  朝阳: 'Chaoyang',
  海淀: 'Haidian',
  雁塔: 'Yanta',
  玄武: 'Xuanwu',
}

const NAMES = Object.keys(ENGLISH).sort((left, right) => right.length - left.length)

/** A place of a tracking event in the customer's language; what has no English name stays as it is. */
export function sayPlace(where: string, language: Language): string {
  if (language === 'zh') return where
  const words: string[] = []
  let rest = where
  while (rest !== '') {
    const name = NAMES.find((candidate) => rest.startsWith(candidate))
    if (name === undefined) break
    words.push(ENGLISH[name] ?? name)
    rest = rest.slice(name.length).replace(/^[省市区县]/, '')
  }
  if (rest === '站') return `the ${words.join(' ')} station`
  return [...words, rest].join(' ').trim()
}
