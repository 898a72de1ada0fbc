import { describe, expect, it } from 'vitest'
import { readChoice } from '../../src/flows/understanding/extract/choices.ts'
import { extractMoney, extractRoundSums } from '../../src/flows/understanding/extract/money.ts'
import { extractPieces } from '../../src/flows/understanding/extract/pieces.ts'
import { extractPlaces } from '../../src/flows/understanding/extract/places.ts'
import { extractSizes, extractVolumes } from '../../src/flows/understanding/extract/sizes.ts'
import { extractTime } from '../../src/flows/understanding/extract/times.ts'
import { extractWeights } from '../../src/flows/understanding/extract/weights.ts'
import { normalise } from '../../src/flows/understanding/normalise.ts'
import { NOW, read, told } from './told.ts'

describe('a former division is read as what stands there today', () => {
  it.each([
    ['寄到襄樊', '襄阳市'],
    ['襄樊市樊城区', '襄阳市樊城区'],
    ['上海闸北区', '上海市静安区'],
    ['上海卢湾区', '上海市黄浦区'],
    ['上海南汇', '上海市浦东新区'],
    ['北京崇文区', '北京市东城区'],
    ['北京宣武', '北京市西城区'],
    ['天津塘沽', '天津市滨海新区'],
    ['巢湖居巢区', '合肥市巢湖市'],
    ['莱芜', '济南市莱芜区'],
    ['杭州江干', '杭州市上城区'],
    ['南京白下', '南京市秦淮区'],
    ['苏州金阊区', '苏州市姑苏区'],
    ['宁波江东区', '宁波市鄞州区'],
    ['青岛四方区', '青岛市市北区'],
    ['章丘市', '济南市章丘区'],
    ['郫县', '成都市郫都区'],
    ['米泉市', '乌鲁木齐市米东区'],
    ['中甸县', '迪庆藏族自治州香格里拉市'],
    ['长沙望城县', '长沙市望城区'],
    ['株洲县', '株洲市渌口区'],
    ['许昌县', '许昌市建安区'],
    ['西安户县', '西安市鄠邑区'],
    ['漳州龙海市', '漳州市龙海区'],
    ['三明梅列区', '三明市三元区'],
    ['大庸市', '张家界市'],
    ['宜昌县', '宜昌市夷陵区'],
    ['万县', '重庆市万州区'],
    ['日喀则地区', '日喀则市'],
    ['海东地区', '海东市'],
    ['西宁湟中县', '西宁市湟中区'],
    ['贵阳小河区', '贵阳市花溪区'],
  ])('%s is %s', (text, place) => {
    const [found] = extractPlaces(text)
    expect(`${found?.place.city ?? ''}${found?.place.district ?? ''}`).toBe(place)
  })
})

describe('a measure that is hard to read', () => {
  it.each([
    ['零点五公斤', 0.5],
    ['一吨半', 1500],
    ['两百来斤', 100],
    ['二十多公斤', 20],
    ['5公斤3箱', 5],
    ['５ＫＧ', 5],
    ['重量改成8', 8],
    ['1,200公斤', 1200],
  ])('the weight of %s is %d kg', (text, kilograms) => {
    expect(extractWeights(normalise(text))[0]?.value).toBe(kilograms)
  })

  it('the weight of 一公斤都不到 800克 is the one that is reached', () => {
    expect(told(read('一公斤都不到 800克', 'quote/goods.weight'))).toEqual(['set goods.weight 0.8'])
  })

  it.each([
    ['零点八立方', 0.8],
    ['三个半立方', 3.5],
    ['两方半', 2.5],
    ['半方', 0.5],
  ])('the volume of %s is %d m³', (text, cubicMetres) => {
    expect(extractVolumes(normalise(text))[0]?.value).toBe(cubicMetres)
  })

  it.each([
    ['长一米二 宽八十 高六十公分', [120, 80, 60]],
    ['1.2米*0.8米*0.6米', [120, 80, 60]],
    ['60 by 40 by 50', [60, 40, 50]],
  ])('the sides of %s', (text, cm) => {
    expect(extractSizes(normalise(text))[0]?.value).toEqual({ cm })
  })

  it.each<readonly [string, number | undefined]>([
    ['十来件', 10],
    ['二十多箱', 20],
    ['件数改成4', 4],
    ['第二件', undefined],
    ['三个月', undefined],
    ['收件人有三个', undefined],
  ])('the pieces of %s', (text, pieces) => {
    expect(extractPieces(text)[0]?.value).toBe(pieces)
  })

  it.each([
    ['五块八', 580],
    ['两千五百块钱', 250_000],
    ['¥299.5', 29_950],
    ['二十万的设备', 20_000_000],
    ['2万5', 2_500_000],
  ])('the sum of %s is %d fen', (text, fen) => {
    expect([...extractMoney(text), ...extractRoundSums(text)][0]?.value).toBe(fen)
  })
})

describe('a time that is hard to read, on Saturday 21 November at ten', () => {
  it.each([
    ['12点', '21T12:00–21T13:00'],
    ['中午12点', '21T12:00–21T13:00'],
    ['晚上12点', '22T00:00–22T01:00'],
    ['下周三12点', '25T12:00–25T13:00'],
    ['聽日朝早', '22T08:00–22T12:00'],
    ['三个工作日内', '–25T23:59'],
    ['明天9点到11点', '22T09:00–22T11:00'],
    ['大后天', '24T00:00–24T23:59'],
  ])('%s', (text, window) => {
    const value = extractTime(normalise(text), NOW)?.value
    const time = value !== undefined && 'time' in value ? value.time : {}
    expect(`${(time.from ?? '').slice(8, 16)}–${(time.to ?? '').slice(8, 16)}`).toBe(window)
  })

  it.each(['能保证28号前到吗', '必须28号前到'])('%s is no time to fetch it', (text) => {
    expect(told(read(text, 'order/confirm'))).toEqual(['answer_question'])
  })
})

describe('dialect, pinyin and letters apart', () => {
  it.each([
    ['你哋几时嚟攞', '你们什么时候来拿'],
    ['俺的货咋个还没到', '我的货怎么还没到'],
    ['wo de kuaidi dao na le', '我的快递到哪了'],
    ['quxiao dingdan', '取消订单'],
    ['liang gongjin', '两公斤'],
    ['转 人 工', '转人工'],
    ['please send it to Wuliu Road', 'please send it to Wuliu Road'],
  ])('%s is read as %s', (text, plain) => {
    expect(normalise(text)).toBe(plain)
  })
})

describe('a short answer that is hard to read', () => {
  it.each([
    ['保吧', 'order/insurance', 'set insurance true'],
    ['唔使', 'order/insurance', 'set insurance false'],
    ['好的就这个', 'quote/confirm', 'set confirm true'],
    ['maybe later', 'quote/confirm', 'set confirm false'],
    ['稍等 我翻一下单子', 'pod/waybill', 'wait'],
    ['hold on, let me look it up', 'order/consignee.phone', 'wait'],
    ['我自己付', 'order/payment', 'set payment sender'],
    ['写王芳就行', 'order/consignee.name', 'set consignee.name 王芳'],
    ['the recipient is Jane Doe', 'order/consignee.name', 'set consignee.name Jane Doe'],
    ['last 4: 8001', 'track/verify.tail', 'set verify.tail 8001'],
    ['电话不方便给', 'order/shipper.name', 'refuse_slot shipper.phone'],
    ['为什么要电话', 'order/shipper.name', 'explain shipper.phone'],
    ['有必要吗', 'order/insurance', 'explain insurance'],
    ['哪个好', 'order/service', 'explain service'],
    ['第二个的重量是3公斤', 'order/goods.weight', 'correct goods.parcels 0×3'],
    ['碎了四个杯子', 'complaint/goods.name', 'set goods.name 杯子'],
    ['我要赔偿', 'complaint/kind', 'set request 我要赔偿'],
  ] as const)('%s at %s', (text, asked, command) => {
    expect(told(read(text, asked))).toContain(command)
  })

  it.each([
    ['option 2 please', 2],
    ['就第一个吧', 1],
    ['②', 2],
    ['最后一个', 3],
  ])('%s picks %d', (text, choice) => {
    expect(readChoice(normalise(text), ['甲方案', '乙方案', '丙方案'])).toBe(choice)
  })
})

describe('two wishes joined by a word', () => {
  it.each([
    ['先查一下SD2400112300018 然后帮我下一单到苏州', ['start track', 'start order']],
    ['cancel my order and then track SD2400112300018', ['start cancel', 'start track']],
    ['回单帮我看下 另外报个价 天津到长春300公斤', ['start pod', 'start quote']],
    ['查一下SD2400112300018 顺便问下你们周末上班吗', ['start track', 'answer_question']],
  ])('%s', (text, wanted) => {
    const starts = told(read(text)).filter((command) => command.startsWith('start') || command === 'answer_question')
    expect(starts).toEqual(wanted)
  })
})
