import type { Agent } from '../../domain/company/company.ts'
import { type Draft, say, top } from './draft.ts'
import { handOver } from './hand-over.ts'

/** Whether a name beside such words is meant as somebody of the desk, and not as a party of a shipment. */
const WISHED = (name: string): RegExp =>
  new RegExp(
    `${name}[^,，。]{0,4}(?:在不在|在吗|在么|在没|上班|有空|在线|呢[?？]?$|在[?？])|(?:找|转|换|接|请|叫|让|联系)(?:一下|给)?${name}(?![^,，。]{0,2}(?:签|收))|${name}[^,，。]{0,8}(?:联系|回复?|打给|打电话|找|回电|处理|接)`,
    'u',
  )

/** Zhao Min: the surname is the login. */
const IN_ENGLISH = (login: string): RegExp =>
  new RegExp(
    `\\b(?:ask|tell|get|have|let|reach|call|speak (?:to|with)|talk (?:to|with)|is|want)\\s+(?:m(?:s|r|rs)\\.?\\s+)?${login}\\b`,
    'iu',
  )

/** «赵敏在不在 叫她找我»: who of the company is asked for by name; null = nobody. */
export function agentAsked({ text, input, state }: Draft): Agent | null {
  const { phones = [], contacts = [] } = input.understanding?.entities ?? {}
  const isName = state.pending?.slot.endsWith('.name') === true
  if (phones.length + contacts.length > 0 || isName || text.length > LONGEST) return null
  return (
    input.company.agents.find(
      ({ name, login }) => name.length > 1 && (WISHED(name).test(text) || IN_ENGLISH(login).test(text)),
    ) ?? null
  )
}

const LONGEST = 80

/** Writes it to the case of the hand-over, and the true answer: who takes it is not for the bot to say. */
export function noteForAgent(draft: Draft, agent: Agent): string {
  const { handOverCase: number } = draft.state
  const note = `客户指名找${agent.name}：“${draft.text.replaceAll(/\s+/gu, ' ')}”`
  if (number !== null) draft.effects.push({ do: 'add_to_case', number, note })
  return agentWords(draft, agent)
}

function agentWords({ state: { handOverCase, language } }: Draft, { name }: Agent): string {
  const number = handOverCase ?? ''
  return language === 'zh'
    ? `已在 ${number} 注明您找${name}。${name}现在在不在我这边看不到，由同事转告；轮到您时先接手的同事也能帮您处理。`
    : `I noted in ${number} that you ask for ${name}. I cannot see whether ${name} is in; a colleague passes it on, and whoever takes your chat first can help as well.`
}

/** Nobody is waited for yet: then a person is wished for, and the case says whom. True when somebody was. */
export function callsAgent(draft: Draft): boolean {
  const isFree = top(draft) === undefined || draft.state.pending?.slot === 'confirm'
  const agent = isFree && draft.text !== '' ? agentAsked(draft) : null
  if (agent === null) return false
  handOver(draft, { trigger: 'asks_person', reason: 'request', why: `客户指名找${agent.name}` })
  say(draft, { text: agentWords(draft, agent) })
  return true
}
