import { Button, Input } from 'antd'
import { useState } from 'react'
import type { DispatchRow } from '../../../../domain/desk/desk-views.ts'
import { useResource } from '../../api/resource.ts'
import { useWords } from '../../i18n/language.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { DispatchCard } from './dispatch-card.tsx'
import { MoveDialog } from './move-dialog.tsx'

const words = {
  title: ['调度', 'Dispatch'],
  search: ['订单号、运单号、姓名、货物', 'Order, waybill, name, goods'],
  toSend: ['待派单（3 分钟内）', 'To dispatch (within 3 minutes)'],
  toPickUp: ['待揽收', 'Waiting for pickup'],
  underWay: ['在途', 'Under way'],
  none: ['没有订单', 'No orders'],
  moveAny: ['按运单更新轨迹', 'Move a waybill along'],
} as const

type Lane = 'toSend' | 'toPickUp' | 'underWay'
const lanes: readonly Lane[] = ['toSend', 'toPickUp', 'underWay']

/** Orders from confirmation to delivery, the nearest clock on top of each lane. */
export function DispatchPage() {
  const w = useWords(words)
  const list = useResource<{ readonly orders: readonly DispatchRow[] }>('/dispatch')
  const [search, setSearch] = useState('')
  const [isMoving, setMoving] = useState(false)
  return (
    <div className="page-padded">
      <div className="row between wrap" style={{ marginBottom: 14 }}>
        <h1 className="page-title" style={{ margin: 0 }}>
          {w.title}
        </h1>
        <div className="row wrap">
          <Button onClick={() => setMoving(true)}>{w.moveAny}</Button>
          <Input.Search
            allowClear
            style={{ width: 260 }}
            placeholder={w.search}
            onChange={(event) => setSearch(event.target.value.trim())}
          />
        </div>
        <MoveDialog waybill={null} isOpen={isMoving} onClose={() => setMoving(false)} />
      </div>
      <Loaded from={list}>
        {({ orders }) => (
          <div className="lanes">
            {lanes.map((lane) => {
              const rows = orders
                .filter((row) => laneOf(row) === lane && fits(row, search))
                .sort((a, b) => clockOf(a) - clockOf(b))
              return (
                <section key={lane} className="lane">
                  <div className="lane-title">
                    {w[lane]} <span className="chip num">{rows.length}</span>
                  </div>
                  {rows.length === 0 ? (
                    <Nothing words={w.none} />
                  ) : (
                    rows.map((row) => <DispatchCard key={row.order.number} row={row} />)
                  )}
                </section>
              )
            })}
          </div>
        )}
      </Loaded>
    </div>
  )
}

function laneOf({ order }: DispatchRow): Lane | null {
  switch (order.status) {
    case 'confirmed':
      return 'toSend'
    case 'dispatched':
      return 'toPickUp'
    case 'picked_up':
    case 'in_transit':
      return 'underWay'
    case 'delivered':
    case 'cancelled':
      return null
  }
}

function clockOf({ order, dispatchBy }: DispatchRow): number {
  return Date.parse(order.status === 'confirmed' ? dispatchBy : order.pickupPromise)
}

function fits({ order }: DispatchRow, search: string): boolean {
  const text = [order.number, order.waybill, order.shipper.name, order.consignee.name, order.goods.name].join(' ').toLowerCase()
  return text.includes(search.toLowerCase())
}
