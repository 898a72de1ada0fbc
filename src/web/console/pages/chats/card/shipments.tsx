import { useState } from 'react'
import type { Shipment } from '../../../../../domain/shipments/shipment.ts'
import { useNow } from '../../../api/clock.ts'
import { useLanguage, useWords } from '../../../i18n/language.tsx'
import { eventWords, shipmentStatusWords } from '../../../i18n/trade-words.ts'
import { when } from '../../../ui/time.ts'
import { Section } from './section.tsx'

const words = {
  title: ['运单', 'Shipments'],
  asked: ['客户提到的运单（未核实是本人的）', 'Shipments mentioned (not known to be theirs)'],
  due: ['预计', 'due'],
  more: ['全部轨迹', 'All events'],
  less: ['收起', 'Less'],
  courier: ['快递员', 'Courier'],
  signed: ['签收', 'Signed by'],
} as const

const bad: ReadonlySet<Shipment['status']> = new Set(['delivery_failed', 'held_at_customs', 'overdue'])

export function Shipments({
  shipments,
  isAsked = false,
  unmask,
}: {
  readonly shipments: readonly Shipment[]
  /** By number only: whose they are nobody knows. */
  readonly isAsked?: boolean
  readonly unmask: (text: string) => string
}) {
  const w = useWords(words)
  return (
    <Section title={isAsked ? w.asked : w.title} count={shipments.length}>
      {shipments.map((shipment) => (
        <ShipmentBox key={shipment.waybill} shipment={shipment} unmask={unmask} />
      ))}
    </Section>
  )
}

export function ShipmentBox({ shipment, unmask }: { readonly shipment: Shipment; readonly unmask: (text: string) => string }) {
  const w = useWords(words)
  const status = useWords(shipmentStatusWords)
  const [isWhole, setWhole] = useState(false)
  const { shipper, consignee, courier } = shipment
  return (
    <div className="mini">
      <div className="row between">
        <b className="num">{shipment.waybill}</b>
        <span className={`chip ${bad.has(shipment.status) ? 'urgent' : 'accent'}`}>{status[shipment.status]}</span>
      </div>
      <div className="soft">
        {shipment.origin} → {shipment.destination}
        {shipment.dueOn ? ` · ${w.due} ${shipment.dueOn.slice(5)}` : ''}
      </div>
      <div className="soft num">
        {shipper.name} {unmask(shipper.phone)} → {consignee.name} {unmask(consignee.phone)}
      </div>
      {courier ? (
        <div className="soft num">
          {w.courier} {courier.name} {unmask(courier.phone)}
        </div>
      ) : null}
      {shipment.signedBy ? (
        <div className="soft">
          {w.signed} {shipment.signedBy}
        </div>
      ) : null}
      <Steps shipment={shipment} isWhole={isWhole} />
      {shipment.events.length > 3 ? (
        <button type="button" className="link-button" onClick={() => setWhole(!isWhole)}>
          {isWhole ? w.less : `${w.more} (${shipment.events.length})`}
        </button>
      ) : null}
    </div>
  )
}

function Steps({ shipment, isWhole }: { readonly shipment: Shipment; readonly isWhole: boolean }) {
  const event = useWords(eventWords)
  const language = useLanguage()
  const now = useNow()
  const newestFirst = [...shipment.events].reverse()
  return (
    <ul className="steps">
      {(isWhole ? newestFirst : newestFirst.slice(0, 3)).map((step, index) => (
        <li key={`${step.at}${step.kind}`} className={index === 0 ? 'last' : ''}>
          <b>{event[step.kind]}</b> {step.where} <span className="faint num">{when(step.at, now)}</span>
          <div className="soft">{language === 'zh' ? step.noteZh : (step.noteEn ?? step.noteZh)}</div>
        </li>
      ))}
    </ul>
  )
}
