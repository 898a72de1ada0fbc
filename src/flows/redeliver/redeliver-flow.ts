import type { Language } from '../../domain/language.ts'
import type { SlotValue } from '../commands.ts'
import { confirmWords } from '../complaint/confirm-words.ts'
import type { Flow, FlowView, SlotCheck } from '../engine/flow.ts'
import { answerArrival } from '../track/answer-arrival.ts'
import { checkWaybills } from '../track/check-waybills.ts'
import { recurringTime } from '../understanding/extract/recurring-times.ts'
import { handlingNote, withNote } from '../wording/handling-notes.ts'
import { addressWords } from '../wording/places.ts'
import { isGrievance } from './grievance.ts'
import { nextRedeliver } from './next-redeliver.ts'
import { OWN_PICKUP } from './own-pickup.ts'
import { redeliverWording } from './wording.ts'

/** Another delivery: when, where, confirmed, and a case for the people who arrange it. */
export const redeliverFlow: Flow = {
  name: 'redeliver',
  version: 1,
  title: { zh: '重新派送', en: 'another delivery' },
  slots: [
    {
      name: 'waybill',
      required: true,
      label: { zh: '运单号', en: 'waybill number' },
      question: (view) => ({ text: redeliverWording[view.language].askWaybill }),
      explain: { zh: '凭运单号才能通知站点重新派送。', en: 'The station needs the number to deliver again.' },
      example: { zh: '比如 SD2400112300049。', en: 'For example SD2400112300049.' },
      alternative: { zh: '找不到运单号可以转人工处理。', en: 'Without it a colleague can help.' },
      check: checkWaybills,
      invalidates: ['confirm'],
    },
    {
      name: 'time',
      required: false,
      skippedAs: {},
      label: { zh: '派送时间', en: 'delivery time' },
      question: (view) => ({ text: redeliverWording[view.language].askTime, choices: redeliverWording[view.language].times }),
      explain: { zh: '约个方便收件的时间，免得又白跑一趟。', en: 'A time that suits you spares a second miss.' },
      example: {
        zh: '比如：明天下午、周六上午、工作日白天。',
        en: 'For example: tomorrow afternoon, Saturday morning, any weekday.',
      },
      check: checkTime,
      invalidates: ['confirm'],
    },
    {
      name: 'address',
      required: false,
      label: { zh: '派送地址', en: 'delivery address' },
      question: (view) => ({ text: redeliverWording[view.language].askAddress }),
      explain: { zh: '不改就还送到原来的地址。', en: 'Unless you change it, it goes to the same address.' },
      example: { zh: '比如：成都市武侯区人民南路四段 20 号。', en: 'For example: 20 Renmin South Road, Wuhou, Chengdu.' },
      words: addressSaid,
      invalidates: ['confirm'],
    },
    {
      name: 'remarks',
      required: false,
      label: { zh: '备注', en: 'remarks' },
      question: (view) => ({ text: redeliverWording[view.language].askRemarks }),
      explain: { zh: '给派送员看的，比如放哪里、先打电话。', en: 'For the courier: where to leave it, whether to call first.' },
      example: { zh: '比如：放门口，提前打电话。', en: 'For example: leave it at the door, call first.' },
      overhears: (text, view) => (handlingNote(text) || isGrievance(text) ? withNote(view.slots['remarks'], text.trim()) : null),
      invalidates: ['confirm'],
    },
    {
      name: 'confirm',
      required: true,
      label: { zh: '确认', en: 'confirmation' },
      question: (view) => {
        const words = redeliverWording[view.language]
        return { text: words.confirmShort, choices: [words.yes, words.change] }
      },
      explain: { zh: '确认后就通知站点安排。', en: 'Once confirmed, the station is told.' },
      example: { zh: '没问题就回复“确认”。', en: 'If all is right, say "confirm".' },
      freeText: confirmWords,
    },
  ],
  next: nextRedeliver,
  answers: answerArrival,
  asksOn: answerArrival,
}

/** An empty one is the address it had. */
function addressSaid(value: SlotValue, language: Language): string {
  if (value === OWN_PICKUP) return redeliverWording[language].ownPickup
  if (typeof value === 'object' && 'detail' in value) return addressWords(value, language)
  if (typeof value === 'string' && value !== '') return value
  return language === 'zh' ? '原地址' : 'the same address'
}

function checkTime(value: SlotValue, view: FlowView): SlotCheck {
  if (typeof value === 'string' && recurringTime(value) !== null) return { ok: true, value }
  if (typeof value !== 'object' || Array.isArray(value) || 'malformed' in value) {
    return { ok: false, problem: { zh: '没看明白时间。', en: 'I did not get the time.' } }
  }
  const end = 'to' in value ? value.to : 'from' in value ? value.from : undefined
  if (end !== undefined && new Date(end) <= view.facts.now) {
    return { ok: false, problem: { zh: '这个时间已经过了，请换一个。', en: 'That time has passed; please pick another.' } }
  }
  return { ok: true, value }
}
