import { describe, expect, it } from 'vitest'
import { isAcknowledged } from '../../src/flows/understanding/cues/acknowledged.ts'
import { readAssent } from '../../src/flows/understanding/cues/assent.ts'

const YES: readonly (readonly [said: string, tail: string])[] = [
  ['可以 下', ''],
  ['是滴', ''],
  ['对头', ''],
  ['对格', ''],
  ['要得', ''],
  ['得 下单', ''],
  ['行就这样吧', ''],
  ['好滴好滴', ''],
  ['好，没别的了', ''],
  ['就按你说的办', ''],
  ['可以，我晚上在家', '我晚上在家'],
  ['对 电话打不通就微信', '电话打不通就微信'],
  ['这下对了', ''],
  ['对 赶紧的', ''],
  ['好嘞 帮我下一单', ''],
  ['价格能接受 下', ''],
  ['没什么问题，提交吧', ''],
  ['没有了 提交吧', ''],
  ['有点贵 不过可以 下吧', ''],
  ['好的 那你们几点能来收', ''],
  ['行 那就麻烦你们了', ''],
  ['等等\n好了 确认', ''],
  ['嗯 照片等会发', '照片等会发'],
  ['提交 麻烦加急一下 明天必须到', '麻烦加急一下，明天必须到'],
  ['对，门口有台阶', '门口有台阶'],
  ['ok go ahead thanks', ''],
  ["yes that's all correct, thanks", ''],
  ['great, that works for me', ''],
  ['yes and please hurry, it is urgent', ''],
  ['yes, I have photos and the invoice', 'I have photos and the invoice'],
]

const LATER = [
  '好 明天给你们答复',
  '我回头答复你',
  '行 周一给你个准信',
  '那我再比比吧 先不弄',
  '行 知道了 我问下老板再说',
  '行 知道价就行 不寄',
  '货还没准备好 到时候再下单',
  '好 先记着 下周再下',
  '可以 不过我得跟老板说一声',
  '对是对 但是先不要下',
  '看着没问题 我等老板点头',
  '好的 需要了再联系你们',
  '就是问问而已',
  '等会儿再确认',
  '行 等我电话',
  '好 那我明天联系你们',
  '没问题的话我明天下单',
  '嗯 还在犹豫',
  'sure, once my boss agrees',
  'yes if the price includes insurance',
  '确认下单\n等等 先别下',
  '先等等 我再找找发票',
  '我先问问家里有没有人',
  "ok thanks, i'll think about it",
  'yes but not today, I will order later',
  'ok, I need to check with my manager first',
  'good to know, not right now though',
  "fine, I'll let you know",
  'looks fine but hold off for now',
  "ok, I'll confirm it tomorrow",
]

const NO = ['不得要', '没得要', '要不得', '不对', '太贵了 不寄了', '算了 我自己送过去', '可以 不用了', 'no thanks']

/** Neither: a value, a question, a by the way, something wrong. */
const NEITHER = [
  '你们明天给我答复',
  '送货上门的吧',
  '对了 那个箱子我没扔',
  '对 但是电话不是这个',
  '多久给答复',
  '可以吗',
  '如果是10公斤呢',
  'if it is 10 kg',
  '对方付',
  '行李箱',
  '好像不太对',
  '两双 一起4公斤',
  '谢谢',
]

describe('what is said at a yes-or-no question', () => {
  it.each(YES)('«%s» is a yes', (said, tail) => {
    expect(readAssent(said)).toEqual({ means: 'yes', tail })
  })
  it.each(LATER)('«%s» puts it off', (said) => {
    expect(readAssent(said).means).toBe('later')
  })
  it.each(NO)('«%s» is a no', (said) => {
    expect(readAssent(said).means).toBe('no')
  })
  it.each(NEITHER)('«%s» is neither', (said) => {
    expect(readAssent(said).means).toBeNull()
  })
})

describe('what is said to an answer', () => {
  it.each([
    '好 我打给他',
    '哦哦 那明天能到 好',
    '明白 那我明天在家等',
    '哦这样啊 那行',
    '嗯 先这样',
    '对 麻烦快点',
    "got it, I'll call him",
    'oh good, so it is on its way',
  ])('«%s» takes note of it', (said) => {
    expect(isAcknowledged(said)).toBe(true)
  })
  it.each([
    '好 我要寄件',
    '嗯 我的件破了',
    '好 那明天能到吗',
    '好 那帮我登记',
    '好 麻烦帮我查个件',
    'ok please track it',
    '我打给他',
    '确认',
    '好的 提交',
  ])('«%s» is more than a nod', (said) => {
    expect(isAcknowledged(said)).toBe(false)
  })
})
