import { thingIn } from './thing-in.ts'

/** What words do to the goods that are known. */
export interface GoodsChange {
  readonly does: 'add' | 'replace' | 'drop'
  readonly name: string
  /** Replaced: what stood there before, where it is named. */
  readonly old?: string
  /** Its words speak of what is sent: 里面还放了, 物品写错了; else only a word for goods counts. */
  readonly isOfParcel: boolean
}

type Shape = readonly [does: GoodsChange['does'], pattern: RegExp]

const X = '(?<x>[^,，。;；!！?？\\n]{1,24}?)'
const A = '(?<a>[^,，。;；!！?？\\n]{1,24}?)'
const IN = '(?:进去|进来|里面|里头|里边|箱子里|盒子里|进箱子?|一起|一块儿?|上去|上)'
const PUT = '(?:寄|放|装|带|塞|加|发|捎|搁)'
const END = '(?:吧|了|啊|哈|哦|呀|谢谢|可以的?|就行|就好)*[\\s。.!！~]*$'
const ALSO = '(?:也|还|再|又|另外|另|顺便|一并|一起|都)'
const NOW = '(?:我|那|就|对了|哦|噢|诶|啊|帮我|给我|麻烦|请|嗯|还有|另外|这次|这里面|里面|[\\s,，])*'

const shape = (does: GoodsChange['does'], pattern: string): Shape => [does, new RegExp(`^${pattern}`, 'iu')]

/** The first that fits decides; a drop stands before what would read its words as something else. */
const CHINESE: readonly Shape[] = [
  shape(
    'drop',
    `${NOW}(?:是说?|说的是|意思是|只是)*不(?:寄|放|带|发|装)${X}了?[\\s,，、而]+${A}(?:照|还是?|正常|照样|继续)(?:寄|发|旧|常|要寄)${END}`,
  ),
  shape(
    'replace',
    `${NOW}(?:说错了?|写错了?|弄错了?|搞错了?|打错了?|不对|错了)?[\\s,，]*(?:物品|货物?|东西|品名)?(?:写的|名称?)?不是${A}[\\s,，、而]*是${X}${END}`,
  ),
  shape(
    'replace',
    `${NOW}(?:说错了?|写错了?|弄错了?|不对|错了)?[\\s,，]*(?:物品|货物?|东西|品名)?是${X}[\\s,，]*(?:而)?(?:不是|没有?|并不是)${A}${END}`,
  ),
  shape(
    'replace',
    `${NOW}(?:把)?${A}(?:不(?:寄|放|装|带|发|要)了?|拿掉|去掉|删掉|拿出来|撤掉)[了\\s,，]*(?:就|只|单|换成?|改成?|要)*(?:寄|发|放|装|成|为|是)${X}${END}`,
  ),
  shape('replace', `${NOW}不(?:寄|放|装|带|发|要)${A}了?[\\s,，]+(?:就|只|单|换成?|改成?|要)*(?:寄|发|放|装|成|为|是)${X}${END}`),
  shape(
    'replace',
    `${NOW}(?:把|将)?(?:物品|货物?|东西|品名|里面(?:的|装的)?)?(?:名称?)?(?:写错了?|填错了?|报错了?|说错了?|不对|错了|有误)[\\s,，]*(?:应该|其实|实际|要|得)?(?:是|写|填|改成|改为|换成|叫)${X}${END}`,
  ),
  shape('replace', `${NOW}(?:把|将)${A}(?:换|改)(?:成|为|做|作)${X}${END}`),
  shape('replace', `${NOW}(?:物品|货物?|东西|品名)(?:名称?)?(?:要|得|需要|想|给我|帮我)?(?:换|改)(?:成|为|做|寄)${X}${END}`),
  shape('drop', `${NOW}(?:把|将)${X}(?:都|先|就)?(?:去掉|拿掉|拿出来|删掉?|撤掉?|取出来|去了)${END}`),
  shape('drop', `${NOW}(?:去掉|拿掉|删掉|拿出来?|撤掉|别放|别寄|不放|不装)${X}${END}`),
  shape('drop', `${NOW}${X}(?:就|先|都)?(?:不(?:寄|放|装|带|发)了?|去掉|拿掉|删掉|拿出来)${END}`),
  shape('drop', `${NOW}${X}(?:就|还是|也)?(?:算了|免了)[\\s,，]*(?:就|先|都)?(?:不|别)(?:寄|放|装|带|发)了?${END}`),
  shape(
    'add',
    `${NOW}(?:不光|不止|不只|除了)(?:有|是)?${A}[\\s,，]*(?:${ALSO}|以外|之外)+[\\s,，]*(?:有|放了?|装了?|加了?|寄)?${X}${END}`,
  ),
  shape(
    'add',
    `${NOW}(?:和|跟|连|把|将)?${X}(?:${ALSO}+(?:要|得|想|帮我|给我|麻烦)?(?:一起|一块儿?|顺便|一并)?${PUT}|(?:一起|一块儿?|顺便|一并)${PUT}|${PUT}${IN})(?:在|到|了)?${IN}*${END}`,
  ),
  shape(
    'add',
    `${NOW}${ALSO}+(?:要|得|想|帮我|给我|麻烦|需要)*(?:一起|一块儿?|顺便|一并)?(?:往)?(?:里面|里头|箱子里)?${PUT}(?:了|进)?${IN}?(?:一|个|点|些|几|两|本|双|条|件|把)*${X}(?:${PUT}?${IN})*${END}`,
  ),
  shape(
    'add',
    `${NOW}(?:里面|里头|箱子里)?${ALSO}+(?:有|少了?|丢了?|碎了?|坏了?|缺了?)(?:一|个|点|些)?${X}(?:${ALSO}*(?:要)?(?:一起)?${PUT}(?:了|在)?${IN}*)?${END}`,
  ),
  shape('add', `${NOW}(?:还有|另外有|外加|加上|加个|加点|加一[个些点]|再来)${X}${END}`),
]

const NOUN = "(?<x>[a-z][a-z\\d' &,-]{1,40}?)"
const OLD = "(?<a>[a-z][a-z\\d' &-]{1,30}?)"
const STOP = '(?: (?:please|now|then|thanks|in the (?:box|parcel)|inside|in there|in it))*[\\s.!]*$'
const TALK =
  '(?:(?:oh|ok|okay|no|wait|sorry|hey|well|actually|um|so|and|but|please|pls|hmm|yes|right|i meant?(?: to say)?|my (?:mistake|bad)|correction|can you|could you|just|i said)[\\s,.:-]+)*'

const ENGLISH: readonly Shape[] = [
  shape(
    'replace',
    `${TALK}(?:the goods (?:are|is) |(?:it|they|that)'?s? ?(?:is |are |was |were )?)?not ${OLD}[\\s,]+(?:but |rather |it'?s |they'?re |they are |it is )${NOUN}${STOP}`,
  ),
  shape(
    'replace',
    `${TALK}(?:(?:the )?(?:goods|contents?|items?) (?:are|is) |it'?s |they'?re |it is |they are |there'?s |make (?:it|that|them) )?${NOUN}[\\s,]+(?:not|no|and not|instead of|rather than) (?:the |an? |any )?${OLD}${STOP}`,
  ),
  shape('replace', `${TALK}(?:change|swap|switch|replace) (?:the |my )?${OLD} (?:to|for|with|into|by) ${NOUN}${STOP}`),
  shape(
    'replace',
    `${TALK}(?:take out|remove|drop|forget|leave out|skip|no|without) (?:about )?(?:the )?${OLD}[\\s,]+(?:and |then )?(?:it'?s |only |just |make it |send |put in |add )+${NOUN}${STOP}`,
  ),
  shape('replace', `${TALK}(?:only |just )?${NOUN} instead${STOP}`),
  shape(
    'replace',
    `${TALK}(?:make (?:it|that|the goods)|i meant?|it should (?:be|say)|should (?:be|say)|(?:the )?(?:goods|contents?|items?)(?: (?:are|is|should be|changed to|now))+) ${NOUN}${STOP}`,
  ),
  shape(
    'drop',
    `${TALK}(?:take out|remove|drop|leave out|forget|without|don'?t (?:send|put in|include)|not sending|i took out) (?:about )?(?:the |my )?${NOUN}${STOP}`,
  ),
  shape(
    'add',
    `${TALK}(?:also|plus|and(?: also)?|add(?: in| also)?|put in|put|throw in|pack|include|there(?:'s| is| are|re)? also|i(?:'m| am)? also (?:have|got|send(?:ing)?|put(?: in)?|need to send|want to send)|along with|together with|as well as)(?: also)? ${NOUN}(?: (?:too|as well|also|to it|to the (?:box|parcel)|in(?:side)?(?: (?:it|there))?|in the (?:box|parcel)))*${STOP}`,
  ),
  shape('add', `${TALK}${NOUN} (?:too|as well|goes? in(?: too| as well)?|(?:is|are) (?:also )?in there(?: too)?)${STOP}`),
]

/** Nothing that lies in a parcel: services, papers, parties, time, packing. */
const NOT_GOODS =
  /回单|签收|保价|保险|代收|货款|发票|备注|留言|电话|手机号|联系人|收件|寄件|收货|发货|地址|木架|木箱|泡沫|气泡|缓冲|包装|打包|加固|加急|上楼|到付|寄付|现付|月结|时间|微信|支付宝|费|钱|块|元|价|优惠|折扣|公斤|斤|重量|体积|几|[一二两三四五六七八九十\d](?:件|箱|单|票|份|个|次|下|天|点|楼|层|号)$|^(?:一|个|件|箱|单|票|份|次|下|点|人|事|话|问题|这|那)|快递|包裹|订单|运单|短信|通知|门口|问题|好友|群|联系方式|标签|胶带|顺丰|京东|中通|圆通|韵达|申通|邮政|德邦|极兔|\b(?:insurance|receipt|invoice|pod|cod|note|remarks?|phone|address|name|number|time|day|morning|afternoon|evening|pickup|delivery|express|freight|ltl|kg|kilos?|boxes|box|parcel|package|padding|bubble wrap|sender|receiver|recipient|consignee|shipper|weight|price|discount|fee|order|it|that|this|one|another|collect|prepaid|monthly|questions?|hurry|quick(?:ly)?|asap|urgent|call|ring|leave|knock|insure|wrap|handle|careful|stickers?|labels?|tape)\b/iu

const OF_PARCEL =
  /物品|货|东西|品名|里面|里头|[寄放装塞搁捎]|\b(?:goods|contents?|items?|put|pack|send(?:ing)?|throw in|in (?:the (?:box|parcel)|there|it))\b/iu

/** 放了双拖鞋, 还有盒巧克力: one of them. */
const LONE_UNIT =
  /^(?!双肩|双面|条纹|包子|罐头|瓶盖|个护|本子|套装|桶装|袋装|盒装|张飞|支架|台灯|台历|把手|块状)[个台盒袋包瓶套本双条副顶支根块张把罐桶束盆箱件](?=\p{Script=Han}{2})/u

/** What a part of a message changes about the goods; null when it changes nothing of them. */
export function goodsChangeIn(part: string): GoodsChange | null {
  const said = part.trim()
  const shapes = /\p{Script=Han}/u.test(said) ? CHINESE : ENGLISH
  for (const [does, pattern] of shapes) {
    const things = thingsOf(pattern.exec(said)?.groups)
    if (things !== null) return { does, ...things, isOfParcel: OF_PARCEL.test(said) }
  }
  return null
}

function thingsOf(groups: Readonly<Record<string, string | undefined>> | undefined): Pick<GoodsChange, 'name' | 'old'> | null {
  const { x, a } = groups ?? {}
  const name = x === undefined ? null : thingIn(x.replace(LONE_UNIT, ''))
  if (name === null || NOT_GOODS.test(name)) return null
  if (a === undefined) return { name }
  const old = thingIn(a)
  return old === null ? null : { name, old }
}
