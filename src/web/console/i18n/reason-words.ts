import type { EscalationTrigger } from '../../../domain/company/company.ts'
import type { QuotePersonReason } from '../../../domain/quoting/quote.ts'
import { useLanguage, useWords } from './language.tsx'
import { flowWords, slotWords } from './trade-words.ts'

type Said =
  | 'asked for a person'
  | 'not understood twice'
  | 'pickup promise passed'
  | 'nobody took the chat'
  | 'nobody called back'
  | 'not answered in time'
  | 'handed back'
type HandOver = 'request' | 'anger' | 'complaint' | 'compensation' | 'privacy' | 'identity'
type Reason = EscalationTrigger | QuotePersonReason | HandOver | Said

const reasonWords: Readonly<Record<Reason, readonly [string, string]>> = {
  request: ['客户要求人工', 'Asks for a person'],
  asks_person: ['客户要求人工', 'Asks for a person'],
  anger: ['情绪激动', 'Angry'],
  strong_anger: ['情绪激动', 'Angry'],
  legal_threat: ['提到投诉渠道或法律', 'Legal or media threat'],
  safety: ['安全事件', 'Safety'],
  complaint: ['投诉', 'Complaint'],
  complaint_goods: ['货损货差', 'Goods lost or damaged'],
  complaint_other: ['投诉', 'Complaint'],
  compensation: ['赔偿诉求', 'Compensation'],
  amount_over_limit: ['金额超出权限', 'Amount beyond authority'],
  amount_over_supervisor: ['金额超出主管权限', 'Amount beyond the supervisor'],
  privacy: ['个人信息', 'Personal data'],
  not_understood: ['机器人没听懂', 'Not understood'],
  identity: ['身份核验未通过', 'Identity not proven'],
  identity_locked: ['身份核验未通过', 'Identity not proven'],
  quote_person: ['需人工报价', 'Price by a person'],
  no_rate: ['没有现成价格', 'No rate'],
  beyond_authority: ['超出机器人报价权限', 'Beyond the bot’s authority'],
  restricted_goods: ['限寄物品', 'Restricted goods'],
  full_truck: ['整车', 'Full truck'],
  insured_too_high: ['保价超限', 'Insured value too high'],
  change_after_pickup: ['揽收后改单', 'Change after pickup'],
  redelivery: ['二次派送', 'Redelivery'],
  queue_unanswered: ['排队无人接', 'Nobody took the chat'],
  complaint_unanswered: ['投诉超时未答', 'Complaint not answered'],
  pickup_missed: ['揽收超时', 'Pickup missed'],
  fault: ['系统故障', 'Fault'],
  'asked for a person': ['客户要求人工', 'Asks for a person'],
  'not understood twice': ['机器人没听懂', 'Not understood'],
  'pickup promise passed': ['揽收超时', 'Pickup missed'],
  'nobody took the chat': ['排队无人接', 'Nobody took the chat'],
  'nobody called back': ['答应联系的时间已过', 'Nobody called back in time'],
  'not answered in time': ['超时未答', 'Not answered in time'],
  'handed back': ['交还机器人', 'Handed back to the bot'],
}

/** Reasons that name the question they are about. */
const aboutSlot: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/^refused (\S+) twice$/, ['客户不愿提供：', 'Does not want to give: ']],
  [/^customer cannot give (\S+)$/, ['客户提供不了：', 'Cannot give: ']],
  [/^\d+ tries at (\S+)$/, ['多次没听懂：', 'Not understood at: ']],
]

/** Reasons come as keys of rules, alone or as parts of a summary; people read words. */
export function useReasonText(): (text: string) => string {
  const reasons: Readonly<Record<string, string>> = useWords(reasonWords)
  const flows: Readonly<Record<string, string>> = useWords(flowWords)
  const slots: Readonly<Record<string, string>> = useWords(slotWords)
  const index = useLanguage() === 'zh' ? 0 : 1
  const question = (text: string): string | null => {
    for (const [pattern, words] of aboutSlot) {
      const slot = pattern.exec(text)?.[1]
      if (slot !== undefined) return words[index] + (slots[slot] ?? slot)
    }
    return null
  }
  const part = (text: string): string => reasons[text] ?? flows[text.replace(/^\[|\]$/g, '')] ?? question(text) ?? text
  return (text) => text.split(' · ').map(part).join(' · ')
}
