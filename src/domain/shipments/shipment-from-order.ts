import type { Order } from '../ordering/order.ts'
import type { Address, Place } from '../regions/place.ts'
import { shortName } from '../regions/short-name.ts'
import { chinaDay, chinaMidnight } from '../time/china-time.ts'
import type { Shipment } from './shipment.ts'

/** The shipment of a confirmed order: waiting for pickup, expected so many days after the promised pickup. */
export function shipmentFromOrder(order: Order): Shipment {
  return {
    waybill: order.waybill,
    orderNumber: order.number,
    service: order.service,
    pieces: order.goods.pieces,
    origin: shortPlace(order.shipper.address),
    destination: shortPlace(order.consignee.address),
    shipper: { name: order.shipper.name, phone: order.shipper.phone, address: oneLine(order.shipper.address) },
    consignee: { name: order.consignee.name, phone: order.consignee.phone, address: oneLine(order.consignee.address) },
    status: 'awaiting_pickup',
    events: [{ at: order.confirmedAt, kind: 'ordered', where: shortPlace(order.shipper.address) }],
    dueOn: chinaDay(chinaMidnight(new Date(order.pickupPromise), order.days)),
    pickupPromise: order.pickupPromise,
    courier: null,
    signedBy: null,
    pod: order.pod ? { asked: true, returnedAt: null } : null,
  }
}

/** 广东省 深圳市 南山区 → 深圳南山: what anyone with the number may see. */
export function shortPlace({ city, district }: Place): string {
  return shortName(city) + (district === '' ? '' : shortName(district))
}

function oneLine({ province, city, district, detail }: Address): string {
  return (province === city ? '' : province) + city + district + detail
}
