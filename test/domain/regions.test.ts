import { describe, expect, it } from 'vitest'
import { describePlace } from '../../src/domain/regions/describe-place.ts'
import { isCountyOrCountyCity, isLaneKnown, laneCity } from '../../src/domain/regions/place-questions.ts'
import { completePlace, resolvePlace } from '../../src/domain/regions/resolve-place.ts'
import { shortName } from '../../src/domain/regions/short-name.ts'

const path = (name: string): string[] => resolvePlace(name).map((place) => [place.province, place.city, place.district].join('/'))

describe('resolvePlace', () => {
  it.each([
    ['深圳', '广东省/深圳市/'],
    ['深圳市南山区', '广东省/深圳市/南山区'],
    ['深圳南山', '广东省/深圳市/南山区'],
    ['北京', '北京市/北京市/'],
    ['上海上海市浦东新区', '上海市/上海市/浦东新区'],
    ['浦东', '上海市/上海市/浦东新区'],
    ['楚雄州南华县', '云南省/楚雄彝族自治州/南华县'],
    ['东莞', '广东省/东莞市/'],
    ['仙桃', '湖北省//仙桃市'],
    ['重庆市县城口县', '重庆市/重庆市/城口县'],
    ['梅里斯区', '黑龙江省/齐齐哈尔市/梅里斯达斡尔族区'],
    ['大理', '云南省/大理白族自治州/'],
    ['中山', '广东省/中山市/'],
    ['海南', '海南省//'],
    ['香港', '香港特别行政区//'],
    ['湾仔', '香港特别行政区/香港岛/湾仔区'],
    ['新加坡', '境外/新加坡/'],
    ['Shenzhen', '广东省/深圳市/'],
    ["Xi'an", '陕西省/西安市/'],
    ['hong kong', '香港特别行政区//'],
    ['Suzhou', '江苏省/苏州市/'],
    ['United States', '境外/美国/'],
  ])('reads %s as %s', (name, expected) => {
    expect(path(name)).toEqual([expected])
  })

  it.each([
    ['襄樊', '湖北省/襄阳市/'],
    ['思茅市', '云南省/普洱市/'],
    ['北京市宣武区', '北京市/北京市/西城区'],
    ['闸北区', '上海市/上海市/静安区'],
    ['杭州江干区', '浙江省/杭州市/上城区'],
    ['富阳市', '浙江省/杭州市/富阳区'],
    ['四平市公主岭市', '吉林省/长春市/公主岭市'],
    ['户县', '陕西省/西安市/鄠邑区'],
  ])('knows today’s name of %s: %s', (name, expected) => {
    expect(path(name)).toEqual([expected])
  })

  it.each([
    ['鼓楼区', 4],
    ['朝阳', 3],
    ['通州', 2],
    ['taizhou', 2],
    ['南山', 2],
    ['中山区', 3],
  ])('says that %s fits %i places', (name, count) => {
    expect(path(name)).toHaveLength(count)
  })

  it.each(['科技园', '南山路', '你好', '', '省', 'hello'])('finds no place in «%s»', (name) => {
    expect(resolvePlace(name)).toEqual([])
  })
})

describe('completePlace', () => {
  it('fills in what the rest decides and leaves empty what several fit', () => {
    expect(completePlace({ city: '深圳', district: '南山' })).toEqual({ province: '广东省', city: '深圳市', district: '南山区' })
    expect(completePlace({ district: '鼓楼区' })).toEqual({ province: '', city: '', district: '鼓楼区' })
    expect(completePlace({ city: '亚特兰蒂斯' })).toEqual({ province: '', city: '亚特兰蒂斯', district: '' })
  })
})

describe('names of places', () => {
  it.each([
    ['深圳市', '深圳'],
    ['楚雄彝族自治州', '楚雄'],
    ['广西壮族自治区', '广西'],
    ['内蒙古自治区', '内蒙古'],
    ['浦东新区', '浦东'],
    ['忠县', '忠县'],
    ['香港特别行政区', '香港'],
  ])('shortens %s to %s', (full, short) => {
    expect(shortName(full)).toBe(short)
  })

  it('says a place in both languages', () => {
    const place = { province: '广东省', city: '深圳市', district: '南山区' }
    expect(describePlace(place, 'zh')).toBe('深圳南山')
    expect(describePlace(place, 'en')).toBe('Nanshan, Shenzhen')
    expect(describePlace({ province: '境外', city: '新加坡', district: '' }, 'en')).toBe('Singapore')
    expect(describePlace({ province: '境外', city: '日本东京', district: '' }, 'en')).toBe('Tokyo, Japan')
    expect(describePlace({ province: '香港特别行政区', city: '香港岛', district: '湾仔区' }, 'zh')).toBe('香港湾仔')
    expect(describePlace({ province: '北京市', city: '北京市', district: '海淀区' }, 'zh')).toBe('北京海淀')
    expect(describePlace({ province: '广东省', city: '', district: '' }, 'zh')).toBe('广东')
  })

  it('tells counties from districts, and the city of a lane', () => {
    expect(isCountyOrCountyCity('桐庐县')).toBe(true)
    expect(isCountyOrCountyCity('建德市')).toBe(true)
    expect(isCountyOrCountyCity('南山区')).toBe(false)
    expect(laneCity({ province: '湖北省', city: '', district: '仙桃市' })).toBe('仙桃市')
    expect(isLaneKnown({ province: '广东省', city: '', district: '' })).toBe(false)
    expect(isLaneKnown({ province: '香港特别行政区', city: '', district: '' })).toBe(true)
  })
})
