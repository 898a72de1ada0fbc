import type { Company } from '../../domain/company/company.ts'
import type { Say } from '../../domain/conversations/message.ts'
import type { Language } from '../../domain/language.ts'
import type { Command, FlowName, SmallTalkKind } from '../commands.ts'
import type { Facts, News, PersonKey } from '../turn.ts'
import type { Entities, UnderstandContext, Understanding } from '../understanding/understanding.ts'
import type { DialogueState, Frame } from './dialogue-state.ts'
import type { Flow } from './flow.ts'
import type { KnownAnswer, KnownScene } from './known.ts'

/** What the engine is built from; it knows no flow and no sentence of theirs by name. All of it is pure. */
export interface EngineParts {
  readonly flows: readonly Flow[]
  /** Text and what is on the table → commands. */
  understand(text: string, context: UnderstandContext): Understanding
  /** From the company's own questions; null rather than something wrong. */
  answerQuestion(text: string, company: Company, language: Language): { readonly key: string; readonly say: Say } | null
  /** Of what is open, stored or set: the answer to a question that asks for nothing else; null rather than a guess; absent: none is known. */
  knownAnswer?(scene: KnownScene): KnownAnswer | null
  /** The flow that a bare follow-up belongs to («快递员电话呢» after tracking); null = none. */
  followUp(text: string, state: DialogueState, facts: Facts): FlowName | null
  /** A wish for a shipment that exists («送之前打电话», «改成明天来取»); null = none is meant. Absent: nobody ever has one. */
  bookedWish?(scene: WishScene): BookedWish | null
  /** Who is named in place of a number, for the facts to be looked up by; absent: nobody ever is. */
  peopleAsked?(text: string, state: DialogueState | null, understanding: Understanding): readonly PersonKey[]
  /** What a word of ours means, named or just said; absent or null: none is asked about. */
  explainSaid?(
    text: string,
    said: {
      readonly lastSaid: readonly string[]
      readonly isRefused: boolean
      readonly isAsked: boolean
      readonly language: Language
      readonly company: Company
    },
  ): { readonly key: string; readonly text: string } | null
  smallTalk(
    kind: SmallTalkKind,
    setting: { readonly language: Language; readonly company: Company; readonly state: DialogueState; readonly text: string },
  ): Say
  /** Words for something a person or the road settled meanwhile. */
  newsWords(news: News, language: Language): Say
}

export interface WishScene {
  readonly text: string
  readonly state: DialogueState
  readonly facts: Facts
  readonly entities: Entities
  readonly commands: readonly Command[]
}

/** The flow that takes the wish, and what it begins with. */
export interface BookedWish {
  readonly flow: FlowName
  readonly slots: Frame['slots']
  readonly memo: Frame['memo']
  /** The form that is open was begun by mistake. */
  readonly drops?: boolean
  /** The form that is open is given up besides, and that is said. */
  readonly givesUp?: true
}
