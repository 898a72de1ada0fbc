import type { Enquiry } from '../../../../../domain/enquiries/enquiry.ts'
import { yuan } from '../../../../../domain/money/fen.ts'
import type { Order } from '../../../../../domain/ordering/order.ts'
import type { Quote } from '../../../../../domain/quoting/quote.ts'
import { useNow } from '../../../api/clock.ts'
import { useBilingual, useWords } from '../../../i18n/language.tsx'
import { orderStatusWords, paymentWords, quoteStatusWords, serviceWords } from '../../../i18n/trade-words.ts'
import { when } from '../../../ui/time.ts'
import { Section } from './section.tsx'

const words = {
  orders: ['订单', 'Orders'],
  quotes: ['报价', 'Quotes'],
  enquiries: ['咨询记录', 'Enquiries'],
  pickupBy: ['上门截止', 'Pickup by'],
  total: ['合计', 'Total'],
  track: ['查件', 'Tracking'],
  question: ['问答', 'Question'],
  pod: ['回单', 'POD'],
  other: ['其他', 'Other'],
  answered: ['已答', 'answered'],
  not_found: ['未找到', 'not found'],
  refused: ['已拒绝', 'refused'],
  abandoned: ['已放弃', 'given up'],
  unanswered: ['未答', 'unanswered'],
} as const

export function Orders({ orders, unmask }: { readonly orders: readonly Order[]; readonly unmask: (text: string) => string }) {
  const w = useWords(words)
  const status = useWords(orderStatusWords)
  const service = useWords(serviceWords)
  const payment = useWords(paymentWords)
  const now = useNow()
  return (
    <Section title={w.orders} count={orders.length}>
      {orders.map((order) => (
        <div key={order.number} className="mini">
          <div className="row between">
            <b className="num">{order.number}</b>
            <span className="chip accent">{status[order.status]}</span>
          </div>
          <div className="num">{order.waybill}</div>
          <div className="soft">
            {order.goods.name} · {order.goods.weightKg} kg × {order.goods.pieces} · {service[order.service]} ·{' '}
            {payment[order.payment]}
          </div>
          <div className="soft num">
            {order.shipper.name} {unmask(order.shipper.phone)} → {order.consignee.name} {unmask(order.consignee.phone)}
          </div>
          <div className="soft num">
            {w.pickupBy} {when(order.pickupPromise, now)} · {w.total} <b>{yuan(order.totalFen)}</b>
          </div>
        </div>
      ))}
    </Section>
  )
}

export function Quotes({ quotes }: { readonly quotes: readonly Quote[] }) {
  const w = useWords(words)
  const status = useWords(quoteStatusWords)
  return (
    <Section title={w.quotes} count={quotes.length}>
      {quotes.map((quote) => (
        <div key={quote.number} className="mini">
          <div className="row between">
            <b className="num">{quote.number}</b>
            <span className={`chip ${quote.status === 'waiting_for_person' ? 'soon' : ''}`}>{status[quote.status]}</span>
          </div>
          <QuoteLines quote={quote} />
        </div>
      ))}
    </Section>
  )
}

/** From, to, weight, and the price line by line. */
export function QuoteLines({ quote }: { readonly quote: Quote }) {
  const inLanguage = useBilingual()
  const service = useWords(serviceWords)
  const { request } = quote
  const place = ({ city, district }: { readonly city: string; readonly district: string }): string => `${city}${district}`
  return (
    <>
      <div className="soft">
        {place(request.origin)} → {place(request.destination)} · {request.weightKg} kg
        {request.volumeM3 === undefined ? '' : ` · ${request.volumeM3} m³`}
        {request.goods ? ` · ${request.goods}` : ''}
      </div>
      {quote.options.map((option) => (
        <div key={option.service} style={{ marginTop: 4 }}>
          <div className="row between">
            <span>{service[option.service]}</span>
            <b className="num">{yuan(option.totalFen)}</b>
          </div>
          {option.lines.map((line) => (
            <div key={line.key} className="row between faint">
              <span>{inLanguage(line.label)}</span>
              <span className="num">{yuan(line.fen)}</span>
            </div>
          ))}
        </div>
      ))}
      {quote.answeredBy !== null && quote.totalFen !== null ? (
        <div className="row between">
          <span />
          <b className="num">{yuan(quote.totalFen)}</b>
        </div>
      ) : null}
    </>
  )
}

export function Enquiries({ enquiries }: { readonly enquiries: readonly Enquiry[] }) {
  const w = useWords(words)
  const now = useNow()
  return (
    <Section title={w.enquiries} count={enquiries.length}>
      {enquiries.map((enquiry) => (
        <div key={enquiry.id} className="row between" style={{ fontSize: 12.5 }}>
          <span className="clip">
            {w[enquiry.kind]} <span className="num soft">{enquiry.subject}</span>
          </span>
          <span className="faint num" style={{ flexShrink: 0 }}>
            {w[enquiry.outcome]} · {when(enquiry.askedAt, now)}
          </span>
        </div>
      ))}
    </Section>
  )
}
