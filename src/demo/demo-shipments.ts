import { atClock } from '../domain/service-hours/clock-time.ts'
import type { Shipment, TrackingEvent } from '../domain/shipments/shipment.ts'
import { chinaDay, chinaMidnight, toChinaIso } from '../domain/time/china-time.ts'

type Person = Shipment['shipper']

const zhangSan: Person = { name: '张三', phone: '13800138000', address: '广东省深圳市南山区科技园南路18号3栋502' }
const linMei: Person = { name: '林美', phone: '13800138002', address: '广东省广州市天河区体育西路103号8楼' }
const chenHai: Person = { name: '陈海', phone: '13800138001', address: '广东省深圳市福田区深南大道6008号12楼' }
const zhaoYiming: Person = { name: '赵一鸣', phone: '13800138003', address: '广东省东莞市长安镇振安中路88号' }

const plain = {
  orderNumber: null,
  service: 'express',
  pieces: 1,
  pickupPromise: null,
  courier: null,
  signedBy: null,
  pod: null,
} as const

/** The shipments of the demo company; D is the China day of `start`. */
export function demoShipments(start: Date): readonly Shipment[] {
  return [...underWay(start), ...withTrouble(start), ...lastOnes(start)]
}

/** `plusDays` from D, as a day. */
function day(start: Date, plusDays: number): string {
  return chinaDay(chinaMidnight(start, plusDays))
}

function events(start: Date, rows: readonly (readonly [number, string, Omit<TrackingEvent, 'at'>])[]): readonly TrackingEvent[] {
  return rows.map(([plusDays, clock, event]) => ({ at: toChinaIso(atClock(start, clock, plusDays)), ...event }))
}

function underWay(start: Date): readonly Shipment[] {
  return [
    {
      ...plain,
      waybill: 'SD2400112300018',
      origin: '深圳南山',
      destination: '北京海淀',
      shipper: zhangSan,
      consignee: { name: '李雷', phone: '13900139001', address: '北京市海淀区中关村大街27号1206' },
      status: 'in_transit',
      events: events(start, [
        [-2, '16:20', { kind: 'picked_up', where: '深圳南山' }],
        [-2, '22:10', { kind: 'departed', where: '深圳' }],
        [-1, '14:30', { kind: 'arrived', where: '武汉' }],
        [-1, '18:05', { kind: 'departed', where: '武汉' }],
      ]),
      dueOn: day(start, 1),
    },
    {
      ...plain,
      waybill: 'SD2400112300025',
      origin: '广州天河',
      destination: '上海徐汇',
      shipper: linMei,
      consignee: { name: '韩梅梅', phone: '13900139002', address: '上海市徐汇区漕溪北路398号15楼' },
      status: 'out_for_delivery',
      events: events(start, [[0, '08:40', { kind: 'out_for_delivery', where: '上海徐汇' }]]),
      dueOn: day(start, 0),
      courier: { name: '刘师傅', phone: '13700137002' },
    },
    {
      ...plain,
      waybill: 'SD2400112300032',
      origin: '上海浦东',
      destination: '杭州西湖',
      shipper: { name: '王芳', phone: '13800138004', address: '上海市浦东新区世纪大道1188号' },
      consignee: { name: '周杰', phone: '13900139003', address: '浙江省杭州市西湖区文三路478号' },
      status: 'delivered',
      events: events(start, [[-1, '11:26', { kind: 'delivered', where: '杭州西湖' }]]),
      dueOn: null,
      signedBy: '前台',
      pod: { asked: true, returnedAt: null },
    },
  ]
}

function withTrouble(start: Date): readonly Shipment[] {
  return [
    {
      ...plain,
      waybill: 'SD2400112300049',
      origin: '深圳福田',
      destination: '成都武侯',
      shipper: chenHai,
      consignee: { name: '吴磊', phone: '13900139004', address: '四川省成都市武侯区人民南路四段19号' },
      status: 'delivery_failed',
      events: events(start, [
        [-1, '17:50', { kind: 'delivery_failed', where: '成都武侯站', noteZh: '无人在家', noteEn: 'nobody at home' }],
      ]),
      dueOn: null,
    },
    {
      ...plain,
      waybill: 'SD2400112300056',
      origin: '深圳宝安',
      destination: '新加坡',
      shipper: { ...chenHai, address: '广东省深圳市宝安区航城大道175号2栋' },
      consignee: { name: 'Tan Wei', phone: '13900139005', address: '新加坡 10 Anson Road #12-08' },
      status: 'held_at_customs',
      events: events(start, [
        [-3, '10:00', { kind: 'customs_held', where: '海关', noteZh: '缺少商业发票', noteEn: 'commercial invoice missing' }],
      ]),
      dueOn: null,
    },
    {
      ...plain,
      waybill: 'SD2400112300063',
      origin: '北京朝阳',
      destination: '西安雁塔',
      shipper: { ...zhaoYiming, address: '北京市朝阳区建国路93号6号楼' },
      consignee: { name: '孙悦', phone: '13900139006', address: '陕西省西安市雁塔区小寨东路126号' },
      status: 'overdue',
      events: events(start, [[-5, '09:12', { kind: 'last_seen', where: '郑州', noteZh: '疑似丢失', noteEn: 'loss suspected' }]]),
      dueOn: day(start, -2),
    },
  ]
}

function lastOnes(start: Date): readonly Shipment[] {
  return [
    {
      ...plain,
      waybill: 'SD2400112300070',
      service: 'ltl',
      pieces: 12,
      origin: '东莞',
      destination: '南京玄武',
      shipper: zhaoYiming,
      consignee: { name: '马超', phone: '13900139007', address: '江苏省南京市玄武区中山路268号' },
      status: 'at_destination',
      events: events(start, [[0, '07:15', { kind: 'arrived', where: '南京' }]]),
      dueOn: day(start, 1),
    },
    {
      ...plain,
      waybill: 'SD2400112300087',
      origin: '深圳龙岗',
      destination: '深圳福田',
      shipper: { ...zhangSan, address: '广东省深圳市龙岗区龙城大道99号1栋801' },
      consignee: { name: '何静', phone: '13900139008', address: '广东省深圳市福田区华强北路1019号' },
      status: 'awaiting_pickup',
      events: events(start, [[-1, '17:20', { kind: 'ordered', where: '深圳龙岗' }]]),
      dueOn: null,
      pickupPromise: toChinaIso(atClock(start, '18:00')),
    },
  ]
}
