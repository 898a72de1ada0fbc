import type { ComplaintKind } from '../../../domain/complaints/complaint.ts'

/** What went wrong, by what is said of it; the first that fits. */
const KINDS: readonly (readonly [ComplaintKind, RegExp])[] = [
  [
    'false_signoff',
    /(?:显示|物流|系统|上面|写着|说)[^。！？!?]{0,12}签收[^。！？]{0,20}(?:没|未|不是我|根本|压根|没人)|(?:没|未)(?:有)?(?:收到|签收|人收)[^。！？]{0,20}(?:显示|说|却|就|已)[^。！？]{0,8}签收|不是我(?:本人|自己)?签|(?:我|本人)(?:根本|压根|从来)?没有?签(?:收|字|过)|没(?:有)?(?:送|派|到)[^,，。]{0,4}就[^,，。]{0,4}签收|not signed by me|\bi (?:did not|didn't|never|haven't) sign|虚假签收|假签收|冒签|代签|(?:says?|shows?|marked(?: as)?) (?:it(?:'s| was| is) )?(?:delivered|signed)[^.]{0,40}(?:not|n't|never|nobody)|\b(?:delivered|signed)\b[^.]{0,24}\b(?:but|yet|though)\b[^.]{0,24}\b(?:nobody|no one|nothing|never|not|n't|haven't|didn't)|\b(?:someone|somebody) else (?:signed|took|received|got)|never (?:received|got) it[^.]{0,30}(?:delivered|signed)/,
  ],
  [
    'wrong_delivery',
    /被(?:别?人)?(?:冒领|领走|拿走|取走)|冒领|(?:送|派|投|发|寄)(?:错|到别人|给别人|到别处|错了?地方)|(?:拿|收)到别人的|不是我的(?:快递|件|包裹|东西)|wrong (?:address|person|place|house|item|parcel|package)|someone else's|delivered to (?:the wrong|someone|a neighbour)/,
  ],
  [
    'damaged',
    /破损|损坏|摔(?:坏|碎|烂|裂)|(?:压|挤|砸|碰|撞|弄|泡|磕)(?:坏|扁|碎|烂|变形|破|裂|湿)|(?<!没|不会|会)坏(?:了|的|掉)|(?<!没|会)碎(?:了|成|掉)|(?<!没|会)破(?:了|的|个洞)|(?<!没|会)烂(?:了|的|掉)|变形了?|断(?:了|裂|成|掉|开)|受潮|进水|湿透|淋湿|打湿|(?<!没|会)湿了|泡水|浸水|受损|发霉|漏(?:了|光|出来)|裂(?:了|开|纹)|damaged?\b|broken\b|\bbroke\b|crushed|smashed|cracked|\btorn\b|soaked|\bdented\b/,
  ],
  [
    'short',
    /少(?:了)?[\d一两二三四五六七八九十几]+\s?(?:件|箱|个|袋|托|盒|台|样|瓶|双|只|条|套|本|部|把|张|包)|少(?:件|货|发|了东西|东西|了货)|缺(?:件|了|货|少)|漏发|数量不(?:对|够|符)|(?:只|就)(?:收到|到)(?:了)?[\d一两二三四五六七八九]+\s?(?:件|箱|个|双|只|条|套|本|瓶)|不够数|(?:items?|boxes|box|pieces|parcels|cartons?|bags?) (?:is |are |was |were )?missing|missing (?:items?|pieces?|boxes)|(?:short|fewer) (?:of )?\d* ?(?:pieces|items|boxes)|\b(?:piece|box|carton|item)s? short\b/,
  ],
  [
    'lost',
    /丢(?:了|失|件|掉|哪|包)|弄丢|搞丢|遗失|不见了|(?:快递|包裹|货|件)没了|找不到(?:我的)?(?:快递|包裹|货|件了)|\blost\b|\bdisappeared\b|gone missing|went missing|is missing\b|\bstolen\b|被偷/,
  ],
  [
    'other',
    /(?:货款|代收[^,，]{0,4}钱|代收款)[^,，吗]{0,8}(?:没|未)[^,，]{0,4}(?:给|打|到|结|收|转|返)|(?:代收(?:货?款)?|货款|\bcod\b)[^,，吗]{0,4}(?:少|短)(?:了|给|打|转|结|付|返|算)/,
  ],
  [
    'attitude',
    /态度|(?:派件员|派送员|快递员|配送员|小哥|师傅|司机|客服)[^,，]{0,4}(?:真|太|也太)(?:是)?(?:离谱|过分|恶劣|不负责)|不负责任|没人(?:管|理|处理|联系|接电话|回复)|骂人|骂我|凶(?:我|人|巴巴)|没礼貌|不耐烦|挂(?:我)?电话|爱理不理|服务(?:太|很|真)?(?:差|烂|恶劣)|\brude\b|attitude|impolite|hung up on/,
  ],
  [
    'price',
    /乱收费|多(?:收|算|扣)(?:了|我|钱|费)|多要(?:了|我)?钱|收费不合理|乱加价|(?:加|坐地起)价|(?:价格|价钱|费用|运费)[^,，]{0,6}(?:不对|不一样|不符|有问题|贵了|多了)|被?扣了?两次|重复(?:收费|扣款)|overcharg|charged (?:me )?(?:twice|too much|more)/,
  ],
  [
    'delayed',
    /(?:太|好|这么|真|贼|巨|特别)慢|慢死|延误|耽误|耽搁|超时|逾期|晚(?:发|到|送|了)了?[一二两三四五六七八九十几\d]+[天周个小]|迟到|拖(?:了|着|这么|延)|too slow|\bdelay(?:ed|s)?\b|\blate\b|overdue|taking (?:too long|forever)/,
  ],
]

const WANTS =
  /投诉|申诉|举报|(?:我|要|来)反映|讨个?说法|complain|complaint|要(?:个)?说法|理赔|索赔|报损|claim\b|compensat|(?:要|得|给|应该|必须|赶紧|马上|打算怎么|准备怎么|怎么|能不能|不)[^,，]{0,4}赔|赔(?:我|钱|偿|点|多少)|补偿/
const POLICY_OF_LOSS =
  /怎么赔|如何赔|赔多少|赔偿标准|赔吗|赔不赔|会赔|能赔|可以赔|怎么理赔|如何理赔|怎么处理|怎么办|怎么算|谁(?:负责|赔)|可以(?:拒收|退)|标准|流程|what happens|how (?:do|much|is)|do you (?:pay|compensate)|will you (?:pay|compensate)|policy/

/** Said over two clauses as a rule: 显示已签收，可我没收到. */
export function isFalseSignoff(text: string): boolean {
  return KINDS[0]?.[1].test(text) === true
}

export function complaintKind(text: string): ComplaintKind | null {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** Where in the clause a complaint is asked for by name. */
export function complaintAsked(clause: string): number {
  return clause.search(WANTS)
}

export function asksLossPolicy(text: string): boolean {
  return POLICY_OF_LOSS.test(text)
}

/** It happened, to this customer: as against a question of rules. */
export const HAPPENED =
  /我的(?!话)|我(?:那|这|寄|发|买|收)|我家|咱|你们(?:把|给我|弄|打算|必须|得)|给我|把我|赔我|这(?:个|件|单|票|批|损失|次)|那(?:个|件|单|票|批)|刚(?:才|刚)|昨天|今天|前天|上周|(?:收|拿|打)开|收到|已经|都[^,，]{0,6}(?:天|周|月|星期|小时)|晚[发到了]|耽误了|\bmy\b|\bour\b|you (?:lost|broke|damaged)|\bit (?:arrived|was|is)\b|\barrived\b/
