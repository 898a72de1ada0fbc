import type { HandOverReason } from '../../commands.ts'
import { isNegated } from './negation.ts'

interface HandOverCue {
  readonly reason: HandOverReason
  readonly pattern: RegExp
  readonly unless?: RegExp
}

/** Rows in order of weight: what is said in danger or as a threat goes before the wish for a person. */
const CUES: readonly HandOverCue[] = [
  {
    reason: 'safety',
    pattern:
      /(?:着|起|失)火了?|冒(?:烟|火)|(?:快递|包裹|货物?|货车|电池|里面|车)[^,，]{0,8}(?:爆炸|自燃|烧起来)|爆炸了|(?:化学品|液体|气体|酸|油|危险品|农药|汽油|毒气|煤气)[^,，]{0,6}(?:泄漏|泄露|漏了?出来|漏了)|(?:泄漏|泄露)了?(?=$|[^信个资隐客我])|有毒气|中毒了|(?:砸|撞|烫|烧|炸|压|割|弄)伤|受伤了?|流血|(?:is|are|was|caught|on|a) (?:on )?fire|\bsmok(?:e|ing)\b|explod|chemical leak|leaking (?:acid|gas|chemicals?|fluid|liquid)|\binjur(?:ed|y)\b|got hurt/,
    unless:
      /会不会|怎么(?:防|避免)|(?:要是|如果|万一)|能寄|可以寄|fire ?works?|no smok|泄露[^,，]{0,6}(?:信息|手机|电话|地址|隐私|号码)|(?:信息|手机|电话|号码|地址|隐私|资料)[^,，]{0,6}泄[露漏]/,
  },
  {
    reason: 'privacy',
    pattern:
      /(?:泄露|泄漏|外泄|倒卖|卖)[^。!?]{0,10}(?:信息|手机|电话|地址|隐私|资料|号码|个人)|(?:信息|手机号?|电话(?:号码)?|地址|住址|隐私|资料|号码)[^。!?]{0,10}(?:泄露|泄漏|外泄|被卖|别的商家|别人知道|骚扰)|(?:怎么|为什么|咋)[^,，]{0,6}(?:有|知道|拿到)我[^,，]{0,5}(?:地址|住址|电话|手机|信息|名字|姓名)|骚扰电话|(?:改|换|更改|修改|更换|解绑)[^,，]{0,8}(?:实名|身份证|绑定)|绑定[^,，]{0,5}(?:手机|电话|号码)[^,，]{0,8}(?:换|改|解)|(?:删除|删掉|注销|清除)[^,，]{0,6}(?:我的)?(?:个人)?(?:信息|资料|账号|账户|数据|记录)|(?:leak|leaked|sold|shared?)[^.]{0,12}my (?:personal )?(?:data|phone|number|address|information|details)|(?:delete|erase|remove) (?:all )?my (?:personal )?(?:data|account|information|details)|how (?:did|do) you (?:get|have|know) my/,
    unless: /会不会|会泄露吗|隐私(?:政策|条款|保护吗)|安全吗|你们会[^,，]{0,4}泄露|privacy policy/,
  },
  {
    reason: 'legal_threat',
    pattern:
      /(?:打|找|去|向|上|拨|跟|投诉到|告到|举报到|反映到|我要|直接)[^,，]{0,4}(?:12315|12305|12345|12300|消协|消费者协会|工商|市监|市场监管|邮政(?:管理)?局|邮管局|法院|派出所|警察)|(?:12315|12305|消协|消费者协会|工商局?|邮政(?:管理)?局|邮管局)[^,，]{0,4}(?:投诉|举报|告|反映|见|维权)|(?:我|让|请|找|叫|联系)[^,，]{0,6}律师|律师(?:函|会联系|跟你)|起诉|打官司|告(?:你们|死你|上法庭)|法庭见|走法律|法律(?:途径|手段|程序)|曝光(?!率)|(?:找|联系|上|发)[^,，]{0,4}(?:媒体|记者|电视台|微博|抖音|小红书|朋友圈)[^,，]{0,6}|(?:my|a|our) (?:lawyer|attorney)|\bsue (?:you|your)|\blegal action|\bto court\b|go(?:ing)? to the (?:press|media|police)|post (?:this|it) (?:on|all over) (?:social|twitter|facebook|weibo)|report you to/,
    unless:
      /电话(?:是)?多少|是什么|什么电话|怎么打|有(?:没有)?律师吗|寄[^,，]{0,6}律师(?:函|信)|律师(?:事务所|楼)|投诉电话|给[^,，]{0,4}律师寄|(?:寄|发|送)[^,，]{0,4}(?:到|给|往)[^,，]{0,6}(?:法院|派出所|律师|媒体|工商|电视台)|物流(?:信息)?|收件人/,
  },
  {
    reason: 'anger',
    pattern:
      /垃圾(?!桶|袋|箱|分类|处理|车|站|短信|邮件)|骗子|骗(?:钱|人)|坑(?:人|爹|死|钱|我)|黑(?:店|心|公司|商)|(?<!空)气(?:死|疯|炸)|(?:要)?把?人?气疯|混蛋|王八|傻[逼比x叉b]|煞笔|沙雕|妈的|他妈|tmd|nmd|cnm|sb\b|滚(?:蛋|开|吧|$)|废物|破(?:公司|客服|快递|物流|平台|系统|服务|机器人)|什么(?:玩意|破|鬼|狗屁|垃圾)|狗屁|放屁|烂(?:公司|透|到家)|\btmd?\b|忍无可忍|受够了|无语(?:死|至极)|不要脸|无耻|恶心|吃屎|去死|有病|脑残|智障|(?:太|真)(?:过分|离谱)了?|[^!！\s][!！]{3}|\bfuck|\bshit\b|bullshit|\bscam(?:mers?)?\b|\bidiots?\b|\bstupid\b|\buseless\b|ridiculous|pathetic|\bworst\b|fed up|\bgarbage\b|furious|\bcrap\b|damn you|liars?\b/,
    unless: /不是骗子吧$|谢谢|太好了|好棒|棒[!！]|哈哈|爱你|辛苦|生日快乐|(?:寄|发|运)[^,，]{0,4}(?:沙雕|垃圾)/,
  },
  {
    reason: 'request',
    pattern:
      /税号\s?[:：是]?\s?[0-9a-z]{15,20}|(?:开(?:票|发票|专票)?|发票)的?抬头(?:是|为|写|开|[:：])|\btax (?:id|number|no\.?)\s?(?:is|:)?\s?[0-9a-z]{10,20}/,
  },
  {
    reason: 'request',
    pattern:
      /人工|真人|活人|转接|转客服|(?:找|叫|要|换|转|接|联系|请)(?:你们)?(?:个|一个|一下|一位)?(?:的)?(?:客服|坐席|专员|经理|主管|领导|负责人|老板)(?!电话)|^(?:在线)?客服$|^(?:我)?(?:要|想)?找(?:个)?人$|(?:跟|和)(?:你们)?(?:的)?(?:老板|经理|领导|客服|负责人)[^,，]{0,3}(?:说|谈|聊|讲)|机器人(?:走开|没用|滚)|不(?:想)?(?:跟|和)机器人|\bhuman\b|\breal person\b|(?:want|need|get) (?:for )?a person|need for (?:a |an )?(?:human|agent|colleague)|(?:get|give|put|find) me (?:(?:your|a|the|through to|on to) )*(?:manager|supervisor|boss|human|person|agent)|live (?:agent|chat|person)|(?:speak|talk|chat|connect)(?: me)? (?:to|with) (?:a |an |some|the )?(?:human|person|agent|someone|somebody|representative|manager|supervisor|operator|staff)|\b(?:agent|operator|representative)\b(?! number)|customer service rep|call me back/,
    unless:
      /(?:你|您)是(?:不是)?(?:真人|机器人|人工)|是真人吗|是人工吗|是机器人|人工(?:智能|费|成本|上楼|搬|装卸)|(?:are you|is this|am i) (?:a |an |talking|speaking|chatting)/,
  },
]
const MILD =
  /(?:真(?:是|的)?|太|把?我?都?|快|要)?(?:被)?气(?:死|疯|炸)(?:我)?(?:了|人)?|气人|(?:也|太|真)(?:过分|离谱)了?|无语(?:死|至极)了?|恶心|受够了|忍无可忍|[!！]{2,}|ridiculous|pathetic|fed up|furious/g

/** Anger that abuses nobody. */
export function isMildAnger(said: string): boolean {
  return handOverCue(said.replace(MILD, ' '))?.reason !== 'anger'
}

const WHEN_OPEN =
  /人工[^,，]{0,6}(?:几点|什么时候|工作时间|上班|在线时间|下班|电话)|(?:几点|什么时候)[^,，]{0,6}(?:有)?人工|(?:怎么|如何)(?:转|找|联系)?人工|(?:客服|人工)电话|human agents? (?:available|hours)|what time/

export interface HandOverCueFound {
  readonly reason: HandOverReason
  readonly at: number
  readonly isNegated: boolean
}

/** Why this clause belongs to a person, if it does; the wish may be negated (不用转人工). */
export function handOverCue(clause: string): HandOverCueFound | null {
  for (const { reason, pattern, unless } of CUES) {
    const at = clause.search(pattern)
    if (at < 0 || unless?.test(clause) === true) continue
    if (reason === 'request' && WHEN_OPEN.test(clause)) continue
    const negated = reason !== 'anger' && isNegated(clause, at)
    if (negated && reason !== 'request') continue
    return { reason, at, isNegated: negated }
  }
  return null
}
