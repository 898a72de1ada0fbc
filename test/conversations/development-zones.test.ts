import { describe, expect, it } from 'vitest'
import { districtOfZone, zoneIn } from '../../src/domain/regions/development-zones.ts'
import { played } from '../support/transcript.ts'

describe('a pickup in a development zone', () => {
  it.each([
    ['苏州工业园区星湖街328号', { city: '苏州市', district: '工业园区', detail: '星湖街328号' }],
    ['江苏省苏州市苏州工业园区星湖街328号', { city: '苏州市', district: '苏州工业园区', detail: '星湖街328号' }],
    ['上海张江高新区科苑路88号', { city: '上海市', district: '浦东新区', detail: '张江高新区科苑路88号' }],
    ['北京亦庄经济开发区荣华南路1号', { city: '北京市', district: '大兴区', detail: '亦庄经济开发区荣华南路1号' }],
    ['成都高新区天府大道1号', { city: '成都市', district: '高新区', detail: '天府大道1号' }],
    ['杭州萧山经济技术开发区建设一路1号', { city: '杭州市', district: '萧山区', detail: '' }],
  ])('is accepted as it is written: %s', (address, { city, district, detail }) => {
    const desk = played(`
      customer : 我要寄件
      customer : 王芳 13800138004 ${address}
      bot      : 请发收件人
    `)
    expect(desk.slots['shipper.address']).toMatchObject({ city, district, detail: expect.stringContaining(detail) })
  })

  it('is promised like the rest of the city', () => {
    const desk = played(`
      customer : 我要寄件
      customer : 王芳 13800138004 苏州工业园区星湖街328号
      customer : 李雷 13900139001 成都高新区天府大道1号
      customer : 书 3公斤 寄付 不保价
      bot      : 苏州市工业园区星湖街328号 … 今天 15:00
      customer : 确认
    `)
    expect(desk.orders).toHaveLength(1)
  })

  it('asks for the district with the city’s own as buttons, where the zones differ and nobody can tell', () => {
    const desk = played(`
      customer : 我要寄件
      customer : 王芳 13800138004 上海市长兴路8号
      bot      : 寄件人的所在区
    `)
    expect(desk.state?.pending?.choices).toContain('闵行区')
    expect(desk.state?.pending?.choices).toContain('浦东新区')
    desk.say('闵行区')
    expect(desk.slots['shipper.address']).toEqual({
      province: '上海市',
      city: '上海市',
      district: '闵行区',
      detail: '长兴路8号',
    })
  })
})

describe('a zone', () => {
  it('is no zone where a street only sounds alike', () => {
    for (const detail of ['新区路8号', '人民路8号', '高新路1号', '园区大道3号']) expect(zoneIn(detail)).toBe('')
    expect(districtOfZone({ province: '江苏省', city: '苏州市', district: '', detail: '人民路8号' })).toBe('')
  })
})
