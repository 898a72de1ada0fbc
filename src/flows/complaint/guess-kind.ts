import type { ComplaintKind } from '../../domain/complaints/complaint.ts'

/** In the order tried: what is plainly said wins, «no parcel» comes last. */
const SIGNS: readonly (readonly [ComplaintKind, RegExp])[] = [
  [
    'false_signoff',
    /(没|未|沒)(有)?(收到|签).{0,8}(显示|却|就).{0,6}签收|(显示|已经?)签收.{0,10}(没|未)(有)?收到|虚假签收|marked (as )?delivered.{0,20}(not|never)/iu,
  ],
  [
    'damaged',
    /破损|损坏|受损|淋湿|[打弄泡浸]湿|湿了|泡水|发霉|[碎破裂坏](了|掉|的)|压(坏|扁|烂)|damaged|broken|smashed|crushed/iu,
  ],
  ['short', /少(了|件|寄|发)|缺(了|件|少)|missing (a |one |some )?(piece|item|part)|pieces? (is |are )?missing/iu],
  ['lost', /(弄|搞|寄)?丢(失|了|件)|遗失|不见了|找不到(件|货|包裹)|\b(lost|vanished)\b/iu],
  ['wrong_delivery', /送错|寄错|派错|错(送|派)|wrong (address|person|place)|wrongly delivered/iu],
  ['attitude', /态度|骂人?|不耐烦|挂(了)?我?电话|rude|attitude|impolite/iu],
  ['price', /(多|乱|重复)(收|扣)|收费(不|太|有)|价格(不|有)|overcharged|charged (too much|twice)/iu],
  [
    'delayed',
    /(还|都|又|老|总|一直|迟迟|怎么)(没|未|不)(有)?(到|送|派|收到|动|更新)|没(有)?(动静|更新|收到|消息)|不动了|这么(久|慢|多天)|好(几天|久)|卡(在|住|了)|扣在|拖(了|着)|延误|晚(到|了)|超时|太慢|\b(late|delay(ed)?|overdue|not (yet )?arrived)\b/iu,
  ],
]

/** The kind of complaint that a statement plainly names; null = ask. */
export function guessKind(text: string): ComplaintKind | null {
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? null
}
