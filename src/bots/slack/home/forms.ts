import type { Bilingual, Language } from '../../../domain/language.ts'
import { checkPhone } from '../../../flows/understanding/extract/check-phone.ts'
import { formWords, homeWords } from './home-words.ts'

export type FormName = 'send' | 'quote'

type Check = 'text' | 'phone' | 'weight'

interface Field {
  readonly id: string
  readonly label: Bilingual
  readonly hint?: Bilingual
  readonly check: Check
  readonly isOptional?: boolean
}

const QUOTE: readonly Field[] = [
  { id: 'from', label: formWords.from, hint: formWords.place, check: 'text' },
  { id: 'to', label: formWords.to, hint: formWords.place, check: 'text' },
  { id: 'weight', label: formWords.weight, check: 'weight' },
  { id: 'goods', label: formWords.goods, check: 'text', isOptional: true },
]

const SEND: readonly Field[] = [
  { id: 'sender', label: formWords.sender, check: 'text' },
  { id: 'senderPhone', label: formWords.senderPhone, check: 'phone' },
  { id: 'senderAddress', label: formWords.senderAddress, hint: formWords.place, check: 'text' },
  { id: 'receiver', label: formWords.receiver, check: 'text' },
  { id: 'receiverPhone', label: formWords.receiverPhone, check: 'phone' },
  { id: 'receiverAddress', label: formWords.receiverAddress, hint: formWords.place, check: 'text' },
  { id: 'goods', label: formWords.goods, check: 'text' },
  { id: 'weight', label: formWords.weight, check: 'weight' },
]

const FORMS: Readonly<Record<FormName, readonly Field[]>> = { send: SEND, quote: QUOTE }

/** Whether a name is that of a form. */
export function isForm(name: string): name is FormName {
  return Object.hasOwn(FORMS, name)
}

/** The form as a modal; what is known already is filled in. */
export function formView(name: FormName, language: Language) {
  return {
    type: 'modal' as const,
    callback_id: name,
    private_metadata: language,
    title: plain(homeWords[name][language]),
    submit: plain(homeWords.submit[language]),
    close: plain(homeWords.cancel[language]),
    blocks: FORMS[name].map((field) => inputOf(field, language)),
  }
}

export type Filled = Readonly<Record<string, string>>

/** What does not fit, by field; empty = everything does. */
export function faultsOf(name: FormName, filled: Filled, language: Language): Readonly<Record<string, string>> {
  const faults = FORMS[name].flatMap((field): [string, string][] => {
    const fault = faultOf(field, (filled[field.id] ?? '').trim())
    return fault === null ? [] : [[field.id, fault[language]]]
  })
  return Object.fromEntries(faults)
}

/** The filled form as one message, in words that anybody might write. */
export function formText(name: FormName, filled: Filled, language: Language): string {
  const it = (id: string) => (filled[id] ?? '').trim()
  const isZh = language === 'zh'
  if (name === 'quote') {
    const goods = it('goods') === '' ? '' : isZh ? `，${it('goods')}` : ` of ${it('goods')}`
    return isZh
      ? `从${it('from')}寄到${it('to')}，${it('weight')}公斤${goods}，多少钱？`
      : `How much is it to send ${it('weight')} kg${goods} from ${it('from')} to ${it('to')}?`
  }
  const party = (who: string, role: string) =>
    `${role}${isZh ? '：' : ': '}${it(who)} ${it(`${who}Phone`)} ${it(`${who}Address`)}`
  return isZh
    ? [`我要寄件，${it('weight')}公斤${it('goods')}`, party('sender', '寄件人'), party('receiver', '收件人')].join('\n')
    : [`I want to send ${it('weight')} kg of ${it('goods')}`, party('sender', 'Sender'), party('receiver', 'Recipient')].join(
        '\n',
      )
}

function faultOf({ check, isOptional }: Field, value: string): Bilingual | null {
  if (value === '') return isOptional ? null : formWords.missing
  if (check === 'phone') return checkPhone(value).ok ? null : formWords.badPhone
  if (check !== 'weight') return null
  return /^\d{1,5}([.,]\d{1,3})?$/.test(value) && Number(value.replace(',', '.')) > 0 ? null : formWords.badWeight
}

function inputOf({ id, label, hint, isOptional }: Field, language: Language) {
  return {
    type: 'input' as const,
    block_id: id,
    optional: isOptional ?? false,
    label: plain(label[language]),
    element: {
      type: 'plain_text_input' as const,
      action_id: 'value',
      max_length: 200,
      ...(hint ? { placeholder: plain(hint[language]) } : {}),
    },
  }
}

function plain(text: string) {
  return { type: 'plain_text' as const, text }
}
