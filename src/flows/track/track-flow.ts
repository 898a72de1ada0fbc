import type { Flow } from '../engine/flow.ts'
import { anyNumbers } from './check-waybills.ts'
import { nextTrack } from './next-track.ts'
import { personAsked } from './person-asked.ts'
import { trackWording } from './wording.ts'

/** Tracking: one answer as soon as it is known which shipment is meant; personal detail only after the check of identity. */
export const trackFlow: Flow = {
  name: 'track',
  version: 1,
  title: { zh: '查件', en: 'tracking a shipment' },
  slots: [
    {
      name: 'waybill',
      required: true,
      label: { zh: '运单号', en: 'waybill number' },
      question: (view) => ({ text: trackWording[view.language].askWaybill }),
      explain: {
        zh: '运单号在面单右上角，SD 开头、后面 13 位数字；凭它才能找到您的快件。',
        en: 'The waybill number is at the top right of the label, SD and 13 digits; it is how I find your shipment.',
      },
      example: { zh: '比如 SD2400112300018。', en: 'For example SD2400112300018.' },
      alternative: {
        zh: '找不到运单号的话，订单号（DD 开头）、寄件人或收件人的手机号都可以；只记得姓名和手机后四位也能查。',
        en: 'Without it, the order number (DD…) or the phone of the sender or receiver works too; so do a name and the last four digits of the phone.',
      },
      check: anyNumbers,
      invalidates: ['verify.tail', 'memo:told'],
    },
    {
      name: 'order',
      required: false,
      label: { zh: '订单号', en: 'order number' },
      question: (view) => ({ text: trackWording[view.language].askWaybill }),
      explain: {
        zh: '订单号在下单成功的消息里，DD 开头。',
        en: 'The order number is in the message that confirmed your order; it begins with DD.',
      },
      example: { zh: '比如 DD202611230001。', en: 'For example DD202611230001.' },
      invalidates: ['verify.tail', 'memo:told'],
    },
    {
      name: 'phone',
      required: false,
      label: { zh: '寄件人或收件人手机号', en: "sender's or receiver's phone" },
      question: (view) => ({ text: trackWording[view.language].askWaybill }),
      explain: {
        zh: '凭寄件人或收件人的手机号可以查到物流状态。',
        en: 'The phone of the sender or receiver finds the state of their shipments.',
      },
      example: { zh: '比如 13800138000。', en: 'For example 13800138000.' },
    },
    {
      name: 'person',
      required: true,
      isNeeded: () => false,
      label: { zh: '收件人或寄件人姓名', en: "receiver's or sender's name" },
      question: (view) => ({ text: trackWording[view.language].askPerson }),
      explain: {
        zh: '没有运单号时，凭面单上的姓名和手机后四位可以查到物流状态。',
        en: 'Without a waybill number, a name on the label and the last four digits of the phone find the shipment.',
      },
      example: { zh: '比如：李雷。', en: 'For example: Li Lei.' },
      alternative: {
        zh: '也可以发完整的手机号、订单号，或者回复“转人工”。',
        en: 'The whole phone number or the order number works too, or say “agent”.',
      },
      check: (value) => {
        const name = typeof value === 'string' ? (personAsked(value).name ?? anyName(value)) : null
        return name === null ? { ok: false, problem: NO_NAME } : { ok: true, value: name }
      },
      overhears: (_clause, view) => personAsked(view.text).name,
      freeText: (text) => personAsked(text).name ?? anyName(text),
    },
    {
      name: 'verify.tail',
      required: true,
      label: { zh: '手机号后四位', en: 'last four digits of the phone' },
      question: (view) => ({ text: trackWording[view.language].askTailAgain }),
      explain: {
        zh: '姓名、电话、地址和签收人属于个人信息，只告诉寄件人或收件人本人，所以要核对手机号后四位。',
        en: 'Names, phones, addresses and signatures are personal; only the sender and the receiver may see them, hence the four digits.',
      },
      alternative: {
        zh: '寄件人、收件人哪一方的都可以；都不记得的话，回复“转人工”，同事核实后帮您查。',
        en: 'Either side’s will do; if you know neither, say “agent” and a colleague can verify you.',
      },
      example: { zh: '比如手机号 13800138000，后四位就是 8000。', en: 'For the phone 13800138000 they are 8000.' },
      check: (value) => {
        const digits = typeof value === 'string' ? value.replace(/\D/gu, '') : ''
        if (digits.length === 4 || digits.length === 11) return { ok: true, value: digits.slice(-4) }
        return { ok: false, problem: { zh: '请发手机号的后四位数字。', en: 'Please send the last four digits of the phone.' } }
      },
    },
  ],
  next: nextTrack,
}

const NO_NAME = { zh: '没看到姓名。', en: 'I see no name.' }

/** Rare names look like anything: where one is asked for, a short word is one. */
function anyName(text: string): string | null {
  const said = text.trim()
  return /^[\p{Script=Han}·]{2,5}$|^[A-Za-z][A-Za-z .'-]{1,39}$/u.test(said) &&
    !/不|没|吗|谁|什么|人工|^(?:no|yes|what|why|where|how|can|could|who|please|i)\b/iu.test(said)
    ? said
    : null
}
