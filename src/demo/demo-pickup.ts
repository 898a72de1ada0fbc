import type { PickupCity } from '../domain/company/company.ts'

/** Full district names of a list of short ones; a name that already ends in 区, 县 or 市 stays. */
function districts(names: string): readonly string[] {
  return names.split(' ').map((name) => (/[区县市]$/u.test(name) ? name : `${name}区`))
}

export const demoPickupCities: readonly PickupCity[] = [
  { city: '深圳市', cityZone: districts('福田 罗湖 南山 盐田'), suburbZone: districts('宝安 龙岗 龙华 坪山 光明') },
  {
    city: '广州市',
    cityZone: districts('越秀 海珠 荔湾 天河 白云'),
    suburbZone: districts('黄埔 番禺 花都 南沙'),
    outOfArea: districts('从化 增城'),
  },
  { city: '东莞市', districtless: true },
  { city: '佛山市' },
  {
    city: '上海市',
    cityZone: districts('黄浦 徐汇 长宁 静安 普陀 虹口 杨浦 浦东新区'),
    suburbZone: districts('闵行 宝山 嘉定 松江 青浦 奉贤 金山'),
    outOfArea: districts('崇明'),
  },
  {
    city: '杭州市',
    cityZone: districts('上城 拱墅 西湖 滨江'),
    suburbZone: districts('萧山 余杭 临平 钱塘 富阳 临安'),
    outOfArea: districts('桐庐县 淳安县 建德市'),
  },
  { city: '南京市' },
  { city: '苏州市' },
  {
    city: '北京市',
    cityZone: districts('东城 西城 朝阳 海淀 丰台 石景山'),
    suburbZone: districts('通州 大兴 顺义 昌平 房山 门头沟'),
    outOfArea: districts('延庆 密云 怀柔 平谷'),
  },
  { city: '天津市' },
  { city: '成都市' },
  { city: '武汉市' },
  { city: '西安市' },
  { city: '重庆市' },
]
