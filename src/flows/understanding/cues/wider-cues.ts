import type { FlowName } from '../../commands.ts'

/** What a looser way of saying it asks for. */
export type WiderWish = FlowName | 'human' | 'question'

interface WiderCue {
  readonly wants: WiderWish
  readonly pattern: RegExp
  readonly unless?: RegExp
}

const THING =
  '(?:东西|货|件(?!事)|快递|包裹|箱|行李|样品|文件|合同|资料|特产|礼物|礼品|家具|衣服|被子|设备|机器|配件|零件|标书|发票|水果|腊肉|摩托|洗衣机|冰箱|沙发|电脑|电动车|自行车|纸箱|料)'
const EN_THING =
  '(?:box(?:es)?|parcels?|packages?|goods|pallets?|cartons?|documents?|papers|luggage|shipments?|gifts?|presents?|clothes|laptop|machines?|stuff|things|freight|delivery|samples?|books)'

/**
 * Looser words for each wish, asked only where the certain cues know nothing or hear a mere question.
 * Danger to others goes first: a complaint is heard before a search, a price before an order.
 */
export const WIDER_CUES: readonly WiderCue[] = [
  {
    wants: 'human',
    pattern:
      /(?:跟|和|找)(?:个)?(?:人|真人|活人|你们的人|工作人员|你们老板)(?:说|聊|沟通|谈|讲)|(?:让|叫|请|喊)(?:你们)?(?:的)?(?:领导|经理|老板|主管|负责人|管事的|懂的人|客服)(?:来|出来|接|跟|回|联系|说)|(?:打|回|拨)(?:个|一个)?(?:电话)?(?:给)?我(?:电话)?(?:吧|行吗|可以吗)?$|你打过来|(?:接|换|找|叫)(?:个|一个)?人(?:来|吧|行吗|说话|管管)?$|别(?:再)?(?:机器|自动|机器人|系统)(?:人)?回|不(?:想)?(?:跟|和)(?:机器|ai|电脑)|(?:听不懂|解决不了|不懂)[^。]{0,6}(?:换|叫|找|让)[^。]{0,5}人|能说话的人?$|不要机器人|老板电话|(?:电话|人)联系我|有没有(?:真的)?人(?:类)?(?:回复|管|理|在)/,
    unless: /货款|代收|的钱|多少钱|退款/,
  },
  {
    wants: 'human',
    pattern:
      /\bput me (?:through|on)\b|\b(?:ring|call|phone) me\b(?! (?:a|an|the|up a)\b)|\bsomeone on the line\b|\b(?:a|your|the) supervisor\b|\bsomeone in charge\b|\bhuman being\b|\bactual (?:person|human)\b|\b(?:chat|talk|speak) (?:to|with) (?:the )?staff\b|\b(?:someone|anyone|anybody|person) real\b|\breal (?:person|human|agent)\b|\b(?:transfer|connect) me\b|\bhand me over\b|\b(?:stop|no more|done with|enough of|hate) (?:the |this |these )?(?:bots?|robots?)\b|\b(?:someone|somebody|anyone) (?:to |please |actually )?(?:talk to me|help me in person|answer me|call me)/,
    unless: /\b(?:driver|courier|when you arrive|before|cab|uber|taxi)\b/,
  },
  {
    wants: 'redeliver',
    pattern:
      /(?:说|写|显示)(?:的是|是|成)?(?:了)?(?:我|家里?|我家里?)*(?:没人|不在)(?:在?家)?[^。]{0,10}(?:(?:一?整天|全天|一直|明明|都|一天)[^,，。]{0,4}在家|胡说|瞎说|骗|乱写|撒谎|扯)|(?:一?整天|全天|一直|明明|都)在家[^。]{0,10}(?:说|写|显示)[^,，。]{0,4}(?:没人|不在)|\b(?:they|you|driver|courier|app|tracking)\b[^,.]{0,20}\b(?:says?|said|claims?|claimed|wrote)\b[^,.]{0,16}\b(?:no ?body|no ?one|not|n't)\b[^,.]{0,8}\b(?:home|there|in)\b/,
    unless: /怎么办|如果|万一|要是|\bif\b/,
  },
  {
    wants: 'complaint',
    pattern:
      /(?<![至多不])(?:少|缺|漏|差)(?:给|发|送)?(?:了)?我?(?:了)?[一二两三四五六七八九十几\d]{1,3}(?:箱|件|个|袋|盒|包)|(?:数量|件数|东西|货)(?:都)?(?:不对|对不上|不够|不齐|差(?!不多))|[\d一二两三四五六七八九十]+[箱件](?:货)?(?:只|就)(?:到|收到|来)|(?:摔|扔|乱扔|踢|砸)(?:我|客户)?的?(?:东西|快递|货|包裹|箱子)|(?:师傅|快递员|司机|客服|派送员|你们的?人|小哥)[^。]{0,8}(?:骂|凶|吼|威胁|不理|羞辱|挂)(?:人|我|客户|电话)|冲我(?:吼|喊|发火|嚷)|(?:送|派|放)(?:到|给)了?(?:别人|隔壁|人家|错误?的)|(?:都|也)?(?:没|不)(?:敲门?|打电话|打招呼|通知|联系|上门|送上楼|打|说)(?:我|一声)?(?:就|直接)|(?:根本|压根|完全|明明)[^。]{0,8}(?:没|在家|不)[^。]{0,10}(?:签收|送达|妥投|拒收|没人)|(?:收|扣|要)(?:了)?我(?:了)?(?:两次|两遍|双倍|好多|多)[^。]{0,4}(?:钱|费|块)|(?:说好|讲好|当初说)[^。]{1,8}(?:又|结果|却|还)(?:让|叫|要|收|加)|(?:服务|快递|公司|效率|客服|你家|你们)[^。]{0,4}(?:太|真|实在|也太)(?:差劲|差|烂|垃圾|糟糕|恶心|坑|离谱)|(?:给|要)(?:我)?个?(?:说法|交代)|(?:要|必须)赔|(?:要|等)?处理结果|凭(?:啥|什么)(?:收|要|加|不)|(?:扔|放|丢)(?:在|到)?(?:门口|驿站|雨里|地上|外面|门卫|楼下|快递柜)[^。]{0,4}(?:也|都|就|淋|丢|湿|没|不)|(?:就|直接)(?:扔|丢)(?:驿站|门卫|柜子|楼下|门口)|(?:被|让)(?:人)?(?:偷|翻|拆|调包)|(?:丢|没|坏)了[^。]{0,3}(?:谁负责|谁赔|你们看着办)|(?:腿|屏|壳|角|盖|轮|面|杯|瓶|箱|柜|外壳|玻璃|镜子)[^。]{0,3}(?:断|裂|碎|弯|掉漆|变形|漏)(?:了|得|到处)|漏得|不是我(?:的)?名字|伪造|压成|毁了|不经我同意|没经(?:过)?我同意|(?:寄|发)了?[一二两三四五六七八九十几\d]+个?[件箱]?只(?:签收|收到|到)|(?:快递|公司|服务|你们)[^。]{0,3}(?:真的?)?无语|再也不用|(?:你们|这)?(?:是)?(?:怎么|咋)搞的|搞什么(?:鬼|名堂|飞机)?[!！。?？]*$/,
    unless: /怎么(?:赔|处理|办)|如何|要是|如果|万一|会不会|多少(?:钱|公斤)|能不能|可以吗|最(?:少|多)/,
  },
  {
    wants: 'complaint',
    pattern: new RegExp(
      [
        `\\b(?:threw|dropped|kicked|tossed|dumped|left)\\b[^.]{0,16}\\b${EN_THING}\\b[^.]{0,6}\\b(?:over|on|in|outside|at the wrong)\\b`,
        '\\b(?:billed|charged|invoiced|paid)\\b[^.]{0,12}\\b(?:twice|double|too much|extra|more than)\\b',
        '\\b(?:yelled|shouted|cursed|swore|screamed) at\\b|\\b(?:driver|courier|agent|staff|guy|man)\\b[^.]{0,24}\\b(?:insulted|nasty|ignored me)\\b',
        '\\b(?:terrible|awful|horrible|worst|poor|bad) (?:service|delivery|experience|company)\\b',
        `\\b(?:${EN_THING}|everything|all|half|some|part|most|items|order|it)\\b[^.]{0,16}\\b(?:is|are|was|were|got)(?: \\w+)? (?:gone|ruined|wet|soaked|crushed|destroyed|smashed|bent|shattered|scratched)\\b`,
        `\\b(?:arrived|came|delivered|got here)\\b[^.]{0,8}\\b(?:with a crack|in pieces|cracked|bent|scratched|shattered|dented|broken)\\b`,
        `\\b(?:leaked|spilled) (?:all )?over\\b`,
        '\\b(?:delivered|dropped off|left|taken|brought)\\b[^.]{0,8}\\b(?:to|at) the wrong\\b',
        '\\b(?:it )?took (?:you )?(?:\\d+|a|two|three) (?:days|weeks|months?)\\b(?=.*\\b(?:instead|express|promised|not)\\b)|\\bpaid for express and\\b',
        '\\b(?:nobody|no one|driver never|never) (?:rang|knocked|called)\\b',
        '\\bleft (?:it|them|my \\w+) in the (?:rain|snow|street|sun)\\b|\\b(?:to|in) another city\\b|\\b(?:been )?lied to\\b|\\bcharged (?:me )?\\d+ when\\b',
        '\\b(?:somebody|someone) else (?:signed|took|got)\\b',
        '\\bsecond time you\\b|\\bthird time you\\b',
        `\\b(?:carton|box|piece|item)s? (?:is |are )?(?:short|gone)\\b`,
      ].join('|'),
    ),
    unless: /\bwhat if\b|\bif\b|\bphone\b|\bhow do\b/,
  },
  {
    wants: 'track',
    pattern:
      /(?:还|都|到现在|咋|怎么)[^。]{0,6}(?:没|不)(?:有)?(?:个)?(?:见着|见到|影|信|动静|收着|收到|拿到|看到|送|来)|没影|不见影|(?:货|件|单|快递|包裹|票|东西)[^。]{0,4}(?:啥|什么|怎么个)(?:情况|状态|进展|动向|位置)|(?:货|件|快递|包裹)[^。]{0,3}(?:卡|停|压|滞留|困|堵)在|(?:瞅瞅|看看|瞧瞧|查查|盯一?下|跟一?下|看一?下|追一?下)[^。]{0,4}(?:件|快递|货|包裹|单|东西)|(?:货|快递|车|包裹|东西|件)(?:出发|发出|发车|启程|装车|揽收|走|发)了?(?:没|吗)|(?:司机|车|师傅|快递员|小哥)[^。]{0,4}(?:到|走到|在)了?(?:哪|什么位置)|(?:说|答应|说好)[^。]{0,8}(?:到|送|来)[^。]{0,6}(?:人呢|东西呢|没到|还没|没来|没送)|(?:物流|轨迹|信息|快件)[^。]{0,5}(?:停|卡|断|没(?:更新|变化|动)|不(?:动|走|更新|变))|(?:还要|还得|还有)(?:多久|几天|多长时间)[^。]{0,4}(?:到|收)|(?:今天|明天|下午|晚上|这周|上午)(?:到底)?(?:能不能|能|会不会|可以)(?:收到|到货|送来|送过来)|谁(?:签|收|拿)(?:收)?的|(?:签收|收货)的?人?是谁|(?:快递|包裹|货|件)(?:呢$|去哪|哪去|丢哪|(?:啥|什么)时候(?:来|到))|查不到[^。]{0,6}(?:物流|快递|包裹|轨迹|件)|(?:对方|客户|收件人|朋友|我[妈爸]|她|他)(?:说|讲)[^。]{0,4}(?:没收到|没到|没拿到|没收)|到底(?:到哪|在哪|送没送|发没发)|(?:送|走)到?哪(?:里|儿)?了|一直(?:显示)?(?:运输中|派送中|在路上)|过了?预计|(?:啥|什么)时候(?:才)?(?:能)?送到?我|到哪个(?:城市|站|地方)|送到几楼|(?:件|货|包裹|东西)还?在不在|(?:件|货|包裹|东西|快递)[^。]{0,4}应该(?:今天|昨天|早)[^。]{0,2}(?:到|送)|有消息了?(?:吗|没)|(?:一直|为[啥什]么?)[^。]{0,3}不给我(?:派送|送|派)|(?:单子|单号|运单)怎么查不到/,
    unless: /下单|价|多少钱|发票|退款|我要寄|想寄|房|饭|工资|成绩|男朋友|女朋友|机票|航班|微信|短信/,
  },
  {
    wants: 'track',
    pattern: new RegExp(
      [
        `\\b(?:${EN_THING}|it|driver|courier|truck|order)\\b[^.?]{0,14}\\b(?:left|leave|set off|arrived?|landed|get (?:there|to)|got (?:there|to)|reach(?:ed)?|been sent|gone out|go out)\\b[^.?]{0,12}\\byet\\b`,
        `\\b(?:news|word|info|update|progress)\\b (?:about|on|regarding|for) (?:my|the|our)\\b[^.?]{0,12}\\b(?:${EN_THING}|order)\\b`,
        `\\b(?:nothing|no one|nobody) (?:has )?(?:arrived|came|come|showed)\\b`,
        `\\bwaiting (?:on|for) (?:my|the|our|a)\\b[^.?]{0,8}\\b${EN_THING}\\b`,
        `\\b(?:${EN_THING}|it)\\b[^.?]{0,10}\\b(?:stuck|stalled|sitting|held)\\b (?:in|at|for)\\b`,
        `\\b(?:happening|going on|up) (?:with|to) (?:my|the|our) (?:${EN_THING}|order)\\b`,
        `\\b(?:${EN_THING}|it)\\b[^.?]{0,6}\\b(?:never|hasn't|didn't|still hasn't)\\b[^.?]{0,8}\\b(?:showed?|shown|turned|arrived?|come)\\b`,
        `\\bwhen (?:is|will|does) (?:my|the|our) ${EN_THING}\\b`,
        `\\b(?:look up|look into|find|locate|trace|see where) (?:my|our|where my)\\b[^.?]{0,8}\\b(?:${EN_THING}|it)\\b`,
        `\\bwho (?:signed|received|took|collected)\\b`,
        `\\bno movement\\b`,
        `\\b(?:did|has) (?:my|the|our|it)\\b[^.?]{0,18}\\b(?:get there|get to|reach|land|landed|arrive)\\b`,
        `\\bwhere my ${EN_THING}\\b`,
        `\\bout for delivery (?:since|all|for)\\b`,
        `\\bwhen it (?:gets|arrives|will get) (?:there|here)\\b`,
        `\\bexpecting a (?:delivery|parcel|package)\\b`,
        `\\btold (?:that )?it would (?:come|arrive|be here)\\b`,
      ].join('|'),
    ),
    unless: /\bflight\b|\btrain\b|\brefund\b|\bkeys?\b/,
  },
  {
    wants: 'quote',
    pattern:
      /(?:算|估|核|测|预算|评估)(?:一?下|个|一算)?[^。]{0,8}(?:运费|邮费|快递费|费用|价钱|价)|首重|起步价|续重|(?:多少|几块|几元|几多)(?:钱)?(?:一|每)(?:公斤|斤|方|件|吨|票|箱)|(?:公斤|斤|吨|方|立方|件|箱|票)[^。]{0,10}(?:多少$|几块|怎么(?:收|算)|啥价|什么价|几多|多钱|收多少)|(?:寄|发|运|托运|邮|包裹|箱|洗衣机|摩托|冰箱)[^。]{0,16}(?:花|收|要|得|需要?|合计|一共)(?:要|得)?(?:多少|几百|几个钱|几块|几多)|(?:花|收|要|得)多少[^。]{0,4}(?:箱|公斤|斤|台|件)|(?:零担|整车|物流|快递|加急|次日达|空运|陆运)[^。]{0,6}(?:价位|计费|行情|啥价)|怎么个(?:价|算法)|什么行情|价目表|价格表|运价表|报价单|收费情况|给(?:我|个|份)[^。]{0,8}价(?![值钱])|便宜[^。]{0,6}(?:寄|发)/,
    unless: /股|基金|黄金|房|汇率|衣服多少|手机多少|机票/,
  },
  {
    wants: 'order',
    pattern: new RegExp(
      [
        `(?:要|想|得|打算|准备|帮我|帮忙|给我|麻烦|请|需要|往|给|替|把)[^。]{0,12}(?:寄|发|托运|运|捎|邮|递|搬|弄|送)(?![的了过错来达]|货上门|给我)[^。]{0,8}${THING}`,
        `把[^。]{1,12}(?:寄|运|送|发|捎|带|搬|弄)(?:回|到|去|给|走|出|往)(?!了)`,
        `${THING}[^。]{0,4}(?:打包|装|准备|备|包)好了`,
        `${THING}[^。]{0,6}(?:要|想|需要|等着?)(?:你们|您|快递)?(?:来)?(?:拉|发|取|运|收|寄|出|拿)(?:走|货|去|出|$)`,
        `(?:安排|帮忙?|给|麻烦)[^。]{0,6}(?:发|拉|运)(?:走|出去|一下)`,
        `(?:有|今天有|明天有)[^。]{0,10}(?:货|料|托|箱|急件|加急件|件)[^。]{0,4}(?:要|需要|来)(?:马上|赶紧|今天)?(?:出|发|走|收|取|寄|装)`,
        `(?:让|叫|派|喊|找|安排|来)(?:个|一个|位|辆|一辆|一下)?(?:师傅|快递员|小哥|司机|人|车|货车)(?=[^。]{0,10}(?:取|收|拿|拉|装|提|货|一趟|上门))`,
        `(?:收|取|揽|拿)(?:一下|个|下)(?:件|货|快递|包裹)`,
        `(?:开|下|建|录)(?:个|一个|张|一)(?:单|运单|面单|寄件单)(?!号)`,
        `(?:寄|发|送|递|托运)(?:份|个|点|箱|些|一份|一台|一辆|一批|批|一箱|几件|辆|台)[^。]{1,10}(?:给|去|到|回)(?!了)`,
        `托运(?:一|个|台|辆|点)`,
        `(?:出|发)(?:[\\d一两几]+[箱件托票车]|一批)货`,
        `(?:搬家|毕业)[^。]{0,10}(?:寄|运|发|弄)`,
        `(?:要|想|得)(?:发|寄|运)(?:去|往)`,
        `${THING}[^。]{0,3}(?:想|要|得)(?:寄|发|运|搬)(?:去|到|往|给)`,
        `(?:来|到)(?:我们?)?(?:公司|店里|厂里|家里?|仓库|办公室)(?:来)?(?:取|拿|收|拉)`,
        `约个?[^。]{0,4}车`,
        `来[^。]{0,5}(?:提货|装货|拉货)|快递给`,
      ].join('|'),
      'u',
    ),
    unless:
      /发票|微信|短信|消息|朋友圈|邮件|退|没|怎么|如何|[吗？?]$|咋|到哪|价|不想|红包|照片|位置|验证码|发(?:给我|我)|外卖|单号|唱|歌|日程|闹钟|机场|接孩子/,
  },
  {
    wants: 'order',
    pattern: new RegExp(
      [
        `\\b(?:need|want|like|looking|trying|have|got|going)\\b[^.?!]{0,30}\\b(?:to|be|get) (?:send|sent|ship(?:ped)?|mail(?:ed)?|courier|post(?:ed)?|dispatch(?:ed)?|forward(?:ed)?|moved?|get|go|collected)\\b(?=[^.?!]{0,24}\\b(?:${EN_THING}|out|to my)\\b)`,
        `\\b(?:have|got|have got|'ve got)\\b[^.?!]{0,16}\\b${EN_THING}\\b[^.?!]{0,10}\\b(?:to (?:send|ship|be shipped|go)|ready|for pick ?up|waiting for (?:pick ?up|collection))\\b`,
        `\\b(?:goods|boxes|parcels?|cartons|packages?) (?:are|is) (?:ready|packed)\\b|\\bready (?:to ship|for (?:pick ?up|collection))\\b`,
        `\\b(?:someone|somebody|driver|courier|truck|guy|van)\\b[^.?!]{0,16}\\b(?:grab|collect|fetch|pick up|swing by|come get|get)\\b[^.?!]{0,10}\\b${EN_THING}\\b`,
        `\\b(?:set up|arrange|organi[sz]e|schedule|request|book)\\b[^.?!]{0,8}\\b(?:collection|pick ?up|delivery run|shipment|courier)\\b`,
        `\\b(?:who|anyone|somebody) (?:can|could) (?:collect|pick up|grab|fetch)\\b[^.?!]{0,10}\\b${EN_THING}\\b`,
        `\\bdispatch (?:these|this|my|some|the)\\b`,
        `\\bget (?:a|my|this|some) (?:parcel|package|box|goods) (?:over )?to\\b`,
        `\\b(?:new|another) (?:shipment|booking|parcel)\\b`,
        `\\b(?:make|create|open|start) (?:a|an|another) (?:booking|shipment|delivery order|waybill)\\b`,
        `\\b(?:take|carry|bring|haul|move) (?:a|some|this|my|\\d+) (?:shipment|box|boxes|goods|parcel|pallets?|cartons?)\\b`,
        `\\b(?:i|we) (?:get|have|want|need) (?:a|you to) pick ?up\\b|\\byou to pick up\\b`,
        `\\b(?:dispatch|send) (?:a |an |over )?(?:driver|courier|van|truck|someone)\\b`,
      ].join('|'),
    ),
    unless:
      /\bhow (?:much|do|long|can)\b|\btext\b|\bemail\b|\bmessage\b|\bpizza\b|\bfood\b|\blost\b|\bbroken\b|\bdon't\b|\bcan i\b/,
  },
  {
    wants: 'question',
    pattern:
      /(?:派件|取件|送货|发货|打包|包装|泡沫|木架|木箱|纸箱|限重|超大|偏远|农村|乡镇|山区|海岛|时效|自提|驿站|验货|打开看|面单|身份证|登记|实名|普票|收据|优惠|活动|协议价|开户|指定时间|约定时间|对公|冷链|最长|注意点|app|预约时间|选择时间|拒收|装卸|搬运|直营|外包|送到|代签|打火机|香水|现金|种子|宠物|酒店)[^。]{0,14}(?:吗|么|不$|没$|吧$|呢|怎么|如何|咋|多少|什么|啥|几天|多久|谁|可以|行不行)|(?:要不要|需不需要|用不用|能不能|可不可以|是不是|可以|能|会|还)[^。]{0,8}(?:包装|打包|派件|派送|取件|送货|寄|运|验货|自提|送|发|上楼|刷卡|微信|支付宝|付款|签字|自己包|打印|加钱|另外收钱|全赔)[^。]{0,10}(?:吗|么|不$|吧$|$)|(?:超过|超出|大于)[^。]{0,8}(?:怎么|可以|收吗|咋)|12315|(?:怎么|如何|咋|哪里)(?:填单|注册|联系你们|付款|寄件)|什么(?:东西|物品|货)(?:不能|不让|禁止)/,
    unless: /唱|歌|天气|手机|电脑|工资|成绩|房|微信(?:群|号)|银行|孩子|猫|狗|男|女|游戏|电影|吃|你会/,
  },
  {
    wants: 'question',
    pattern:
      /\b(?:size|weight) limit\b|\bminimum charge\b|\b(?:where are you|your (?:office|location|address|hours|terms|rules))\b|\b(?:opening|working|business) hours\b|\bprohibited\b|\bbanned\b|\b(?:documents|papers|information)\b[^.]{0,12}\b(?:need|needed|required|prepare)\b|\bhidden fees?\b|\bsame day\b|\bcut ?off\b|\bbatteries\b|\bpick up from (?:a|an)\b|\bcarry [^.]{0,10}upstairs\b|\b(?:receiver|recipient|courier)\b[^.]{0,8}\b(?:inspect|refuse|pay|wait|sign|change)\b|\breach you\b|\bbe home\b|\bnobody is home\b|\b(?:cold chain|packaging|surcharge|storage fee|cod fee)\b|\b(?:send|ship|mail)\b (?:liquids|batteries|food|alcohol|perfume|medicine|plants|cash|a knife)\b/,
  },
]
