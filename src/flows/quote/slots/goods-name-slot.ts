import type { SlotSpec } from '../../engine/flow.ts'
import { freeGoods } from '../../understanding/goods/free-goods.ts'
import { toSimplified } from '../../understanding/normalise.ts'
import { isOnlyNote } from '../../wording/handling-notes.ts'
import { pick } from '../../wording/pick.ts'

const LONGEST = 60

/** Answers and wishes, not the contents of a parcel. */
const NO_GOODS =
  /^(?:好的?|嗯+|行|可以|对|是的?|不|不用了?|不要了?|不需要|没有|没了|确认.*|确定|下单|提交|继续|取消|修改|报个?价|走?零担|标准?快递|寄付|到付|月结|现付|不?保价?|加急|[^ ]{0,4}(?:便宜|快|慢|贵|省钱|划算)[一点些]*的(?:那个|就行|吧)?|ok|okay|yes|no|none|confirm|skip|cancel)[。.!！吧啊了]*$|[?？吗呢嘛]$|什么|怎么|为什么|多少|哪[些个里]|^(?:what|how|why|which)\b/iu

const words = {
  question: { zh: '寄的是什么物品？', en: 'What are the goods?' },
  tooLong: {
    zh: '物品名称简单写就行，比如：衣服、文件、手机壳。',
    en: 'A short name will do, for example: clothes, documents, phone cases.',
  },
  missing: { zh: '请写一下物品名称。', en: 'Please tell me what the goods are.' },
} as const

/** What is sent; whether it may travel is judged by the flow, which can explain and end. */
export const goodsNameSlot: SlotSpec = {
  name: 'goods.name',
  required: true,
  label: { zh: '物品', en: 'goods' },
  question: ({ language }) => ({ text: pick(language, words.question) }),
  explain: {
    zh: '有些物品不能寄或有限制，先核对一下物品名称，免得取件时退回。',
    en: 'Some goods may not be carried or only with limits, so I check before the courier comes.',
  },
  example: { zh: '比如：衣服、文件、五金配件。', en: 'For example: clothes, documents, hardware parts.' },
  alternative: { zh: '说个大类也可以，比如“日用品”。', en: 'A general kind will do, for example “household goods”.' },
  check: (value) => {
    if (typeof value !== 'string' || value.trim() === '') return { ok: false, problem: words.missing }
    const name = toSimplified(value.trim())
    if (NO_GOODS.test(name) || isOnlyNote(name)) return { ok: false, problem: words.missing }
    return name.length > LONGEST ? { ok: false, problem: words.tooLong } : { ok: true, value: name }
  },
  freeText: (text, view) => {
    const name = freeGoods(text, (view.frame.misses['goods.name'] ?? 0) > 0)
    return name === null || NO_GOODS.test(name) || name.length > LONGEST ? null : name
  },
  implies: (value, { text, slots }) =>
    typeof value === 'string' && slots['goods.pieces'] === undefined ? timesAfter(value, text) : {},
  invalidates: ['confirm'],
}

/** «保温杯 x2», as orders of web shops have it; 60x40x50 are sides. */
function timesAfter(name: string, text: string): { readonly 'goods.pieces'?: number } {
  const at = text.indexOf(name)
  const times = at < 0 ? undefined : /^\s*[x×*]\s?(\d{1,3})(?![\d.]|\s*[x×*])/iu.exec(text.slice(at + name.length))?.[1]
  return times === undefined || Number(times) === 0 ? {} : { 'goods.pieces': Number(times) }
}
