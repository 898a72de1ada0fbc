import type { SlotCheck, SlotSpec } from '../../engine/flow.ts'
import { pick } from '../../wording/pick.ts'
import { checkTypedPhone } from './typed-phone.ts'

const words = {
  phone: {
    question: {
      zh: '方便留个联系电话吗？同事有结果了也可以电话告诉您，不方便就回“跳过”。',
      en: 'Would you leave a phone number, so that my colleague can also call you? Say “skip” if you would rather not.',
    },
    skip: { zh: '跳过', en: 'Skip' },
    label: { zh: '联系电话', en: 'contact phone' },
    explain: {
      zh: '留电话是方便同事联系您，不留也没关系，我会在这里回复。',
      en: 'It helps my colleague to reach you; without it you get the answer here.',
    },
    example: { zh: '比如：13800138000，或 0755-83660000。', en: 'For example: 13800138000, or 0755-83660000.' },
  },
  name: {
    question: { zh: '怎么称呼您？', en: 'May I have your name?' },
    label: { zh: '联系人', en: 'contact name' },
    explain: { zh: '方便同事联系您时称呼。', en: 'So that my colleague knows whom to ask for.' },
    example: { zh: '比如：张先生。', en: 'For example: Mr Zhang.' },
  },
} as const

/** Whom a person answers later; never asked for before the price is said. */
export const contactSlots: readonly SlotSpec[] = [
  {
    name: 'contact.name',
    required: false,
    label: words.name.label,
    question: ({ language }) => ({ text: pick(language, words.name.question) }),
    explain: words.name.explain,
    example: words.name.example,
    check: (value): SlotCheck =>
      typeof value === 'string' && value.trim() !== ''
        ? { ok: true, value: value.trim() }
        : { ok: false, problem: words.name.example },
  },
  {
    name: 'contact.phone',
    required: false,
    skippedAs: '',
    label: words.phone.label,
    question: ({ language }) => ({ text: pick(language, words.phone.question), choices: [pick(language, words.phone.skip)] }),
    explain: words.phone.explain,
    example: words.phone.example,
    check: checkTypedPhone,
  },
]
