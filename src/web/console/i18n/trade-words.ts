import type { CaseKind, CaseStatus, Priority, TeamKey } from '../../../domain/cases/case.ts'
import type { ComplaintKind } from '../../../domain/complaints/complaint.ts'
import type { Tier } from '../../../domain/customers/customer.ts'
import type { OrderStatus, Payment } from '../../../domain/ordering/order.ts'
import type { Quote, Service } from '../../../domain/quoting/quote.ts'
import type { ShipmentStatus, TrackingEventKind } from '../../../domain/shipments/shipment.ts'

type Table<K extends string> = Readonly<Record<K, readonly [string, string]>>

export const teamWords: Table<TeamKey> = {
  front: ['前台', 'Front desk'],
  complaint: ['投诉', 'Complaints'],
  claims: ['理赔', 'Claims'],
  vip: ['大客户', 'VIP'],
  dispatch: ['调度', 'Dispatch'],
  supervisor: ['主管', 'Supervisor'],
  manager: ['经理', 'Manager'],
}
export const channelWords: Table<'web' | 'official-account' | 'kf' | 'wechaty' | 'slack'> = {
  web: ['网页', 'Web chat'],
  'official-account': ['公众号', 'WeChat account'],
  kf: ['微信客服', 'WeChat service'],
  wechaty: ['微信', 'WeChat'],
  slack: ['Slack', 'Slack'],
}
export const caseKindWords: Table<CaseKind> = {
  hand_over: ['转人工', 'Hand-over'],
  complaint: ['投诉', 'Complaint'],
  claim: ['理赔', 'Claim'],
  quote: ['报价', 'Quote'],
  change: ['改单', 'Change'],
  redelivery: ['二次派送', 'Redelivery'],
  exception: ['异常', 'Exception'],
  incident: ['突发事件', 'Incident'],
}
export const caseStatusWords: Table<CaseStatus> = {
  open: ['处理中', 'Open'],
  waiting_approval: ['待审批', 'Waiting for approval'],
  resolved: ['已解决', 'Resolved'],
  withdrawn: ['已撤回', 'Withdrawn'],
}
export const priorityWords: Table<Priority> = { normal: ['普通', 'Normal'], high: ['高', 'High'], urgent: ['紧急', 'Urgent'] }
export const tierWords: Table<Tier> = { key: ['钻石客户', 'Key account'], gold: ['金牌', 'Gold'], silver: ['银牌', 'Silver'] }
export const complaintKindWords: Table<ComplaintKind> = {
  lost: ['丢失', 'Lost'],
  damaged: ['破损', 'Damaged'],
  short: ['短少', 'Short'],
  delayed: ['延误', 'Delayed'],
  wrong_delivery: ['错派', 'Wrong delivery'],
  attitude: ['服务态度', 'Attitude'],
  price: ['价格争议', 'Price'],
  false_signoff: ['虚假签收', 'False sign-off'],
  other: ['其他', 'Other'],
}
export const orderStatusWords: Table<OrderStatus> = {
  confirmed: ['待派单', 'To dispatch'],
  dispatched: ['已派单', 'Dispatched'],
  picked_up: ['已揽收', 'Picked up'],
  in_transit: ['运输中', 'In transit'],
  delivered: ['已签收', 'Delivered'],
  cancelled: ['已取消', 'Cancelled'],
}
export const shipmentStatusWords: Table<ShipmentStatus> = {
  awaiting_pickup: ['待揽收', 'Awaiting pickup'],
  in_transit: ['运输中', 'In transit'],
  at_destination: ['到达目的站', 'At destination'],
  out_for_delivery: ['派送中', 'Out for delivery'],
  delivered: ['已签收', 'Delivered'],
  delivery_failed: ['派送失败', 'Delivery failed'],
  held_at_customs: ['海关扣留', 'Held at customs'],
  overdue: ['超时未到', 'Overdue'],
  cancelled: ['已取消', 'Cancelled'],
}
export const eventWords: Table<TrackingEventKind> = {
  ordered: ['已下单', 'Ordered'],
  picked_up: ['已揽收', 'Picked up'],
  departed: ['已发出', 'Departed'],
  arrived: ['已到达', 'Arrived'],
  out_for_delivery: ['派送中', 'Out for delivery'],
  delivered: ['已签收', 'Delivered'],
  delivery_failed: ['派送失败', 'Delivery failed'],
  customs_held: ['海关扣留', 'Held at customs'],
  last_seen: ['最后出现', 'Last seen'],
  redelivery_booked: ['已约二次派送', 'Redelivery booked'],
  cancelled: ['已取消', 'Cancelled'],
}
export const quoteStatusWords: Table<Quote['status']> = {
  given: ['已报价', 'Given'],
  waiting_for_person: ['待人工报价', 'Waiting for a person'],
  ordered: ['已下单', 'Ordered'],
  expired: ['已过期', 'Expired'],
  declined: ['未成交', 'Declined'],
}
export const serviceWords: Table<Service> = { express: ['标准快递', 'Express'], ltl: ['零担', 'LTL'] }
export const paymentWords: Table<Payment> = {
  sender: ['寄付', 'Sender pays'],
  collect: ['到付', 'Collect'],
  monthly: ['月结', 'Monthly'],
}
export const flowWords: Table<'quote' | 'order' | 'track' | 'complaint' | 'pod' | 'change' | 'cancel' | 'redeliver'> = {
  quote: ['询价', 'Quote'],
  order: ['寄件下单', 'Order'],
  track: ['查件', 'Tracking'],
  complaint: ['投诉', 'Complaint'],
  pod: ['回单', 'POD'],
  change: ['改单', 'Change'],
  cancel: ['取消订单', 'Cancel'],
  redeliver: ['二次派送', 'Redelivery'],
}
export const slotWords: Table<string> = {
  'shipper.name': ['寄件人', 'Sender'],
  'shipper.phone': ['寄件电话', 'Sender phone'],
  'shipper.address': ['寄件地址', 'Sender address'],
  'consignee.name': ['收件人', 'Consignee'],
  'consignee.phone': ['收件电话', 'Consignee phone'],
  'consignee.address': ['收件地址', 'Consignee address'],
  'goods.name': ['货物', 'Goods'],
  'goods.weight': ['重量 kg', 'Weight kg'],
  'goods.parcels': ['各件 kg', 'Each parcel kg'],
  'goods.volume': ['体积 m³', 'Volume m³'],
  'goods.dimensions': ['尺寸 cm', 'Size cm'],
  'goods.pieces': ['件数', 'Pieces'],
  'goods.brand': ['品牌', 'Brand'],
  'goods.spec': ['规格', 'Specification'],
  'goods.value': ['货值', 'Value'],
  origin: ['出发地', 'From'],
  destination: ['目的地', 'To'],
  service: ['产品', 'Service'],
  payment: ['付款方式', 'Payment'],
  insurance: ['保价', 'Insurance'],
  'insurance.value': ['保价金额', 'Insured value'],
  cod: ['代收货款', 'COD'],
  pod: ['回单', 'POD'],
  upstairs: ['上楼', 'Upstairs'],
  'pickup.time': ['上门时间', 'Pickup time'],
  'contact.name': ['联系人', 'Contact'],
  'contact.phone': ['联系电话', 'Contact phone'],
  waybill: ['运单号', 'Waybill'],
  order: ['订单号', 'Order'],
  kind: ['类型', 'Kind'],
  description: ['描述', 'Description'],
  request: ['诉求', 'Wish'],
  confirm: ['确认', 'Confirm'],
  time: ['时间', 'Time'],
  reason: ['原因', 'Reason'],
}
