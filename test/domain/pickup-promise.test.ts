import { describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { pickupPromise } from '../../src/domain/ordering/pickup-promise.ts'
import { pickupZone } from '../../src/domain/ordering/pickup-zone.ts'
import { toChinaIso } from '../../src/domain/time/china-time.ts'

const company = demoCompany()
const address = (city: string, district: string) => ({ province: '', city, district })

function promised(city: string, district: string, confirmedAt: string) {
  return pickupPromise(
    { address: address(city, district), service: 'express', confirmedAt: new Date(`${confirmedAt}+08:00`) },
    company,
  )
}

function promisedBy(city: string, district: string, confirmedAt: string): string {
  const promise = promised(city, district, confirmedAt)
  return promise.status === 'promised' ? toChinaIso(promise.promisedBy).slice(0, 16) : promise.status
}

describe('zones', () => {
  const table: Record<string, { city: string; suburb: string; out: string }> = {
    深圳市: { city: '福田区 罗湖区 南山区 盐田区', suburb: '宝安区 龙岗区 龙华区 坪山区 光明区', out: '' },
    广州市: { city: '越秀区 海珠区 荔湾区 天河区 白云区', suburb: '黄埔区 番禺区 花都区 南沙区', out: '从化区 增城区' },
    上海市: {
      city: '黄浦区 徐汇区 长宁区 静安区 普陀区 虹口区 杨浦区 浦东新区',
      suburb: '闵行区 宝山区 嘉定区 松江区 青浦区 奉贤区 金山区',
      out: '崇明区',
    },
    北京市: {
      city: '东城区 西城区 朝阳区 海淀区 丰台区 石景山区',
      suburb: '通州区 大兴区 顺义区 昌平区 房山区 门头沟区',
      out: '延庆区 密云区 怀柔区 平谷区',
    },
    杭州市: {
      city: '上城区 拱墅区 西湖区 滨江区',
      suburb: '萧山区 余杭区 临平区 钱塘区 富阳区 临安区',
      out: '桐庐县 淳安县 建德市',
    },
  }
  const rows = Object.entries(table).flatMap(([city, zones]) =>
    Object.entries(zones).flatMap(([zone, names]) =>
      names
        .split(' ')
        .filter(Boolean)
        .map((district) => [city, district, zone] as const),
    ),
  )

  it.each(rows)('%s %s is %s', (city, district, zone) => {
    expect(pickupZone(address(city, district), company)).toBe(zone)
  })

  it.each([
    ['南京市', '玄武区', 'city'],
    ['成都市', '金堂县', 'suburb'],
    ['成都市', '都江堰市', 'suburb'],
    ['苏州市', '昆山市', 'suburb'],
    ['天津市', '滨海新区', 'city'],
    ['重庆市', '彭水苗族土家族自治县', 'suburb'],
    ['东莞市', '', 'city'],
    ['佛山市', '禅城区', 'city'],
    ['武汉市', '', 'needs_district'],
    ['深圳市', '', 'needs_district'],
    ['深圳市', '某某区', 'needs_district'],
    ['长沙市', '岳麓区', null],
    ['', '', null],
  ])('%s %s is %s', (city, district, zone) => {
    expect(pickupZone(address(city, district), company)).toBe(zone)
  })
})

describe('the promise', () => {
  // 23 November 2026 is a Monday.
  it.each([
    ['福田区', '2026-11-23T00:00', '2026-11-23T15:00'],
    ['福田区', '2026-11-23T11:59', '2026-11-23T15:00'],
    ['福田区', '2026-11-23T12:00', '2026-11-23T18:00'],
    ['福田区', '2026-11-23T14:59', '2026-11-23T18:00'],
    ['福田区', '2026-11-23T15:00', '2026-11-24T12:00'],
    ['福田区', '2026-11-23T23:59', '2026-11-24T12:00'],
    ['宝安区', '2026-11-23T00:00', '2026-11-23T18:00'],
    ['宝安区', '2026-11-23T11:59', '2026-11-23T18:00'],
    ['宝安区', '2026-11-23T12:00', '2026-11-24T18:00'],
    ['宝安区', '2026-11-23T15:00', '2026-11-24T18:00'],
    ['宝安区', '2026-11-23T23:59', '2026-11-24T18:00'],
  ])('深圳 %s, confirmed %s: picked up by %s', (district, confirmedAt, by) => {
    expect(promisedBy('深圳市', district, confirmedAt)).toBe(by)
  })

  it.each([
    ['a Sunday', '2026-11-22T10:00', '2026-11-22T15:00'],
    ['Saturday afternoon', '2026-11-21T16:00', '2026-11-22T12:00'],
    ['National Day', '2026-10-01T12:30', '2026-10-01T18:00'],
    ['the last evening of the year', '2026-12-31T20:00', '2027-01-01T12:00'],
  ])('runs every day of the year: %s', (_, confirmedAt, by) => {
    expect(promisedBy('深圳市', '福田区', confirmedAt)).toBe(by)
  })

  it.each([
    ['early on a working day', '2026-11-23T00:01', '2026-11-24T18:00'],
    ['late on a working day', '2026-11-23T23:00', '2026-11-24T18:00'],
    ['on Friday', '2026-11-27T09:00', '2026-11-30T18:00'],
    ['on Saturday', '2026-11-28T09:00', '2026-11-30T18:00'],
    ['before National Day', '2026-09-30T09:00', '2026-10-08T18:00'],
    ['on the Friday before a make-up Saturday', '2026-10-09T09:00', '2026-10-10T18:00'],
  ])('out of area comes the next working day: %s', (_, confirmedAt, by) => {
    expect(promisedBy('广州市', '增城区', confirmedAt)).toBe(by)
  })

  it('names the surcharge by service, and none inside the area', () => {
    const confirmedAt = new Date('2026-11-23T09:00:00+08:00')
    const out = address('北京市', '密云区')
    expect(pickupPromise({ address: out, service: 'express', confirmedAt }, company)).toMatchObject({
      zone: 'out',
      surchargeFen: 3000,
    })
    expect(pickupPromise({ address: out, service: 'ltl', confirmedAt }, company)).toMatchObject({
      zone: 'out',
      surchargeFen: 8000,
    })
    expect(promised('北京市', '通州区', '2026-11-23T09:00')).toMatchObject({ zone: 'suburb', surchargeFen: 0 })
  })

  it('promises nothing where there is no pickup, and asks for a missing district', () => {
    expect(promised('长沙市', '岳麓区', '2026-11-23T09:00')).toEqual({ status: 'no_pickup' })
    expect(promised('深圳市', '', '2026-11-23T09:00')).toEqual({ status: 'needs_district' })
  })
})
