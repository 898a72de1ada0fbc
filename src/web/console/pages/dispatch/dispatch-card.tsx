import { EnvironmentOutlined, FireFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { DispatchRow } from '../../../../domain/desk/desk-views.ts'
import type { Address } from '../../../../domain/regions/place.ts'
import { useNow } from '../../api/clock.ts'
import { useAct } from '../../api/use-act.ts'
import { useWords } from '../../i18n/language.tsx'
import { eventWords, paymentWords, serviceWords } from '../../i18n/trade-words.ts'
import { go } from '../../shell/route.ts'
import { Due } from '../../ui/chips.tsx'
import { when } from '../../ui/time.ts'
import { DispatchDialog } from './dispatch-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'

const words = {
  dispatch: ['派单', 'Dispatch'],
  pickedUp: ['已揽收', 'Picked up'],
  move: ['更新轨迹', 'Move along'],
  pickupBy: ['承诺上门', 'Pickup promised by'],
  urgent: ['加急', 'Urgent'],
  chat: ['会话', 'Chat'],
  done: ['已更新，客户查件可见', 'Updated; tracking tells it now'],
  out: ['范围外', 'Out of area'],
  suburb: ['郊区', 'Suburb'],
  city: ['城区', 'City'],
  courier: ['快递员', 'Courier'],
} as const

/** An order with its clock and the one step that comes next. */
export function DispatchCard({ row }: { readonly row: DispatchRow }) {
  const w = useWords(words)
  const service = useWords(serviceWords)
  const payment = useWords(paymentWords)
  const { act, isBusy } = useAct()
  const [dialog, setDialog] = useState<'dispatch' | 'move' | null>(null)
  const now = useNow()
  const { order, shipment, conversationId } = row
  const isNew = order.status === 'confirmed'
  const due = isNew ? row.dispatchBy : order.status === 'dispatched' ? order.pickupPromise : null
  return (
    <article className={`panel ${tone(due, now)}`}>
      <div className="row between">
        <span className="row" style={{ gap: 6 }}>
          <b className="num">{order.number}</b>
          {order.urgent ? (
            <span className="chip urgent">
              <FireFilled /> {w.urgent}
            </span>
          ) : null}
        </span>
        {due ? <Due at={due} /> : null}
      </div>
      <div className="num soft">{order.waybill}</div>
      <div style={{ margin: '5px 0' }}>
        <EnvironmentOutlined className="faint" /> {oneLine(order.shipper.address)}{' '}
        <span className="chip">{w[order.pickupZone]}</span>
        <div className="soft">→ {oneLine(order.consignee.address)}</div>
      </div>
      <div className="soft">
        {order.shipper.name} <span className="num">{order.shipper.phone}</span> · {order.goods.name} {order.goods.weightKg} kg ×{' '}
        {order.goods.pieces} · {service[order.service]} · {payment[order.payment]}
      </div>
      <div className="soft num">
        {w.pickupBy} {when(order.pickupPromise, now)}
      </div>
      <Courier row={row} />
      {shipment ? <LastEvent row={row} /> : null}
      <div className="row" style={{ marginTop: 8, gap: 6 }}>
        {isNew ? (
          <Button size="small" type="primary" onClick={() => setDialog('dispatch')}>
            {w.dispatch}
          </Button>
        ) : null}
        {order.status === 'dispatched' ? (
          <Button
            size="small"
            type="primary"
            loading={isBusy}
            onClick={() => void act(`/orders/${order.number}/pick-up`, {}, w.done)}
          >
            {w.pickedUp}
          </Button>
        ) : null}
        {order.status === 'picked_up' || order.status === 'in_transit' ? (
          <Button size="small" type="primary" ghost onClick={() => setDialog('move')}>
            {w.move}
          </Button>
        ) : null}
        {conversationId ? (
          <Button size="small" type="text" onClick={() => go(`/chats/${conversationId}`)}>
            {w.chat}
          </Button>
        ) : null}
      </div>
      <DispatchDialog orderNumber={order.number} isOpen={dialog === 'dispatch'} onClose={() => setDialog(null)} />
      <MoveDialog waybill={order.waybill} isOpen={dialog === 'move'} onClose={() => setDialog(null)} />
    </article>
  )
}

function Courier({ row }: { readonly row: DispatchRow }) {
  const w = useWords(words)
  const courier = row.shipment?.courier
  if (!courier) return null
  return (
    <div className="soft">
      {w.courier} {courier.name} <span className="num">{courier.phone}</span>
    </div>
  )
}

function LastEvent({ row }: { readonly row: DispatchRow }) {
  const event = useWords(eventWords)
  const now = useNow()
  const last = row.shipment?.events.at(-1)
  if (!last) return null
  return (
    <div style={{ marginTop: 3 }}>
      <span className="chip accent">{event[last.kind]}</span> {last.where} <span className="faint num">{when(last.at, now)}</span>
    </div>
  )
}

const SOON_MS = 30 * 60_000

function tone(due: string | null, now: number): string {
  if (due === null) return ''
  const left = Date.parse(due) - now
  return left < 0 ? 'late' : left < SOON_MS ? 'soon' : ''
}

function oneLine({ city, district, detail }: Address): string {
  return `${city}${district}${detail}`
}
