import { describe, expect, it } from 'vitest'
import { readChoice } from '../../src/flows/understanding/extract/choices.ts'
import { extractGoodsName } from '../../src/flows/understanding/extract/goods-name.ts'
import { extractMoney, extractRoundSums } from '../../src/flows/understanding/extract/money.ts'
import { readNumber } from '../../src/flows/understanding/extract/numerals.ts'
import { extractPieces } from '../../src/flows/understanding/extract/pieces.ts'
import { extractSizes, extractVolumes } from '../../src/flows/understanding/extract/sizes.ts'
import { extractTime } from '../../src/flows/understanding/extract/times.ts'
import { extractWeights } from '../../src/flows/understanding/extract/weights.ts'
import { NOW } from './told.ts'

describe('a number as customers write it', () => {
  it.each<readonly [string, number | null]>([
    ['12', 12],
    ['1,200', 1200],
    ['2.5', 2.5],
    ['半', 0.5],
    ['十', 10],
    ['十二', 12],
    ['两百', 200],
    ['三百五', 350],
    ['三百零五', 305],
    ['一百二十', 120],
    ['两千五', 2500],
    ['一万二', 12_000],
    ['两万5', 25_000],
    ['2万5', 25_000],
    ['2万500', 20_500],
    ['3k', 3000],
    ['3w', 30_000],
    ['一三八', 138],
    ['七八', 8],
    ['两三', 3],
    ['三五', 5],
    ['十七八', 18],
    ['五六十', 60],
    ['公斤', null],
    ['', null],
  ])('%s', (written, number) => {
    expect(readNumber(written)).toBe(number)
  })
})

describe('a weight in kilograms', () => {
  it.each<readonly [string, number | undefined]>([
    ['5公斤', 5],
    ['两公斤半', 2.5],
    ['五斤', 2.5],
    ['半斤', 0.25],
    ['半吨', 500],
    ['一吨半', 1500],
    ['一百二十公斤', 120],
    ['3.5kg', 3.5],
    ['3.5KG', 3.5],
    ['3kgs', 3],
    ['200g', 0.2],
    ['500克', 0.5],
    ['2 lbs', 0.9072],
    ['1.2 tons', 1200],
    ['10来斤', 5],
    ['5-8公斤', 8],
    ['重量5', 5],
    ['weight: 12', 12],
    ['5个', undefined],
    ['300块', undefined],
    ['G1234次', undefined],
    ['60*40*50', undefined],
  ])('%s', (text, kg) => {
    expect(extractWeights(text)[0]?.value).toBe(kg)
  })
})

describe('a size in centimetres', () => {
  it.each<readonly [string, readonly number[]]>([
    ['60*40*50', [60, 40, 50]],
    ['60×40×50cm', [60, 40, 50]],
    ['60x40x50', [60, 40, 50]],
    ['60 by 40 by 50', [60, 40, 50]],
    ['60乘40乘50', [60, 40, 50]],
    ['长60宽40高50', [60, 40, 50]],
    ['长60cm，宽40cm，高50cm', [60, 40, 50]],
    ['0.6x0.4x0.5m', [60, 40, 50]],
    ['0.6*0.4*0.5', [60, 40, 50]],
    ['1.2米*80厘米*50厘米', [120, 80, 50]],
    ['600*400*500mm', [60, 40, 50]],
  ])('%s', (text, cm) => {
    expect(extractSizes(text)[0]?.value).toEqual({ cm })
  })

  it.each([
    ['60*40', 'too_short'],
    ['60*40*50*20', 'too_long'],
    ['60*0*50', 'not_positive'],
    ['-60*40*50', 'not_positive'],
  ])('%s is %s', (text, problem) => {
    expect(extractSizes(text)[0]?.value).toMatchObject({ problem })
  })
})

describe('a volume in cubic metres', () => {
  it.each([
    ['2立方', 2],
    ['1.5方', 1.5],
    ['两方半', 2.5],
    ['0.12m³'.normalize('NFKC'), 0.12],
    ['0.12m3', 0.12],
    ['3 cbm', 3],
    ['120000立方厘米', 0.12],
  ])('%s', (text, m3) => {
    expect(extractVolumes(text)[0]?.value).toBe(m3)
  })

  it('is not in 2方便面', () => {
    expect(extractVolumes('2方便面')).toEqual([])
  })
})

describe('how many pieces', () => {
  it.each<readonly [string, number | undefined]>([
    ['3件', 3],
    ['三箱', 3],
    ['12托', 12],
    ['2 boxes', 2],
    ['two parcels', 2],
    ['两个箱子', 2],
    ['5袋', 5],
    ['件数 4', 4],
    ['第2件', undefined],
    ['2个月', undefined],
    ['3个工作日', undefined],
    ['一件事', undefined],
    ['5公斤', undefined],
  ])('%s', (text, pieces) => {
    expect(extractPieces(text)[0]?.value).toBe(pieces)
  })
})

describe('a sum in fen', () => {
  it.each<readonly [string, number | undefined]>([
    ['三百块', 30_000],
    ['2万5元', 2_500_000],
    ['¥299.5', 29_950],
    ['五千元', 500_000],
    ['1,200元', 120_000],
    ['五块八毛', 580],
    ['100块', 10_000],
    ['300块50公斤', 30_000],
    ['300 yuan', 30_000],
    ['尾号4417', undefined],
    ['3号', undefined],
  ])('%s', (text, fen) => {
    expect(extractMoney(text)[0]?.value).toBe(fen)
  })

  it.each<readonly [string, number | undefined]>([
    ['2万5', 2_500_000],
    ['3k', 300_000],
    ['三百五', 35_000],
    ['五千公斤', undefined],
    ['两千件', undefined],
  ])('%s without a currency word', (text, fen) => {
    expect(extractRoundSums(text)[0]?.value).toBe(fen)
  })
})

describe('a time, on Saturday 21 November 2026 at ten', () => {
  it.each<readonly [string, string, string]>([
    ['明天下午三点前', '', '2026-11-22T15:00'],
    ['三点前', '', '2026-11-21T15:00'],
    ['后天上午', '2026-11-23T08:00', '2026-11-23T12:00'],
    ['下午', '2026-11-21T12:00', '2026-11-21T18:00'],
    ['今晚', '2026-11-21T18:00', '2026-11-21T21:00'],
    ['明早', '2026-11-22T08:00', '2026-11-22T12:00'],
    ['周五', '2026-11-27T00:00', '2026-11-27T23:59'],
    ['周六', '2026-11-21T00:00', '2026-11-21T23:59'],
    ['下周三', '2026-11-25T00:00', '2026-11-25T23:59'],
    ['下周一上午', '2026-11-23T08:00', '2026-11-23T12:00'],
    ['周末', '2026-11-21T00:00', '2026-11-22T23:59'],
    ['月底前', '', '2026-11-30T23:59'],
    ['周五前', '', '2026-11-27T23:59'],
    ['3号', '2026-12-03T00:00', '2026-12-03T23:59'],
    ['25号下午', '2026-11-25T12:00', '2026-11-25T18:00'],
    ['11月25日', '2026-11-25T00:00', '2026-11-25T23:59'],
    ['11/25', '2026-11-25T00:00', '2026-11-25T23:59'],
    ['2026-12-01', '2026-12-01T00:00', '2026-12-01T23:59'],
    ['三天后', '2026-11-24T00:00', '2026-11-24T23:59'],
    ['三个工作日内', '', '2026-11-25T23:59'],
    ['2小时内', '', '2026-11-21T12:00'],
    ['明天9点到11点', '2026-11-22T09:00', '2026-11-22T11:00'],
    ['明天早上8点半', '2026-11-22T08:30', '2026-11-22T09:30'],
    ['14:30', '2026-11-21T14:30', '2026-11-21T15:30'],
    ['下午五点以后', '2026-11-21T17:00', ''],
    ['尽快', '2026-11-21T10:00', ''],
    ['before 3pm', '', '2026-11-21T15:00'],
    ['tomorrow afternoon', '2026-11-22T12:00', '2026-11-22T18:00'],
    ['next Monday morning', '2026-11-23T08:00', '2026-11-23T12:00'],
    ['Nov 25 between 2 and 4 pm', '2026-11-25T14:00', '2026-11-25T16:00'],
    ['within 3 working days', '', '2026-11-25T23:59'],
  ])('%s', (text, from, to) => {
    const reading = extractTime(text, NOW)?.value
    const time = reading !== undefined && 'time' in reading ? reading.time : {}
    expect([time.from?.slice(0, 16) ?? '', time.to?.slice(0, 16) ?? '']).toEqual([from, to])
  })

  it('ends with the offset of China', () => {
    expect(extractTime('明天', NOW)?.value).toEqual({
      time: { from: '2026-11-22T00:00:00+08:00', to: '2026-11-22T23:59:59+08:00' },
    })
  })

  it.each([
    ['2月30日', 'impossible_date'],
    ['13月5号', 'impossible_date'],
    ['32号', 'impossible_date'],
    ['25点', 'impossible_time'],
  ])('%s does not exist', (text, problem) => {
    expect(extractTime(text, NOW)?.value).toMatchObject({ problem })
  })

  it.each(['1号楼', '科技园', '5公斤', '一点点'])('is not in %s', (text) => {
    expect(extractTime(text, NOW)).toBeNull()
  })
})

describe('the goods', () => {
  it.each<readonly [string, string | null]>([
    ['5公斤的衣服', '衣服'],
    ['一箱苹果', '苹果'],
    ['10公斤的书到西安', '书'],
    ['寄一台笔记本电脑', '笔记本电脑'],
    ['物品是样品', '样品'],
    ['寄刀可以吗', null],
    ['3件玩偶', '玩偶'],
    ['我的件丢了怎么赔', null],
    ['收件改成上海', null],
    ['我的手机号错了', null],
    ['两公斤半', null],
  ])('%s', (text, goods) => {
    expect(extractGoodsName(text)).toBe(goods)
  })
})

describe('a choice', () => {
  const choices = ['标准快递 ¥50.00', '零担 ¥60.00', '不用了']
  it.each<readonly [string, number | null]>([
    ['第二个', 2],
    ['2', 2],
    ['选1', 1],
    ['最后一个', 3],
    ['the second one', 2],
    ['option 3', 3],
    ['零担', 2],
    ['不用了', 3],
    ['第五个', null],
    ['5公斤', null],
  ])('%s', (said, choice) => {
    expect(readChoice(said, choices)).toBe(choice)
  })
})
