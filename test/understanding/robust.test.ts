import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseContactLines } from '../../src/cli/parse-contact.ts'
import { understandLines } from '../../src/cli/understand.ts'
import { detectLanguage } from '../../src/flows/understanding/language.ts'
import { normalise } from '../../src/flows/understanding/normalise.ts'
import { type Asked, NOW, read, told } from './told.ts'

describe('the text as it is read', () => {
  it.each([
    ['１３８００１３８０００', '13800138000'],
    ['查詢包裹', '查询包裹'],
    ['我要寄快第', '我要寄快递'],
    ['圆同', '圆通'],
    ['名天周未上们取件', '明天周末上门取件'],
    ['这单好慢，登记件数', '这单好慢,登记件数'],
    ['寄一包价格多少', '寄一包价格多少'],
    ['邊個簽收㗎', '谁签收'],
    ['點解仲未到，唔該', '为什么还没到,谢谢'],
    ['唔該轉人工', '麻烦转人工'],
    ['寄去上海幾錢，平啲得唔得', '寄去上海多少钱,便宜点可以吗'],
    ['取消喇，唔要', '取消了,不要'],
    ['喇叭晒太阳，等紧急文件', '喇叭晒太阳,等紧急文件'],
    ['办公金属，其中同城', '办公金属,其中同城'],
    ['深\u200b圳', '深圳'],
    ['张著', '张著'],
    ['0.12m³', '0.12m3'],
    ['a\r\nb', 'a\nb'],
    ['\ud800坏', ' 坏'],
  ])('%j is read as %j', (raw, text) => {
    expect(normalise(raw)).toBe(text)
  })
})

describe('the language of the answer', () => {
  it.each([
    ['你好', undefined, 'zh'],
    ['hello', undefined, 'en'],
    ['where is my parcel', 'zh', 'en'],
    ['OK', 'zh', 'zh'],
    ['Tan Wei', 'zh', 'zh'],
    ['SD2400112300018', 'zh', 'zh'],
    ['SD2400112300018', 'en', 'en'],
    ['5', 'en', 'en'],
    ['深圳', 'en', 'en'],
    ['我的快递到哪了', 'en', 'zh'],
    ['帮我 track 一下', undefined, 'zh'],
    ['ship from 深圳 to 北京 please', undefined, 'en'],
    ['👌', 'en', 'en'],
    ['', undefined, 'zh'],
  ] as const)('%j while %s is spoken', (text, known, language) => {
    expect(detectLanguage(text, known)).toBe(language)
  })

  it.each([
    ['12345', 'en'],
    ['SD2400112300018', 'en'],
    ['', 'en'],
    ['人工', 'zh'],
    ['转人工', 'zh'],
  ] as const)('%j as the first word on an English page', (text, language) => {
    expect(detectLanguage(text, undefined, 'en')).toBe(language)
  })

  it('changes at once when the customer asks for it', () => {
    expect(read('English please', '', { language: 'zh' }).language).toBe('en')
  })
})

const SLOTS: readonly Asked[] = [
  '',
  'order/consignee.phone',
  'order/consignee.address',
  'complaint/description',
  'quote/goods.dimensions',
  'order/confirm',
]

describe('any message at all', () => {
  it('is answered without throwing, and the same way twice', () => {
    const words = fc.constantFrom(
      '深圳',
      '到',
      '5公斤',
      '不是',
      '13800138000',
      'SD24',
      '*',
      '明天',
      '吗',
      ' ',
      '\n',
      '，',
      '改成',
      '{',
      '\ud83d',
      '"',
      'from ',
    )
    const message = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(message, fc.constantFrom(...SLOTS), (text, asked) => {
        const first = read(text, asked)
        expect(read(text, asked)).toEqual(first)
        expect(first.because.length).toBeGreaterThan(0)
      }),
      { numRuns: 300, seed: 21 },
    )
  })

  it.each([
    '1',
    '一百',
    '138',
    '深圳到',
    '60*',
    '不是',
    'SD1',
    '9:',
    '收件人',
    'from ',
    '张三13800138000广东省',
    '。',
    '！',
    '\u200b',
    '👨‍👩‍👧',
    '(',
    '坏了',
    '¥1',
    '0.',
    '如果',
  ])('of 100,000 characters of %j is bounded work', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    const short = text.slice(0, 2_000)
    expect(told(read(text, 'order/consignee.phone'))).toEqual(told(read(short, 'order/consignee.phone')))
  })
})

async function* lines(...all: readonly string[]): AsyncIterable<string> {
  yield* all
}

async function collect(from: AsyncIterable<object>): Promise<readonly object[]> {
  const all: object[] = []
  for await (const line of from) all.push(line)
  return all
}

describe('the command line', () => {
  it('answers message by message and goes on after an unreadable line', async () => {
    let clock = 0
    const milliseconds = () => (clock += 1)
    const input = lines(
      '{"id":"u1","text":"别查了","now":"2026-11-21T10:00:00+08:00"}',
      'nonsense',
      '{"id":"u3","text":"x","pending":{"flow":"nowhere","slot":"a"}}',
      '',
      '{"id":"u5","text":"明天下午三点前","pending":{"flow":"order","slot":"pickup.time"},"now":"2026-11-21T10:00:00+08:00"}',
    )
    expect(await collect(understandLines(input, { milliseconds }))).toEqual([
      {
        id: 'u1',
        language: 'zh',
        intent: 'none',
        commands: [{ type: 'cancel_flow', scope: 'this', flow: 'track' }],
        entities: {},
        ms: 1,
      },
      { error: { code: 'line.not_json', message: expect.any(String), line: 2 } },
      { error: { code: 'line.wrong_shape', message: expect.stringContaining('pending.flow'), line: 3 } },
      {
        id: 'u5',
        language: 'zh',
        intent: 'answer',
        commands: [{ type: 'set_slot', slot: 'pickup.time', value: { to: '2026-11-22T15:00:00+08:00' } }],
        entities: { time: { to: '2026-11-22T15:00:00+08:00' } },
        ms: 1,
      },
    ])
  })

  it('says why when asked', async () => {
    const [line] = await collect(understandLines(lines('{"text":"转人工"}'), { explain: true, today: () => NOW }))
    expect(line).toMatchObject({ because: expect.arrayContaining(['person: request']) })
  })

  it('parses contact blocks, traditional ones too', async () => {
    const [line] = await collect(parseContactLines(lines('{"id":"1","text":"王芳 13800138004 廣東省深圳市南山區科技園路1號"}')))
    expect(line).toEqual({
      id: '1',
      contacts: [
        {
          role: 'unknown',
          name: '王芳',
          phone: '13800138004',
          province: '广东省',
          city: '深圳市',
          district: '南山区',
          detail: '科技园路1号',
        },
      ],
    })
  })
})
