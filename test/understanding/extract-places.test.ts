import { describe, expect, it } from 'vitest'
import { extractPlaces } from '../../src/flows/understanding/extract/places.ts'

const lane = (text: string): string[] =>
  extractPlaces(text).map(({ role, place }) => `${role} ${place.district || place.city || place.province}`)

describe('extractPlaces', () => {
  it.each([
    ['从深圳寄到北京多少钱', ['origin 深圳市', 'destination 北京市']],
    ['深圳寄北京5公斤', ['origin 深圳市', 'destination 北京市']],
    ['深圳到北京', ['origin 深圳市', 'destination 北京市']],
    ['深圳-北京 20kg', ['origin 深圳市', 'destination 北京市']],
    ['深圳→北京', ['origin 深圳市', 'destination 北京市']],
    ['寄到杭州西湖区', ['destination 西湖区']],
    ['从东莞发货', ['origin 东莞市']],
    ['东莞发', ['origin 东莞市']],
    ['目的地：成都，始发地：武汉', ['destination 成都市', 'origin 武汉市']],
    ['我在深圳，要寄新加坡', ['origin 深圳市', 'destination 新加坡']],
    ['上海寄去美国', ['origin 上海市', 'destination 美国']],
    ['from Shenzhen to Beijing 5kg', ['origin 深圳市', 'destination 北京市']],
    ['ship 3kg to Hong Kong', ['destination 香港特别行政区']],
    ['from Nanshan, Shenzhen to New York', ['origin 南山区', 'destination 纽约']],
    ['我在昆山', ['origin 昆山市']],
    ['从江苏苏州昆山发到四川成都', ['origin 昆山市', 'destination 成都市']],
    ['寄到英国伦敦', ['destination 英国伦敦']],
    ['深圳 北京 5kg', ['origin 深圳市', 'destination 北京市']],
    ['目的地改成上海', ['destination 上海市']],
    ['昆山到义乌', ['origin 昆山市', 'destination 义乌市']],
    ['不是北京是上海', ['unknown 北京市', 'unknown 上海市']],
  ])('reads the lane of %s', (text, expected) => {
    expect(lane(text)).toEqual(expected)
  })

  it.each(['我要去南京路', '中山路100号', '北京烤鸭', '到付可以吗', '快递到哪了', '周四会下雪吗', '', 'the quote', '高新区'])(
    'finds none in «%s»',
    (text) => {
      expect(lane(text)).toEqual([])
    },
  )

  it('says so when a name fits several places', () => {
    const [found] = extractPlaces('寄到鼓楼区')
    expect(found?.candidates).toHaveLength(4)
    expect(found?.place).toEqual({ province: '', city: '', district: '鼓楼区' })
  })

  it('tells where the name stands', () => {
    const text = '从深圳市南山区科技园寄'
    const [found] = extractPlaces(text)
    expect(text.slice(found?.start, found?.end)).toBe('深圳市南山区')
  })
})
