const HOW =
  /怎么(?!还|没|不|这么|那么|回事|样了|就|又|一直|老)|如何|怎样(?!了)|咋(?!还|没|不|这么|回事)|流程|步骤|要什么|需要(?:什么|哪些|准备|提供)|什么(?:条件|规定|要求|手续)|规定|在哪(?:里|儿)?(?:可以|能)?(?:下单|寄|填|查|看|改|取消|投诉|申请)|\bhow (?:do|can|to|does|should|would)\b|what do i need|\bpolicy\b|\brules?\b/
const ABILITY =
  /需要|用不用|可以|可不可以|能(?!帮|给我)|能不能|支持|会不会|是否|有没有|要不要|要钱吗|收费吗|免费|\bcan i\b|\bcan we\b|\bcould i\b|do you|is it possible|are you able|am i able|\bmay i\b|\bdo (?:i|we) (?:need|have)\b|\bcan you\b|\bdoes\b/
const REQUEST =
  /有[^,，]{0,8}(?:货|件|东西|箱|台|包)[^,，]{0,2}要(?:发|寄|运|走)|帮我|帮忙|帮(?:看|查|改|取消|催|寄)|给我|麻烦|拜托|请(?!问)|(?:我|我们)(?:要|想(?!问|知道|了解|咨询|请问|打听))(?!是)|改(?:到|成|为)|(?:查|改|寄|送|催|取消|换|看|派|约|取|收|拿|拉)(?:一)?下(?!单)|\bplease\b|\b(?:would|do) you mind\b|\b(?:could|can|would) you (?:please )?(?:check|help|find|track|send|book|change|cancel|redeliver|deliver|arrange|look|tell me where|move|reschedule|fix|come|pick|collect|ship|update)|(?<!do )\bi (?:want|need|would like|'d like)|i'd like/
const GENERAL =
  /一般|通常|正常(?:情况)?(?:下)?|平时|平均|多久(?:能|可以|会)|要(?:多久|几天)|大概(?:几天|多久)|多长时间|几天内|\busually\b|\bnormally\b|\bgenerally\b|\btypically\b|how long (?:does|will|do|is)|how many days/
const OWN =
  /(?:填|写|留|弄|搞|输|选)错了|我的(?!话)|我(?:那|这|寄|下|发|买|昨天|今天|刚)|这(?:个|单|票|件|批)|那(?:个|单|票|件|批)|刚(?:才|刚|下|寄)|已经?(?:下|寄)|昨天|前天|上周|之前下的|\bmy\b|\bthis\b|\bthat\b/

/** A question of how or whether at all: rules, not an action. A polite request for an action is none. */
export function asksHow(clause: string): boolean {
  return HOW.test(clause)
}

export function asksAbility(clause: string): boolean {
  return ABILITY.test(clause)
}

export function asksGenerally(clause: string): boolean {
  return GENERAL.test(clause)
}

export function isRequest(clause: string): boolean {
  return REQUEST.test(clause)
}

/** Speaks of one's own shipment or order. */
export function isOwn(text: string): boolean {
  return OWN.test(text)
}

const DOMAIN =
  /退(?:货|件|回去)|\bcancel|下单|取消|修改|改地址|报价|有效期|运费|多久(?:能|可以|会)?(?:到|送)|几天(?:能|可以|会)?到|要(?:多久|几天)|公司|限重|公斤|身份证|证件|能(?:不能)?(?:到|送|寄|发|取|收)|信息|隐私|泄露|快递|物流|包裹|快件|寄|邮(?!件)|运(?!动|气)|专票|普票|报销|贵|便宜|打折|划算|取件|上门|派送|配送|送货|送到|保价|回单|代收|货到付款|到付|月结|发票|抬头|客服|人工|营业|上班|下班|网点|拒收|货款|区别|差别|difference|(?:点|点半|以后|之后|晚上|下午|上午|周末)(?:再)?(?:送|派|取|收)|理赔|赔|签收|零担|整车|上楼|包装|打包|禁寄|违禁|液体|锂?电池|你们|贵公司|时效|收费|优惠|折扣|付款|实名|退款|退货|单号|发货|投诉|声明价值|会员|积分|\bhow long\b|\bparcel|\bpackage|\bship|\bdeliver|\bcourier|pick ?up|\binsur|\bcod\b|\bpod\b|\binvoice|\bpay|\bopen\b|\bhours\b|\bcustoms\b|\brefund|\bclaim|\bwaybill|max(?:imum)? weight|weight limit|\bexpress\b|\bfreight|\bcargo\b|\bdo you\b|\bcan i\b|\byour\b|\bprohibited\b|\bsend\b|\bcompensat/
const ELSEWHERE =
  /物业|房东|厕所|加油站|修鞋|理发|减肥|生日歌|球赛|公交卡|银行余额|外卖|天气|下雨|下雪|气温|温度|闹钟|闹铃|提醒|(?:放|播|听|来)(?:一)?(?:首|点|个|些)?(?:歌|音乐|曲|专辑|播放列表)|播放|音乐|歌曲|歌单|歌手|机票|航班|车票|高铁票|动车票|订票|抢票|打车|点餐|彩票|酒店|餐厅|餐馆|饭店|电影|影院|电视剧|播放列表|新闻|股票|笑话|导航|日程|日历|评分|颗星|菜谱|翻译|唱|\bweather\b|\brain\b|\balarms?\b|\bremind|\bsongs?\b|\bmusic\b|\bplaylist|\brestaurant|\bmovies?\b|\bflights?\b|\bplay\b|\btracks? (?:from|by|to)\b|\bbest track\b|\bplaylist|\brate (?:this|the|that|my|current|for)\b.{0,40}(?:star|point|out of|of)|\bstars\b|\bpoints\b|\balbum\b|\bessay\b|\bnovel\b|\btimers?\b|\btable for\b|\bsaga\b|\bcold(?:er)?\b|\bsunny\b|\bchill|\bhotel\b|\bjoke\b|\bcinema\b|\bmy (?:car|cat|dog|boss|internet)\b|\bhow do you spell\b|\bdentist\b|\bgym\b|\bpizza\b|\bhaircut\b|\bplumber\b|\btext to\b|\bbuy shoes\b|\bsushi\b|\brecipe|\btimer\b/
const SURELY_OURS =
  /快递|运单|包裹|快件|寄件|下单|物流|运费|取件|\bparcel|\bwaybill|\bshipment|\bship(?:ping)? (?:my|a|the)\b|\bspare parts\b|\bit (?:has|contains)\b|里面(?:是|装|有)/

const OBJECTS =
  /太贵|好贵|这么贵|有点贵|贵了|便宜(?:点|些)|打(?:个)?折|少(?:点|收点)钱|优惠|(?:点|号|天|日|周[一二三四五六日天])(?:之|以)?前(?:必须|一定|要|能|得|可以)?(?:送)?(?:到|达)|(?:too|so|very|quite|bit) (?:expensive|pricey|steep|costly|dear)|\bpricey\b|\bdiscount|cheaper/
const APPLIES =
  /(?:开|办理?|申请|签)(?:个|一个|一?张)?(?:月结|账户|账号|合同|协议|发票|会员|专票|普票)|(?:想|要)退货|(?:want|like) to return (?:it|this|the|my|a|an)\b/

/** Not a question by form, but an answer is wanted: a price objection, an account or an invoice to be had. */
export function wantsAnswer(clause: string): boolean {
  return OBJECTS.test(clause) || APPLIES.test(clause)
}

/** The words of the trade, without which a question is not for this desk. */
export function isOfTheTrade(text: string): boolean {
  return DOMAIN.test(text)
}

/** Weather, music, flights: another sort of assistant is meant. */
export function isElsewhere(text: string): boolean {
  return ELSEWHERE.test(text) && !SURELY_OURS.test(text)
}
