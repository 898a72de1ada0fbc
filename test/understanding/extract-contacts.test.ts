import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isContact, parseContacts } from '../../src/flows/understanding/extract/contacts.ts'
import { extractPhones } from '../../src/flows/understanding/extract/phones.ts'
import { extractPlaces } from '../../src/flows/understanding/extract/places.ts'
import { extractWaybills } from '../../src/flows/understanding/extract/waybills.ts'

const written = (text: string): string[] =>
  parseContacts(text).map(({ role, name, phone, province, city, district, detail }) =>
    [role, name, phone, province, city, district, detail].join('|'),
  )

const LIN = 'unknown|林小雨|13800138000|广东省|深圳市|南山区|科苑路8号3栋501'

describe('one party, in any order', () => {
  it.each([
    '林小雨13800138000广东省深圳市南山区科苑路8号3栋501',
    '13800138000林小雨广东省深圳市南山区科苑路8号3栋501',
    '林小雨广东省深圳市南山区科苑路8号3栋501，13800138000',
    '广东省深圳市南山区科苑路8号3栋501，13800138000林小雨',
    '广东省深圳市南山区科苑路8号3栋501林小雨，13800138000',
    '13800138000，广东省深圳市南山区科苑路8号3栋501，林小雨',
    '广东深圳南山区科苑路8号3栋501 林小雨 138 0013 8000',
    '深圳南山科苑路8号3栋501 林小雨 86-13800138000',
    '林小雨，+86 13800138000，广东省，深圳市，南山区，科苑路8号3栋501',
    '姓名：林小雨\n电话：13800138000\n地址：广东省深圳市南山区科苑路8号3栋501',
    '林小雨　１３８００１３８０００　广东省深圳市南山区科苑路8号3栋501',
    '广东省深圳市南山区科苑路8号3栋501（林小雨收）13800138000',
    '林小雨（13800138000）广东省深圳市南山区科苑路8号3栋501',
    '1.林小雨 13800138000 广东省深圳市南山区科苑路8号3栋501',
    '【姓名】林小雨【电话】13800138000【地址】广东省深圳市南山区科苑路8号3栋501',
    '我叫林小雨，电话是13800138000，地址在深圳市南山区科苑路8号3栋501',
  ])('reads %s', (text) => {
    expect(written(text)).toEqual([LIN])
  })

  it('takes the labels of a shop’s copy', () => {
    const text = '收货人: 欧阳小梅\n手机号码: 86-13911112222\n所在地区: 浙江省杭州市余杭区五常街道\n详细地址: 丰岭路25号'
    expect(written(text)).toEqual(['receiver|欧阳小梅|13911112222|浙江省|杭州市|余杭区|五常街道丰岭路25号'])
  })
})

describe('names', () => {
  it.each([
    ['黄山 13800138000 安徽省黄山市屯溪区延安路1号', '黄山'],
    ['安康13800138000陕西省安康市汉滨区解放路2号', '安康'],
    ['买买提·艾力 13800138000 新疆喀什市人民东路1号', '买买提·艾力'],
    ['王先生 13800138000 成都市高新区天府大道1号', '王先生'],
    ['成都市武侯区人民南路9号李女士13800138000', '李女士'],
    ['司马青云13800138000北京市朝阳区建国路1号', '司马青云'],
    ['北京市朝阳区建国路1号尉迟冬13800138000', '尉迟冬'],
    ['Tom Smith 13800138000 北京市朝阳区建国路1号', 'Tom Smith'],
    ['北京市朝阳区建国路向东500米章敏 13800138000', '章敏'],
    ['张 三 13800138000 北京市朝阳区建国路1号', '张三'],
    ['北京市朝阳区建国路1号尉先生13800138000', '尉先生'],
    ['冷丰收 13800138000 北京市朝阳区建国路1号', '冷丰收'],
    ['北京市朝阳区建国路1号 13800138000', ''],
  ])('in %s: %s', (text, name) => {
    expect(parseContacts(text)[0]?.name).toBe(name)
  })
})

describe('regions', () => {
  it.each([
    ['北京市北京市朝阳区望京街10号', '北京市|北京市|朝阳区|望京街10号'],
    ['上海上海市徐汇区漕溪路1号', '上海市|上海市|徐汇区|漕溪路1号'],
    ['重庆忠县忠州街道1号', '重庆市|重庆市|忠县|忠州街道1号'],
    ['昆山市玉山镇前进路1号', '江苏省|苏州市|昆山市|玉山镇前进路1号'],
    ['江苏昆山市玉山镇前进路1号', '江苏省|苏州市|昆山市|玉山镇前进路1号'],
    ['东莞市长安镇振安路1号', '广东省|东莞市||长安镇振安路1号'],
    ['湖北省仙桃市龙华山街道1号', '湖北省||仙桃市|龙华山街道1号'],
    ['襄樊市樊城区长虹路1号', '湖北省|襄阳市|樊城区|长虹路1号'],
    ['杭州市江干区新塘路1号', '浙江省|杭州市|上城区|新塘路1号'],
    ['成都高新区天府大道1号', '四川省|成都市||高新区天府大道1号'],
    ['内蒙古阿拉善左旗巴彦浩特镇1号', '内蒙古自治区|阿拉善盟|阿拉善左旗|巴彦浩特镇1号'],
    ['河南省三门峡市湖滨区三门峡大道3号', '河南省|三门峡市|湖滨区|三门峡大道3号'],
    ['鼓楼区中山路1号', '||鼓楼区|中山路1号'],
    ['海南省三亚市天涯区海南省三亚市天涯区凤凰镇芒果村', '海南省|三亚市|天涯区|凤凰镇芒果村'],
    ['浙江宁波镇海区骆驼街道1号', '浙江省|宁波市|镇海区|骆驼街道1号'],
    ['台州路桥区路桥街道1号', '浙江省|台州市|路桥区|路桥街道1号'],
    ['元宝山区宝山路1号', '内蒙古自治区|赤峰市|元宝山区|宝山路1号'],
    ['新加坡乌节路1号', '境外|新加坡||乌节路1号'],
    ['香港湾仔区轩尼诗道1号', '香港特别行政区|香港岛|湾仔区|轩尼诗道1号'],
    ['台湾省台北市大安区敦化南路1号', '台湾省|台北市|大安区|敦化南路1号'],
  ])('of %s', (address, region) => {
    expect(written(`赵一鸣 13800138000 ${address}`)).toEqual([`unknown|赵一鸣|13800138000|${region}`])
  })

  it('reads an English address', () => {
    expect(written('Receiver: Tan Wei, +86 139 0013 9005, 12 Keyuan Road, Nanshan District, Shenzhen, Guangdong, China')).toEqual(
      ['receiver|Tan Wei|13900139005|广东省|深圳市|南山区|12 Keyuan Road'],
    )
  })
})

describe('two parties', () => {
  const both = [
    'sender|林小雨|13800138000|广东省|深圳市|南山区|科苑路8号',
    'receiver|赵一鸣|13911112222|北京市|北京市|海淀区|中关村大街1号',
  ]
  it.each([
    '寄：林小雨 13800138000 深圳市南山区科苑路8号\n收：赵一鸣 13911112222 北京市海淀区中关村大街1号',
    '寄件人：林小雨，13800138000，深圳市南山区科苑路8号；收件人：赵一鸣，13911112222，北京市海淀区中关村大街1号',
    '发货人林小雨电话13800138000地址深圳市南山区科苑路8号 收货人赵一鸣电话13911112222地址北京市海淀区中关村大街1号',
    '从深圳市南山区科苑路8号林小雨13800138000寄到北京市海淀区中关村大街1号赵一鸣13911112222',
    'Sender: 林小雨 13800138000 深圳市南山区科苑路8号\nReceiver: 赵一鸣 13911112222 北京市海淀区中关村大街1号',
  ])('with roles: %s', (text) => {
    expect(written(text)).toEqual(both)
  })

  it.each([
    '林小雨 13800138000 深圳市南山区科苑路8号\n赵一鸣 13911112222 北京市海淀区中关村大街1号',
    '林小雨\n13800138000\n深圳市南山区科苑路8号\n\n赵一鸣\n13911112222\n北京市海淀区中关村大街1号',
    '深圳市南山区科苑路8号林小雨13800138000北京市海淀区中关村大街1号赵一鸣13911112222',
    '林小雨13800138000深圳市南山区科苑路8号赵一鸣13911112222北京市海淀区中关村大街1号',
  ])('without roles: %s', (text) => {
    expect(written(text)).toEqual(both.map((line) => line.replace(/^[a-z]+/, 'unknown')))
  })
})

describe('phones of a contact', () => {
  it.each([
    ['林小雨 0755-83660000转8001 深圳市南山区科苑路8号', '0755-83660000-8001'],
    ['林小雨 13800138000-1234 深圳市南山区科苑路8号', '13800138000-1234'],
    ['林小雨 138****8000 深圳市南山区科苑路8号', ''],
    ['深圳市南山区科苑路8号7幢60113800138000林小雨', '13800138000'],
  ])('of %s', (text, phone) => {
    const [contact] = parseContacts(text)
    expect(contact).toMatchObject({ name: '林小雨', phone, district: '南山区' })
  })
})

describe('what is no contact', () => {
  it.each(['你好', '多少钱', '13800138000', '深圳到北京', '伦敦今天冷吗', '我的件卡在杭州转运中心，查下到哪了', ''])(
    '«%s» says too little',
    (text) => {
      expect(parseContacts(text).some(isContact)).toBe(false)
    },
  )

  it.each([
    '林小雨 13800138000',
    '深圳市南山区科苑路8号 林小雨',
    '收件人：林小雨，13800138000',
    '13800138000 深圳市南山区科苑路8号',
  ])('«%s» is one', (text) => {
    expect(parseContacts(text).every(isContact)).toBe(true)
  })

  it('leaves remarks, postcodes and wishes out of the address', () => {
    const text = '赵一鸣 13911112222 北京市海淀区中关村大街1号 邮编：100080\n备注：轻拿轻放'
    expect(written(text)).toEqual(['unknown|赵一鸣|13911112222|北京市|北京市|海淀区|中关村大街1号'])
  })
})

describe('any text', () => {
  it('never throws, and every span lies inside the text', () => {
    const pieces = fc.constantFrom(
      '收件人：',
      '13800138000',
      '深圳市',
      '南山区',
      '张三',
      'SD2400112300018',
      '-',
      ' ',
      '\n',
      '转8001',
      '(',
      '1',
      '北京',
      'to',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (any) => {
        parseContacts(any)
        for (const { start, end } of [...extractPlaces(any), ...extractPhones(any), ...extractWaybills(any)]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(any.length)
        }
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it.each(['1', '13800138000', '深圳市', 'A1 ', '收件人', '- ', 'Shenzhen ', '0755-'])(
    'takes 100 KB of «%s» without stalling',
    (piece) => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length))
      expect(() => [parseContacts(text), extractPhones(text), extractWaybills(text), extractPlaces(text)]).not.toThrow()
    },
    5000,
  )
})
