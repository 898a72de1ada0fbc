const YES =
  /^(?:嗯*呐|嗯+|恩+|好+(?:的|滴|嘞|呀|吧|哒)?|好的好的|可以(?:的|了)?|行+(?:的|吧)?|成|对+(?:的|呢|滴|头|格)?|是(?:的|滴|啊|呀)?|没错|没(?:有)?问题|ok+(?:ay|的)?|okey|👌+|👍+|✅|确认(?:下单|无误|了|提交|取消|修改)?|确定(?:下单|了|取消)?|正确|无误|同意|要(?:的|得|啊)?|需要(?:的)?|当然(?:要|可以)?|必须的?|妥+(?:的|了|当)?|中|得|没毛病|(?:这下|现在|这样|这回|这次)(?:就)?(?:都|全)?(?:对|行|可以|没问题)(?:了)?|就(?:按|照)(?:这个?|那个?)(?:价|价格)?(?:走|来|寄|发|下)?|就这样|就(?:按|要)?(?:这|那)个|就它|就这么(?:定|办)了?|(?:都|全)(?:对|没错|没问题)|(?:立即|马上|现在|就|那就)?下单(?:了|吧)?|提交|有的?|yes+|yep|yeah|yup|sure|correct|right|confirm(?:ed|ing)?(?: the order)?|fine|y|all good|all (?:correct|right)|looks (?:good|right|fine)|that's (?:right|correct|fine)|go ahead|please do|of course|alright|i do|yes i do|absolutely|(?:please )?(?:book|place|do|confirm|order) it(?: please)?|place (?:the|my|this) order|let's (?:do|book) it|go for it|i confirm)$/i
const NO =
  /^(?:不+|不是(?:的)?|不对|不行|不可以|不要(?:了)?|要不得|(?:不|没)得要|不用(?:了|啦)?|不需要|不了|否|别(?:了)?|错(?:了)?|有误|有问题|算了|先不(?:了|用)?|暂时?不(?:要|用|需要)?|不确认|不同意|没有?(?:了)?|不必(?:了)?|免了?|no+|nope|nah|not? (?:correct|right|thanks|need)|no thanks|no thank you|wrong|n|not (?:now|yet|really|necessary)|(?:maybe )?later|就?不(?:保|买|投|开|加)(?:了)?|i don't|incorrect)$/i
const SKIP =
  /^(?:跳过|略过|不填(?:了)?|先不填|暂不填|略|没有这?个?|不需要填|过|下一(?:个|步|题)|随便|都行|都可以|无所谓|你定|随时(?:都行|都可以|可以|来)?|(?:随便)?(?:啥|什么|哪)(?:时候|时间|天)都(?:行|可以|成|中|好)|(?:地址)?不(?:变|改)|(?:原|老)地址|same address|no change|任何时间|什么时候都(?:行|可以)|any ?time|whenever|skip(?: it| this)?|pass|next|none|n\/?a|whatever|doesn't matter|any)$/i
const REFUSE =
  /不(?:想|愿意?|方便|能|可以)(?:给|说|告诉|提供|透露|填|留|讲)|不告诉(?:你|您)|不提供|凭什么(?:告诉|给|要)|不给(?:你|您)?$|保密|涉及隐私|个人隐私|(?:don't|do not|won't|not going to|rather not|prefer not|not comfortable|refuse to) (?:want to )?(?:give|tell|share|provide|say|giving|sharing|disclose)|none of your business|that's private|rather not/i
const CANNOT =
  /^(?:那|这)?(?:该)?(?:怎么|咋)办$|不知道|不清楚|不记得|不太清楚|不确定|记不(?:得|住|清)|忘(?:了|记)|(?:找|查)不(?:到|着|见)(?:了)?(?:单号|运单|订单|号)?|没(?:有)?(?:单号|运单号|运单|订单号|号码)|(?:单号|运单号|号)(?:弄|搞)?(?:丢|没|不见)了|不晓得|我(?:哪|怎么)(?:里|能|会)?(?:知道|晓得|记得|清楚)|没称(?:过)?|没量(?:过)?|没数过?|说不(?:上来|准|好)|(?:don't|do not|dont) (?:know|remember|have (?:it|the|a|that|one))|can(?:'t|not) (?:find|remember|tell|say)|no idea|\bidk\b|no clue|\bdunno\b|haven't (?:weighed|measured)|not sure|forgot|lost the (?:number|receipt)|unsure|couldn't tell/i

/** A plain yes or no, or neither; several in a row (好的 确认, ok book it) count when they agree. */
export function yesOrNo(said: string): boolean | null {
  if (YES.test(said)) return true
  if (NO.test(said)) return false
  const [, first = '', rest = ''] = NODS.exec(said) ?? []
  return first !== '' && YES.test(rest) ? true : null
}

const NODS = /^(好的?|嗯+|行|是的?|对的?|可以|没问题|ok(?:ay)?|yes|yep|yeah|yup|sure|great|fine)[\s,，。!！]*(.{1,20})$/i

export function isSkip(said: string): boolean {
  return SKIP.test(said)
}

export function isRefusal(said: string): boolean {
  return REFUSE.test(said)
}

export function isCannotTell(said: string): boolean {
  return CANNOT.test(said)
}
