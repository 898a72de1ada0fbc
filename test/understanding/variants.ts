import { ConverterFactory } from 'opencc-js/core'
import { from, to } from 'opencc-js/preset/cn2t'

const traditional = ConverterFactory(from['cn'] ?? [], to['t'] ?? [])

/** The same message as somebody else would type it; null where the variant changes nothing. */
export interface Variant {
  readonly name: string
  readonly of: (text: string) => string
  /** The variant is only natural in Chinese. */
  readonly isChinese?: true
}

const SLIPS: readonly (readonly [string, string])[] = [
  ['快递', '快第'],
  ['单号', '单好'],
  ['寄件', '寄见'],
  ['取件', '取见'],
  ['收件', '收建'],
  ['投诉', '投素'],
  ['多少钱', '多少前'],
  ['公斤', '公金'],
  ['保价', '包价'],
  ['运费', '运废'],
  ['人工', '人功'],
  ['签收', '签受'],
  ['到哪了', '到那了'],
  ['地址', '地纸'],
  ['取消', '取肖'],
  ['赔偿', '陪偿'],
  ['下单', '下丹'],
  ['发票', '发漂'],
  ['派送', '排送'],
  ['物流', '物留'],
  ['上门', '上们'],
  ['经理', '精理'],
  ['重量', '重亮'],
  ['明天', '名天'],
]

const ASKS = /吗|多少|怎么|什么|哪|几点|多久/

export const VARIANTS: readonly Variant[] = [
  { name: 'traditional characters', of: traditional, isChinese: true },
  { name: 'full-width digits and letters', of: fullWidth },
  { name: 'filler ahead: 嗯，那个', of: (text) => `嗯，那个，${text}`, isChinese: true },
  { name: 'filler ahead: 那个', of: (text) => `那个${text}`, isChinese: true },
  { name: 'filler between: 呃', of: (text) => text.replace('，', '，呃，'), isChinese: true },
  { name: 'polite ahead: 麻烦', of: (text) => `麻烦${text}`, isChinese: true },
  { name: 'polite ahead: 您好，', of: (text) => `您好，${text}`, isChinese: true },
  { name: 'polite ahead: 请问', of: (text) => (ASKS.test(text) ? `请问${text}` : text), isChinese: true },
  { name: 'polite behind: ，谢谢', of: (text) => `${text}，谢谢`, isChinese: true },
  { name: 'polite behind: 哈，麻烦了', of: (text) => `${text}哈，麻烦了`, isChinese: true },
  { name: 'polite behind: 🙏', of: (text) => `${text}🙏` },
  { name: 'split into bubbles at every comma', of: (text) => text.replaceAll(/[，,]\s*/g, '\n') },
  { name: 'blanks for commas', of: (text) => text.replaceAll(/[，,]\s*/g, ' ') },
  {
    name: 'blanks around figures',
    of: (text) => text.replaceAll(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' '),
    isChinese: true,
  },
  { name: 'stops: 。。。', of: (text) => `${text}。。。`, isChinese: true },
  { name: 'one slip of the input method', of: slip, isChinese: true },
  { name: 'all capitals', of: (text) => text.toUpperCase() },
  { name: 'please ahead', of: (text) => (/\p{Script=Han}/u.test(text) ? text : `hi, please ${text}`) },
]

function fullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z*]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}

function slip(text: string): string {
  const found = SLIPS.find(([right]) => text.includes(right))
  return found === undefined ? text : text.replace(found[0], found[1])
}
