import type { Flow } from '../engine/flow.ts'
import { anyNumbers } from './check-waybills.ts'
import { nextTrack } from './next-track.ts'
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
        zh: '找不到运单号的话，订单号（DD 开头）或寄件人、收件人的手机号也可以。',
        en: 'Without it, the order number (DD…) or the phone of the sender or receiver works too.',
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
      name: 'verify.tail',
      required: true,
      label: { zh: '手机号后四位', en: 'last four digits of the phone' },
      question: (view) => ({ text: trackWording[view.language].askTailAgain }),
      explain: {
        zh: '姓名、电话、地址和签收人属于个人信息，只告诉寄件人或收件人本人，所以要核对手机号后四位。',
        en: 'Names, phones, addresses and signatures are personal; only the sender and the receiver may see them, hence the four digits.',
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
