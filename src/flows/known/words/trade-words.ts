/** What a customer of a carrier asks about. A word may stand under several heads; the longest word counts. */
export const TRADE_WORDS = [
  // money
  ['price', '价|价格|价钱|运费|费用|报价|这个价|这价|这价格|快递费|邮费|price|rate|fare|cost|quote|quotation|freight'],
  [
    'fee',
    '收费|加钱|要钱|收钱|扣钱|扣费|扣|费|钱|另外收|额外|另收|加收|加价|加费|手续费|服务费|花钱|免费|白送|不要钱|补差价|差价|补钱|交钱|另外交钱|再交钱|再收钱|extra|charge|charges|charged|fee|fees|free|surcharge|cost|costs|costing|for free|free of charge|extra money|pay extra|pay more|pay again',
  ],
  ['money', '钱|款|金额|退款|赔款|钱款|money|refund|payout|payment|compensation|cash back|reimbursement'],
  [
    'total',
    '一共|总共|全部|总价|合计|整票|整单|加起来|所有|统共|total|altogether|in total|all in|all|everything|the lot|whole|whole lot|whole shipment|entire|all of them|for all|both|combined|all together',
  ],
  [
    'each',
    '每箱|每件|每个|每公斤|每斤|每一箱|每一件|单件|单价|单箱|一箱|一件|一公斤|一斤|一个箱子|per|each|apiece|per box|per kg|per kilo|per piece|per item|a box|one box|per parcel|a piece|every box|single',
  ],
  ['pay', '付|付款|付钱|支付|给钱|交|缴|结账|结算|收款|付费|垫付|pay|paid|paying|payable|settle'],
  [
    'means',
    '微信|支付宝|现金|刷卡|银行卡|转账|扫码|二维码|信用卡|原路|账户|账号|卡里|卡上|wechat|alipay|cash|card|credit card|bank|bank account|transfer|account|qr|online',
  ],
  [
    'cheap',
    '便宜|便宜的|便宜些|划算|省|省钱|优惠|打折|折扣|实惠|低价|最低|少收|cheap|cheaper|cheapest|discount|deal|better price|lower|less|cheaper way|cheaper option|option|cut',
  ],
  [
    'valid',
    '有效|有效期|保留|留着|过期|作数|算数|失效|变|涨价|涨|撑到|撑|管到|还是这个价|valid|expire|expires|hold|holds|good for|good until|good till|last|stay the same|go up',
  ],
  [
    'included',
    '含|包含|包括|包|算上|里头|算进去|算不算|在内|include|includes|included|including|cover|covers|covered|part of it',
  ],
  ['tax', '税|含税|税点|发票|开票|专票|普票|票|tax|taxes|vat|invoice|fapiao'],
  // goods and their handling
  ['weight', '重量|实重|按重|按重量|称重|公斤数|斤|几斤|weight|kilo|kilos|kg|actual weight'],
  ['volume', '体积|按体积|尺寸|大小|抛货|泡货|体积重|方数|volume|size|dimensions|dimension|volumetric|cbm|measurements'],
  ['over', '超重|超了|重了|多了|超出|不准|称出来|overweight|heavier|more than that|over'],
  ['calc', '算|算的|计费|怎么算|咋算|按什么|按啥|计|count|counted|calculated|calculate|based|charged by|charged'],
  [
    'packing',
    '包装|打包|箱子|纸箱|袋子|泡沫|泡沫箱|气泡膜|木箱|木架|打木架|胶带|填充|包裹好|加固|盒子|box|boxes|a box|pack|packing|packed|packaging|wrap|wrapping|bag|tape|crate|carton|padding|bubble wrap',
  ],
  ['cold', '冷链|冰袋|冰|保鲜|冷藏|冷冻|恒温|cold|ice|chilled|frozen|refrigerated|cool|ice pack'],
  ['spoil', '变质|烂|烂掉|馊|臭|化|化掉|蔫|坏|坏掉|不新鲜|发霉|捂坏|go bad|spoil|spoilt|spoiled|rot|melt|go off|stale|fresh'],
  [
    'damaged',
    '坏|坏了|摔|摔坏|摔了|碎|碎了|破|破了|磕|磕了|磕碰|压坏|压|弄坏|损坏|破损|漏|漏了|洒|洒了|进水|湿|出问题|damage|damaged|break|breaks|broken|crack|leak|leaks|wet|crushed|smashed|something happens',
  ],
  [
    'lost',
    '还在不在|到底在不在|件还在吗|东西还在吗|丢|丢了|丢件|弄丢|遗失|没了|不见|不见了|搞丢|丢失|lost|lose|missing|gone|disappear|disappeared|stolen|goes missing|get lost|gets lost|misplaced',
  ],
  [
    'compensate',
    '赔|赔偿|理赔|补偿|赔付|索赔|赔多少|照价|compensate|compensated|compensation|refund|reimburse|reimbursed|money back|liable|claim|covered|responsible|pay for it|pay me',
  ],
  ['insured', '保价|保价费|保费|保险费|保险|投保|insured|insurance|insure'],
  ['safe', '靠谱|安全|放心|可靠|靠得住|safe|reliable|trust|trustworthy'],
  [
    'upstairs',
    '上楼|楼上|抬|抬上|搬|搬上|扛|扛上|送上楼|送上去|上去|电梯|没电梯|爬楼|楼梯|入户|upstairs|up the stairs|stairs|floor|lift|elevator|carry it up|carry up|up',
  ],
  // ways
  [
    'fast',
    '快|更快|最快|快点|加急|次日|次日达|隔天|当天|当日|特快|急|先到|早|早点|提前|快一点|fast|faster|fastest|quick|quicker|quickest|urgent|sooner|earlier|express|next day|overnight|same day|speed|first|soon',
  ],
  ['slow', '慢|这么慢|太慢|那么慢|slow|slower|so slow|taking so long|so long|take so long'],
  [
    'rival',
    '顺丰|京东|圆通|中通|韵达|申通|极兔|德邦|邮政|ems|菜鸟|别家|别的家|其他家|其它家|其他公司|其他快递|别的快递|同行|别人家|外面|sf|jd|dhl|ups|fedex|yto|zto|sto|others|other companies|other company|other couriers|other carriers|competitors|elsewhere|the others',
  ],
  [
    'compare',
    '比|相比|比起来|比较|比得上|哪个好|咋样|怎么样|有啥优势|优势|贵|差别|区别|差多少|vs|versus|better|than|compare|compared|expensive|dearer|difference|different',
  ],
  [
    'vehicle',
    '汽车|卡车|货车|陆运|公路|空运|飞机|航空|火车|高铁|铁路|海运|船|走什么|怎么走|怎么运|truck|lorry|air|plane|flight|train|rail|road|land|sea|ship|by air|by road|by truck|van|fly|flown',
  ],
  [
    'service',
    '走法|送法|寄法|方式|零担|标准快递|快递|便宜的|贵的|便宜那个|贵那个|第一种|第二种|前者|后者|ltl|express|the cheaper one|the cheap one|the first one|the second one|cheaper one|dearer one',
  ],
  // the road
  [
    'pickup',
    '取件|上门|上门取|上门取件|取|来取|来拿|来收|收件|收货|揽收|揽件|拿件|收|拿走|取走|pickup|pick up|picked up|pick it up|collect|collected|collection|picking up',
  ],
  [
    'deliver',
    '派送|送货|配送|派件|派|送|送到|送来|送过来|送达|送过去|投递|送件|送得到|deliver|delivers|delivered|delivering|deliveries|drop off|bring|brought',
  ],
  [
    'arrive',
    '到|到了|到达|到货|到得了|到得|到不了|能到|收到|收得到|拿到|送到|送达|抵达|寄到|运到|到手|到我这|到家|arrive|arrives|arrived|arriving|get here|gets here|get there|gets there|reach|reaches|reached|come|comes|coming|here|there|receive|received|make it|due',
  ],
  [
    'come',
    '来|过来|来了|上门|到|去|会来|来人|来不|来吧|出现|come|comes|coming|show up|shows up|turn up|turns up|here|arrive|arrives',
  ],
  ['door', '门口|家门口|家门|到家|门到门|送货上门|到门|door|doorstep|door to door|to the door|my place|home|house'],
  [
    'depart',
    '出发|发出|发出来|发走|发车|发货|走了|寄出|启程|动身|离开|发了|出|出去|left|leave|depart|departed|set off|sent out|dispatched|sent|shipped out|on its way|on the way',
  ],
  [
    'moving',
    '动|在动|走|走着|动静|动弹|更新|扫描|物流|卡|卡住|卡着|停|停着|停了|不动|滞留|堵|积压|压货|move|moving|moved|stuck|scan|scanned|scans|scan?|update|updated|updates|movement|stopped|tracking|progress|held up|delayed',
  ],
  [
    'back',
    '退|退回|退回去|退回来|退件|返回|打回|送回|寄回|寄回去|原路返回|return|returned|returning|sent back|send back|send it back|go back|goes back|back',
  ],
  [
    'self',
    '自提|自取|自己取|自己拿|自己去取|自己去拿|自己去|去取|去拿|我去拿|我去取|过去拿|过去取|过来拿|上门拿|亲自|myself|collect it|collect it myself|pick it up|pick it up myself|fetch|fetch it|come and get|come get it|self pickup|self collect',
  ],
  [
    'station',
    '站点|网点|哪个站|站|仓库|仓|转运中心|分拣中心|营业部|门店|驿站|点部|哪个点|那个站|哪个网点|哪个仓库|station|depot|warehouse|branch|hub|facility|outlet|office|sorting centre',
  ],
  [
    'open',
    '开门|关门|上班|下班|营业|营业时间|开到|开到几点|休息|几点开|有人在|有人|open|opens|close|closes|closed|closing|opening|hours|opening hours|working hours|work|there until',
  ],
  [
    'weekend',
    '周末|周六|周日|周天|星期六|星期天|星期日|礼拜六|礼拜天|双休|双休日|节假日|假期|放假|过节|过年|春节|国庆|五一|元旦|中秋|休息日|停运|停|停不停|休息|放不放假|weekend|weekends|saturday|saturdays|sunday|sundays|holiday|holidays|new year|public holidays|closed',
  ],
  [
    'absent',
    '不在|不在家|没人|没人在|没人在家|家里没人|不在场|出门|出去了|出差|外地|在外地|上班|不方便|错过|没接到|没接到电话|接不到|接不着|联系不上|找不到门|找不到地址|找不到路|找不到人|not home|not at home|nobody|nobody is home|no one|no one is home|nobodys home|nobody home|out|away|im out|im not home|im away|not there|not in|miss|missed|miss it|miss him|miss the call|at work|cant be there',
  ],
  ['wait', '等|等着|在家等|守着|候着|等在家|干等|wait|waiting|stay home|stay in|be home|be there|be at home|be in|stay'],
  ['city', '本市|当地|目的地|那边了|destination|the city'],
  ['village', '村|村里|乡下|乡镇|镇上|农村|县城|县里|偏远|小区|工业区|village|countryside|remote|rural|town'],
  // people and ways to reach them
  [
    'courier',
    '快递员|派送员|配送员|送货员|取件员|师傅|司机|小哥|骑手|收件员|快递小哥|他|她|人家|那个人|那人|人|courier|driver|rider|delivery man|delivery guy|deliveryman|him|he|hes|she|his|her|guy|man|the person|someone|somebody|anyone',
  ],
  [
    'phone',
    '电话|号码|手机|手机号|电话号码|联系方式|联系电话|怎么联系|联系|phone|number|phone number|contact|reach|contact number|mobile|telephone',
  ],
  [
    'call',
    '打电话|电话|打个电话|打我电话|来电|通知|告诉|告知|联系|提前联系|提前说|短信|发短信|发消息|提醒|说一声|call|calls|called|ring|notify|notified|text|sms|message|let me know|inform|contact|be told|hear|notification|warn',
  ],
  ['name', '名字|姓名|叫什么|叫啥|姓什么|姓啥|贵姓|name|called'],
  [
    'who_else',
    '别人|邻居|朋友|家人|家里人|同事|老婆|老公|我妈|我爸|室友|代|代收|代签|代交|代寄|替我|帮我|someone else|somebody else|neighbour|neighbor|friend|wife|husband|colleague|family|roommate|another person',
  ],
  ['locker', '丰巢|快递柜|柜子|代收点|locker|lockers|pickup point'],
  ['guard', '门卫|保安|前台|物业|放|放在|搁|搁在|放哪|放哪了|搁哪|搁哪了|丢在|left it|leave it|leave|left|put|dropped|reception'],
  [
    'sign',
    '签|签收|签字|签的|签收人|签了|本人签|收的|拿的|领的|谁拿|sign|signed|signature|signed for|took it|who took|accepted|received',
  ],
  // orders
  [
    'order',
    '下单|订单|下了|下好|下上|下成|下成功|成功|预约|约|约上|约好|安排|安排上|登记|登记上|提交|placed|booked|booking|order|ordered|gone through|went through|confirmed|registered|submitted|all set|set|scheduled|through',
  ],
  ['track_no', '单号|运单号|快递单号|快递号|物流单号|查询号|tracking number|tracking no|waybill|waybill number|tracking'],
  ['order_no', '订单号|order number|order no'],
  ['label', '面单|运单|单子|贴|贴单|打印|打单|标签|快递单|填单|label|labels|print|printed|sticker|form'],
  ['prepare', '准备|备|备好|带|带上|预备|需要什么|prepare|ready|bring|have ready|need'],
  ['id', '身份证|证件|实名|实名认证|身份证号|驾照|护照|id|identity|identification|passport|id card|ids'],
  [
    'change',
    '改|改下|修改|更改|变更|换|换个|变|调|调整|推迟|延后|改期|改时间|换时间|换个时间|改地址|另约|重新约|change|changes|move|reschedule|postpone|another time|different time|amend|edit|switch|alter|modify',
  ],
  ['in_time', '来得及|还来得及|还能|还可以|赶得上|too late|in time|still'],
  ['address', '地址|收货地址|收件地址|门牌|address|addresses'],
  ['time', '时间|点数|time|slot'],
  ['cancel', '取消|撤单|退单|不寄了|不寄|不发了|不要了|cancel|cancelling|canceling|cancelled|cancellation|call it off'],
  ['withdraw', '撤|撤回|撤销|撤诉|收回|反悔|取消投诉|后悔|不追究|withdraw|take it back|take back|undo|change my mind|drop it'],
  // cases
  [
    'case_no',
    '工单号|工单编号|编号|案号|登记号|受理号|投诉编号|投诉单号|case number|reference|reference number|ticket|ticket number|case no|claim number|complaint number',
  ],
  ['case', '工单|投诉|理赔|案子|这事|这个事|这件事|这事儿|事情|申请|申诉|case|complaint|claim|request|report|issue|matter'],
  [
    'handle',
    '处理|负责|跟进|跟|管|办|解决|受理|处理这|对接|查|核实|调查|处理人|专员|handle|handles|handling|deal|dealing|looking|look|look after|in charge|responsible|on it|take care|taking care|investigate|works on it|working on it|sorting',
  ],
  [
    'answer',
    '答复|回复|回话|回音|回信|结果|消息|说法|结论|有结果|出结果|答案|下文|反馈|准信|answer|reply|result|results|news|response|hear back|hear|outcome|update|word|decision|feedback',
  ],
  [
    'found',
    '找到|找到了|找着|找着了|找回|找回来|找回来了|又出现|又找到|又找到了|冒出来|送到了|出现了|修好|修好了|好了|found|find|turns up|turn up|shows up|turned up|recovered|located|fixed',
  ],
  ['full', '全额|全款|全部赔|全赔|照价|原价|足额|都赔|full|in full|full amount|full value|all of it|whole amount|everything'],
  [
    'credited',
    '到账|打款|打过来|打给我|打到|打|退到|汇|给到|发放|下来|拿到钱|拿到|退给|退还|退款|退|credited|paid out|receive the money|get the money|money come|transferred|refund|refunded|get my money|get money',
  ],
  ['value', '实际价值|价值|值|按什么价|按啥价|标准|上限|封顶|最多|value|worth|limit|maximum|max|at most|basis'],
  [
    'papers',
    '材料|资料|凭证|证据|证明|发票|照片|图片|拍照|单据|做什么|做啥|干什么|干啥|提供|补|补充|papers|documents|document|proof|evidence|photos|photo|pictures|receipt|do anything|anything else|do next|provide|submit|send you',
  ],
  ['keep', '留|留着|保留|扔|扔了|扔掉|丢掉|keep|throw|throw away|hold on to'],
  [
    'penalty',
    '处罚|罚|处分|开除|扣工资|教育|批评|道歉|赔礼|惩罚|罚款|punish|punished|fired|fine|fined|apologise|apologize|apology|disciplined|consequences',
  ],
  [
    'secret',
    '匿名|知道是我|保密|报复|泄露|知道我|anonymous|know its me|know it was me|tell him its me|confidential|know i complained|find out',
  ],
  ['police', '报警|警察|派出所|公安|police'],
  ['upset', '升级|主管|经理|领导|上级|supervisor|manager|boss|escalate'],
  ['rough', '估|估计|大概多少|大概多少钱|给个数|大致|粗略|毛估|范围|ballpark|rough|roughly|estimate|approx|idea|guess'],
  // queue
  ['queue', '排|排队|排到|轮到|轮到我|前面|第几|队|排第几|queue|in line|line|ahead|ahead of me|my turn|place|position|turn'],
  ['agent', '客服|人工|坐席|同事|专员|真人|agent|agents|person|people|human|staff|colleague|representative|someone'],
  [
    'meanwhile',
    '先问|还能问|问个事|问点事|问别的|别的|其他|其他的|其它的|别的事|别的问题|还能|meanwhile|in the meantime|ask something|ask you something|something else|another question|anything else|ask',
  ],
  ['same', '原来|原来那个|同一个|一样|还是那个|上次那个|之前那个|昨天那个|same|the same|same one|same guy'],
  [
    'again',
    '又|再|再次|二次|第二次|重新|还是|还没人|again|another try|another attempt|second time|once more|another|a second time|more times|next time|next',
  ],
  [
    'not',
    '不|没|没有|还没|未|不会|不能|还不|没能|没来得及|dont|doesnt|didnt|isnt|arent|wont|cant|couldnt|not|no|never|hasnt|havent|wasnt|nothing|none|fail|fails|failed|without',
  ],
  [
    'customs',
    '海关|清关|扣|扣着|扣押|扣了|放|放行|放行了|过关|关税|customs|clear|cleared|clearance|release|released|held|hold|duties|duty|let it go|let go|kept',
  ],
  ['seen', '最后|最后一次|最近一次|最新|最后在|last place|last seen|last scan|last known place|latest|most recent|seen'],
  ['near', '近|远|快到了|在附近|附近|多远|close|near|nearby|far|how far|minutes away|around the corner'],
  ['normal', '正常|正常吗|异常|问题|normal|usual|fine|problem|wrong|unusual'],
  ['send', '寄|发|寄出去|寄过去|寄走|发过去|下单|send|ship|sending|shipping|post|mail'],
  ['hand', '交|交给|递给|给他|交件|hand|hand over|give'],
  [
    'other',
    '另外一个|另一个|另一票|另外一票|另一单|别的那个|第二个|第一个|第三个|the other|other one|the other one|another one|second one|first one',
  ],
  ['first_kilo', '首重|续重|起步价|first kg|first kilo'],
  ['full_time', '一直|这几天|好几天|几天了|for days|for so long|all day|since'],
  ['pieces', '件数|全|齐|齐了|都到|全到|一起|分开|pieces|boxes|together|separately|split|complete'],
  ['use', '合适|选|选哪个|推荐|recommend|suggest|choose|pick|take'],
  ['next', '下一步|然后|接下来|后面|之后|next|next step|after that|afterwards'],
] as const
