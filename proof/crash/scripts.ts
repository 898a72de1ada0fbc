import { people } from '../../test/faults/support/people.ts'

/** What one customer says, one thing after the answer to the other, and what has to be stored of it in the end. */
export interface Script {
  readonly says: readonly string[]
  readonly orders: number
  readonly cases: number
}

const WAYBILL = 'SD2400112300018'
const parties = `寄件人${people.ann.name} ${people.ann.phone} 广东省深圳市南山区${people.street}\n收件人${people.bo.name} ${people.bo.phone} 北京市海淀区学院路20号`
const order = ['深圳寄北京，5公斤的衣服多少钱', '下单', parties, '寄付', '不用保价', '确认下单']
const track = `${WAYBILL} 到哪了`

export const scripts: readonly Script[] = [
  { says: [...order, '谢谢'], orders: 1, cases: 0 },
  { says: [track, '深圳寄北京，3公斤的衣服多少钱', '不用了', track], orders: 0, cases: 0 },
  { says: [track, '什么不能寄', '转人工'], orders: 0, cases: 1 },
  { says: ['你好', '什么不能寄', track, '丢了怎么赔', '转人工'], orders: 0, cases: 1 },
  { says: [...order, track, '转人工'], orders: 1, cases: 1 },
  { says: [track, '快递员态度很差，我要投诉', '提交', track], orders: 0, cases: 1 },
]
