import type { FlowName } from '../../commands.ts'

export interface FlowCue {
  readonly flow: FlowName
  readonly pattern: RegExp
  /** The clause is about something else after all. */
  readonly unless?: RegExp
  /** Counts only when the message asks for nothing else. */
  readonly isWeak?: boolean
}

/** The clause's first fitting cue decides; special wishes stand before general ones. */
export const FLOW_CUES: readonly FlowCue[] = [
  {
    flow: 'redeliver',
    pattern:
      /(?:driver|courier)[^,.]{0,16}(?:says?|said|claims?|claimed)[^,.]{0,16}(?:not|n'?t) (?:at )?home|谁说(?:我|家里)?没人|(?:写|说|显示)(?:我)?(?:家里)?没人在?家?[^。]{0,8}(?:一直|明明|都)在家|再(?:给我|帮我|来)?(?:派送|送|派)(?:一次|一下|一趟|一回)|重新(?:派送|配送|派件|投递|送|派)|再(?:跑|来)一趟|come back (?:this|in the) (?:evening|morning|afternoon)|(?:再|重)(?:派送|配送|投递|派|送)(?:一次|一下|一趟|过来)?|二次(?:派送|配送|投递)|改天(?:再)?(?:送|派)|(?:今|明|后|周.|下午|上午|晚上|晚点|改天)[^,，]{0,6}再(?:送|派)|改派[^,，]{0,3}(?:今|明|后|周|星期|下周|上午|下午|晚|\d)|redeliver|re-deliver|deliver (?:it )?again|come again\b|come back (?:tomorrow|later|again)|missed (?:the|my|your) (?:courier|delivery|driver)|try (?:it )?again (?:tomorrow|later|today|on|this|next)|second delivery|another delivery attempt|try (?:the )?delivery again/,
    unless: /下单|送给|送一单/,
  },
  {
    flow: 'pod',
    pattern:
      /(?:回单|签收单|签单)[^,，]{0,10}(?:回来|到了|到没|寄回|签|没|状态|吗|查|什么时候|多久了|还没|拍|照片|原件|发我|给我|下载|返回|怎么样)|(?:查|看|要|找|催|问)[^,，]{0,5}(?:回单|签收单)|\bpods?\b|proof of delivery|delivery receipt|signed receipt/,
    unless: /多少钱|怎么收|什么是|是什么|费用|要回单(?:费|服务)|pod (?:fee|cost|price)/,
  },
  {
    flow: 'cancel',
    pattern:
      /不(?:想|要|打算)?(?:再)?(?:寄|发)(?:件|快递|货|东西)?了|取消(?:掉|一下|了)?(?:我的|我|刚才?的?|那个|这个|这|那|昨天的?|今天的?)*[^,，]{0,8}(?:订单|下单|寄件|取件|这单|单子|那单|预约|上门|运单|快递|dd\d)|取消[^,，]{0,6}(?:下|寄)的(?:单|件|快递)|(?:订单|单子|这单|那单|预约|取件|寄件|快递|运单)[^,，]{0,10}取消|撤(?:单|销|了|掉)|(?:帮我|给我|请|麻烦)取消(?:掉|一下|了)?\s*$|(?:订单|单子|那单|这单)不要了|先别(?:发|寄)了|(?:scrap|kill|void|drop) (?:my|the|this) (?:order|booking|pickup)|退单|不寄了|不发了|不用(?:你们)?(?:再)?(?:来|上门|过来)(?:取|收|拿)?件?|(?:别|不要|不用)(?:再)?(?:来|上门)(?:取|收)|cancel (?:my |the |this |that |an? )?(?:[a-z]+ )?(?:order|pick ?up|shipment|booking|dd\d)|call off/,
    unless: /收件人取消/,
  },
  {
    flow: 'change',
    pattern:
      /(?:要|想|帮我|请|申请|给我|不要了|不想要了)[^,，]{0,6}(?:退回(?!了)|拦截|召回|退件)|(?:修改|更改|变更|改下|改一下|换一下|换下|改|换)(?:个|成)?(?:我的|订单的?|这单的?|下单的?|收货|收件|寄件|发货|取件|派送|配送|送货|新的?)*(?:人的?)?(?:地址|电话|手机号?|号码|联系方式|收件人|收货人|寄件人|姓名|名字|时间|订单|重量|信息|单子)|(?:地址|电话|手机号|收件人|名字|取件时间|时间)[^,，]{0,8}(?:写错|填错|错了|写成|填成|要改|想改|改成|改到|换成|改一下|修改|改下|能改)|改(?:到|成|为)[^,，]{0,8}(?:取件|取|送|派|上门)|(?:订单|单子|这单|那单)[^,，]{0,4}(?:改一?下|修改|更改|变更|要改|想改)|(?:填|写|留|弄|搞|输|选)错(?:了)?[^,，]{0,4}(?:地址|电话|号码|手机|收件人|名字|时间)|(?:地址|电话|收件人|号码)[^,，]{0,2}(?:得|要|需要|想)(?:换|改)|(?:recipient|receiver|consignee|address|phone)(?:'s [a-z]+)? has changed|(?:地址|电话|手机号?|号码|收件人|收货人|名字|时间)[^,，]{0,3}(?:换|变更|修改)(?:一下|掉|个|成)|改(?:到|成|为)?(?:今|明|后|大后|周|星期|下周|上午|下午|晚上|早上)[^,，]{0,8}(?:取|拿|收)|门牌号?写错|写错门牌|改派|转寄到|改单|(?:move|reschedule|postpone|bring forward) (?:my |the )?(?:pick ?up|delivery|order|collection)|(?:wrong|incorrect) (?:[a-z]+ ){0,2}on my order|(?:change|update|modify|edit|correct) (?:my |the |an? )?(?:[a-z]+ ){0,2}(?:address|phone|number|recipient|consignee|name|order|details|pickup time|delivery)|wrong address on|\b(?:deliver|send|bring|redirect|forward|reroute)[^,.]{0,24} to (?:a |an |another |my )?(?:different|new|other|another) (?:address|place|location)|\b(?:friend|recipient|receiver|consignee|customer|brother|sister|i|we|he|she|they)(?: has| have|'ve|'s)? (?:just )?moved (?:to|house|away|out)|\b(?:another|different|new) delivery address/,
  },
  {
    flow: 'quote',
    pattern:
      /(?:寄|发|运|到)[^,，]{1,12}贵(?:不贵|不|吗|嘛)|(?:寄|发|运|拉|托运)[^,，]{2,16}(?:得|要)?(?:掏|花|收)(?:多少|几)|(?:拉|运|发|寄)[^,，]{2,16}到[^,，]{1,6}怎么收|多少钱|多少运费|多少费用|运费|报价|报个价|询价|问(?:一下|下|个)?价|估价|算(?:一下|下)?价|价格|价钱|价位|费用|怎么收费|怎么算钱|咋收费|咋收|怎么个?收费|收费标准|啥价|什么价|几块钱|几多钱|要多少(?!天)|\bhow much\b|\bquot(?:e|ation)\b|\bprices?\b|\bpricing\b|\brates\b|\b(?:your|the|a) rate\b|\brate (?:for|to|from)\b|\bcosts?\b|shipping fee|\bpostage\b|\b(?:cheapest|lowest)\b[^,]{0,20}\b(?:ship|send)|\bhow (?:pricey|expensive|costly)\b|\bwhat would it (?:cost|run|come)|\bwhat's your fees?\b|\bestimate for\b|\bballpark\b|\bcharges?\b/,
    unless:
      /报价[^,，]{0,5}(?:有效|过期)|有效期|赔[^,，]{0,4}多少|值多少|损失|乱收|多收|收费不合理|退[^,，]{0,3}(?:运费|费用|钱)|(?:运费|费用|邮费)[^,，]{0,6}(?:谁|你们出|我出|退|到付|险)|overcharg|(?:cost|charge|fee)[^,.]{0,20}\bcancel|\bcancel\w*[^,.]{0,12}(?:cost|charge|fee)|refund|charged [^,]{0,14}when|(?:上楼|装卸|搬运|木架|等候)[^,，]{0,3}(?:怎么|咋|如何)|(?:保价|回单|代收|打包|包装|上楼|仓储|保险|到付|货到付款)[^,，\d]{0,4}(?:多少|怎么收|费|收费|价|贵|加钱)|发票/,
  },
  {
    flow: 'track',
    pattern:
      /(?:快递员|师傅|司机|小哥|取件员)[^,，]{0,6}(?:几点|什么时候|啥时候|多久|到哪|来了|怎么还)|(?:什么时候|几点|啥时候)[^,，]{0,4}来(?:取|收|拿)|我的(?:单子|快递|包裹|件|货|东西)呢|怎么还(?:在|是)|还在[^,，]{1,6}(?:没动|不动)|查(?:一?下|下|查|询)?(?:我的|我|这个|那个|个)?(?:昨天|前天|上次|之前|刚才)?(?:寄|发|下)?的?(?:快递|快件|物流|包裹|件|货|单号|单子|运单|订单|到哪|进度|状态|下落)|查(?:一?下|一查|查)(?:这个|这单|那个)?(?:\s|$|单)|(?:帮我|给我|先|再|麻烦)查(?:一?下)?\s*$|查询|跟踪|追踪|追一下|到(?:哪|那)(?:里|儿|了|啦|个)|(?:在|去|走到|送到|运到|卡在)(?:哪|那)(?:里|儿|了|啦)?|哪里了|哪儿了|到没|到了(?:吗|没|么|不)|(?:什么|啥)时(?:候|间)(?:能|可以|会|才)?(?:送)?到|几时(?:能)?到|何时(?:能)?(?:到|送达)|(?:还|都|一直|怎么)[^,，]{0,6}(?:没|不|未)(?:有)?(?:到|收到|送|派|发货|发出|揽收|更新|动|来取|取件)|没(?:有)?收到|没更新|不更新|没动静|物流信息|物流状态|物流更新|物流进度|催(?:一下|下|催|件|单|我)|进度|派送了|签收了(?:吗|没)|发货了(?:吗|没)|发出了?(?:吗|没)|寄出了?(?:吗|没)|揽收了(?:吗|没)|取件了(?:吗|没)|来取了(?:吗|没)|(?:显示)?待发货|停在|卡在|滞留|(?:has|have|is|was) (?:it|(?:my|the|our) [a-z]+(?: [a-z]+)?)(?: been)? (?:shipped|delivered|arrived|sent|dispatched|picked up|here|out for)|any (?:update|news) (?:on|about)|在路上|被?退回(?:来)?了|(?:派送员|快递员|配送员|送货员|司机|师傅|小哥)的?(?:电话|联系方式|号码)|\b(?:courier|driver|delivery (?:guy|man|person|boy))(?:'s)? (?:phone|number|contact|mobile)|\b(?:call|phone|contact|reach|speak to|talk to) (?:the|my) (?:courier|driver|delivery (?:guy|man|person))|\bcheck(?:ing)? (?:on |up on )?(?:my|the|this) (?:parcel|package|order|shipment|delivery)|\btrack(?:ing)?\b|where(?:'s| is| are)|what(?:'s| is) (?:the )?status|\bstatus of\b|(?:shipment|delivery|order|parcel|package) status|when will [^,]{0,30}(?:arrive|be delivered|get here|come)|(?:hasn't|has not|haven't|still not|not yet|didn't|did not)[^,]{0,12}(?:arrived?|come|received?|delivered|moved)|\beta\b/,
    unless:
      /[斤克吨件箱块元方]都?不到|(?:能|可以|会)送到哪|网点在哪|你们在哪|地址在哪|公司在哪|单号在哪|在\s?哪(?:里|儿)?\s?(?:下单|寄|可以|能|填|找|看|买|有)|可以\s?在哪|应该还?没|应该没|哪里(?:下单|寄|可以|能|填)|发到哪里都|钱[^,，]{0,8}没(?:有)?(?:到|收到|退)|退款|没人收到|\b(?:add|play|listen|hear|sing)\b|where (?:are you|is your (?:office|company)|can i)|tracking number/,
  },
  {
    flow: 'order',
    pattern:
      /下单(?!号)|^(?:哦|嗯|好|行)?[\s,，]*(?:那|就)+(?:寄|发)(?:吧|呗)?$|有[^,，]{0,8}(?:货|件|快递|东西|箱|台|包|设备)[^,，]{0,2}(?:要|想)(?:发|寄|运|走|拉|托运)|批货要(?:发|寄|运|走)|给(?!我[寄发])[^,，]{1,6}寄(?!的|给我)|发(?:个|一个)(?:顺丰|圆通|中通|韵达|申通|京东|邮政)|来(?:个|一个|位)?(?:快递员|小哥|师傅|人)[^,，]{0,4}(?:取|收|拿|拉)(?!吗)|(?:come|someone|courier|driver|anyone)[^,]{0,16} (?:collect|pick up|pick it up)\b|安排(?:人|个人)?(?:来)?(?:上门|取件|揽收)|约[^,，]{0,8}(?:取件|上门|揽收)|下个单|下一单|下订单|寄(?:个|一个|一下|点|些)?(?:快递|快件|包裹|东西|货|件(?![人地方])|物流|零担)|发(?:个|一个|一下|点|些)?(?:快递|快件|包裹|物流|零担|件(?!人))|(?:我|我们)?(?:要|想|想要|需要|打算|准备|帮我|帮忙|给我|再|得)(?:再)?(?:寄|托运|邮寄?|发(?:货|一|个|点|批|\d|往|到))(?!存|人)|叫(?:个)?(?:快递|车|物流)|(?:上门|过来|派人)(?:来)?(?:取|收|揽|拿)|(?:来|帮)(?:取|收|拿)(?:个|一下|下)?(?:件|货|快递)|(?:预约|约)(?:一下|个|下)?(?:取件|寄件|上门|揽收|快递)|(?:place|make) an? order|\bbook (?:a |an )?(?:pick ?up|shipment|courier|delivery|collection)|(?:send|ship|mail|post) (?:a |an |some |my |this |these |\d|it |something|two|three|out)|(?:want|like|need|going) to (?:send|ship|order|mail)|(?:arrange|schedule|need|request|want|send|get) (?:me )?(?:a |an )?(?:pick ?up|collection|courier(?! (?:phone|number))|driver to (?:come|collect))|new order|pick (?:it )?up (?:from|my|tomorrow|today|at|on|this|a)\b/,
    unless:
      /几点(?:之?前)?下单|怎么还|还没来|取件码|收件人|来取了|下单(?:了|的|后|时)(?!吧)|寄件人(?:和|与|跟)|刚(?:才)?下单|已经?下单|昨天下单|没下单|(?:send|mail|post) (?:me|it to me)|\b(?:who|where|which|what)\b[^,.]{0,20}\b(?:do|should|can|must) (?:i|we) (?:send|ship|mail|post)|寄给我|不寄快递/,
  },
  {
    flow: 'order',
    pattern: /^寄件$|^我?要?发货$|^寄(?:到|往|给|去)|寄\s*$|^发(?:到|往)|^send$|^ship$|^order$|\bto ship\b|^ship\b/,
    isWeak: true,
  },
  {
    flow: 'order',
    pattern:
      /(?:今[天晚]|明[天早晚]|后天|上午|中午|下午|晚上|早上|周[一二三四五六日天末]|点(?:半|钟)?(?:以?前|之前|左右|以?后)?|号|尽快|马上|现在|可以|能|请|麻烦)[^,，]{0,6}来(?:取|拿|收)(?!件码|了|过|货款)|^(?:过)?来(?:取|收)(?:一下|下|件|货)?$/,
    isWeak: true,
    unless: /我(?:们)?(?:自己|本人|[今明后周下上晚早][^,，你]{0,6}来[取拿])|驿站|网点|自提|怎么还|还没/,
  },
  {
    flow: 'track',
    pattern: /^物流$|^查件$|^查$|^查一?下$|^催$|单号|^到了吗$|签收/,
    isWeak: true,
    unless: /怎么|什么|几位|哪里|格式|身份证|证件|验货|代签|代收/,
  },
]
