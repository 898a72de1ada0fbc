import type { ConversationDetail } from '../../../../../domain/desk/desk-views.ts'
import { yuan } from '../../../../../domain/money/fen.ts'
import { useWords } from '../../../i18n/language.tsx'
import { complaintKindWords, flowWords, paymentWords, serviceWords, slotWords } from '../../../i18n/trade-words.ts'
import { Section } from './section.tsx'

const words = {
  title: ['机器人已了解', 'What the bot knows'],
  flow: ['正在办理', 'Under way'],
  asked: ['正在问：', 'asking for: '],
  parked: ['先放下的', 'Put aside'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
} as const

/** Values that are keys of a list, as people say them. */
const valueWords = { ...complaintKindWords, ...paymentWords, ...serviceWords }

/** The guided flow with the answers so far: what is here need not be asked again. */
export function Collected(props: {
  readonly dialogue: ConversationDetail['dialogue']
  readonly unmask: (text: string) => string
}) {
  const w = useWords(words)
  const flow: Readonly<Record<string, string>> = useWords(flowWords)
  const slot: Readonly<Record<string, string>> = useWords(slotWords)
  const known: Readonly<Record<string, string>> = useWords(valueWords)
  const { dialogue } = props
  const slots = Object.entries(dialogue.slots)
  if (!dialogue.flow && slots.length === 0 && dialogue.parked.length === 0) return null
  return (
    <Section title={w.title}>
      <dl className="facts" style={{ margin: 0 }}>
        {dialogue.flow ? (
          <>
            <dt>{w.flow}</dt>
            <dd>
              <b>{flow[dialogue.flow] ?? dialogue.flow}</b>
              {dialogue.slot ? ` · ${w.asked}${slot[dialogue.slot] ?? dialogue.slot}` : ''}
            </dd>
          </>
        ) : null}
        {slots.map(([name, value]) => (
          <Fact key={name} name={slot[name] ?? name} value={props.unmask(known[String(value)] ?? shown(name, value, w))} />
        ))}
        {dialogue.parked.length > 0 ? (
          <Fact name={w.parked} value={dialogue.parked.map((name) => flow[name] ?? name).join('、')} />
        ) : null}
      </dl>
    </Section>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** A slot as a person reads it: places joined, money in yuan, yes and no. */
function shown(name: string, value: unknown, w: Readonly<Record<'yes' | 'no', string>>): string {
  if (typeof value === 'boolean') return value ? w.yes : w.no
  if (typeof value === 'number') return name.endsWith('.value') ? yuan(value) : String(value)
  if (Array.isArray(value)) return value.map((one) => shown(name, one, w)).join(' × ')
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : ''
  const place = new Map(Object.entries(value))
  const inOrder = [...['province', 'city', 'district', 'detail'].map((part) => place.get(part)), ...place.values()]
  return [...new Set(inOrder.filter((part) => typeof part === 'string' && part !== ''))].join(' ')
}
