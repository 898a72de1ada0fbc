import type { Case } from '../../../domain/cases/case.ts'
import type { Language } from '../../../domain/language.ts'
import type { Shipment } from '../../../domain/shipments/shipment.ts'
import { describeShipment } from '../../../flows/track/describe-shipment.ts'
import { sayTime } from '../../../flows/track/say-time.ts'
import { type Block, plainSections } from '../send/choice-blocks.ts'
import { caseKindWords, caseStatusWords, homeWords } from './home-words.ts'

/** Buttons of the Home tab that open a form. */
export const OPEN_FORM = 'form:'

interface HomeOf {
  readonly shipments: readonly Shipment[]
  readonly cases: readonly Case[]
  readonly language: Language
  readonly now: Date
}

/** The Home tab: what one can begin here, and what is under way. */
export function homeView({ shipments, cases, language, now }: HomeOf): { readonly type: 'home'; readonly blocks: Block[] } {
  const open = cases.filter(({ status }) => status === 'open' || status === 'waiting_approval')
  return {
    type: 'home',
    blocks: [
      ...plainSections(homeWords.hello[language]),
      {
        type: 'actions',
        block_id: 'begin',
        elements: [button('send', language), button('quote', language)],
      },
      header(homeWords.shipments[language]),
      ...listOf(
        shipments.map((shipment) => describeShipment(shipment, now, language)),
        homeWords.noShipments[language],
      ),
      header(homeWords.cases[language]),
      ...listOf(
        open.map((each) => describeCase(each, now, language)),
        homeWords.noCases[language],
      ),
    ],
  }
}

function describeCase({ number, kind, status, dueAt }: Case, now: Date, language: Language): string {
  const due = dueAt === null || status !== 'open' ? '' : `\n${homeWords.due[language]}${sayTime(dueAt, now, language)}`
  return `${number} · ${caseKindWords[kind][language]} · ${caseStatusWords[status][language]}${due}`
}

function listOf(lines: readonly string[], nothing: string): Block[] {
  return (lines.length === 0 ? [nothing] : lines).flatMap((line) => plainSections(line))
}

function header(text: string): Block {
  return { type: 'header', text: { type: 'plain_text', text } }
}

function button(form: 'send' | 'quote', language: Language) {
  return {
    type: 'button' as const,
    action_id: `${OPEN_FORM}${form}`,
    text: { type: 'plain_text' as const, text: homeWords[form][language] },
    ...(form === 'send' ? { style: 'primary' as const } : {}),
  }
}
