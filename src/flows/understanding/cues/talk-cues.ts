import type { SmallTalkKind } from '../../commands.ts'

/** Whom a greeting may name. */
const CALLED =
  '(?:美女|帅哥|靓女|靓仔|小姐姐|小哥哥?|小可爱|小妹|妹子|姑娘|亲+|亲爱的|宝贝?|老板娘?|老师|师傅|大哥|大姐|姐姐?|哥哥?|阿姨|叔叔?|掌柜的?|老铁|兄弟|朋友|客服|各位)'

/** Read on a bare clause (no fillers, no stops). */
const SMALL_TALK: readonly (readonly [SmallTalkKind, RegExp])[] = [
  [
    'progress',
    /^(?:我(?:现在)?)?(?:到|进行到|填到|做到)(?:哪(?:一|儿|里)?步?|第几步)了?$|还(?:差|缺|要|需要)(?:什么|啥|哪些|几步|多少步?)(?:信息|内容|资料)?(?:没填)?$|(?:还)?有几步|where (?:are we|am i)(?: now)?$|what(?:'s| is| else)? (?:is )?(?:still )?(?:left|missing|needed|do you (?:still )?need)|how many (?:more )?(?:steps|questions)/,
  ],
  [
    'who_are_you',
    /^(?:你|您)(?:是|叫)(?:不是)?(?:谁|什么|啥|机器人|真人|人工|ai)|(?:你|您)是(?:不是)?(?:真人|机器人|人工|人工智能|客服)(?:吗|么|还是.*)?$|^(?:是)?(?:真人|机器人)(?:吗|还是.*)|你(?:叫)?什么名字|who are you|what are you|are you (?:a |an )?(?:bot|robot|human|real|person|ai)|what's your name|(?:am i|is this) (?:talking|speaking|chatting)?[a-z ]*(?:bot|robot|human|person)/,
  ],
  [
    'help',
    /^(?:帮助|帮忙|功能|菜单|主菜单|使用说明|help|menu|\?|？|怎么用|(?:你|您)?(?:们)?(?:能|可以|会)(?:做|干|帮我做|帮我)?(?:什么|啥|些什么|干什么|干嘛|做什么)|有(?:什么|哪些)(?:功能|服务)|what can you do|how does this work|help me|i need help|(?:i )?need (?:some )?help)(?:吗|呢|一下|please)?$/,
  ],
  [
    'greeting',
    /^(?:(?:你|您|大家)好(?:呀|啊)?|hi+|hello|hey|哈[喽啰罗]|嗨|在(?:吗|不|么|不在|嘛|线吗)?(?:呀|呢)?|有人(?:吗|在吗|么|不)|早上好|上午好|中午好|下午好|晚上好|早安|早|请问(?:一下)?|(?:我)?想?(?:问|咨询)(?:一下|下|问)?|有个问题|good (?:morning|afternoon|evening|day)|您好在吗|你好在吗|喂+|客服(?:在吗|你好)|亲+(?:在吗)?|亲爱的|hiya+|heya|yo|sup|gm|g'day|hi there|hello there|anyone there|anybody there|greetings)$/,
  ],
  [
    'greeting',
    new RegExp(
      `^(?:(?:你|您|大家|各位|早上|上午|中午|下午|晚上)好|hello|hi+|hey+|哈[喽啰罗]+|嗨+喽?|早|嘿+)[呀啊,，\\s]*${CALLED}$|^${CALLED}们?[\\s,，]*(?:你|您)?(?:好|早|在吗|在不在?|在么|在线吗|有空吗?|有空不)[呀啊]?$|^(?:美女|帅哥|靓女|靓仔|小姐姐|老铁)$|^(?:hi+|hello+|hey+|yo|good (?:morning|afternoon|evening))[\\s,]+(?:there|dear|man|buddy|mate|guys|team|all|everyone|sir|madam|friend|gorgeous|sweetie)$`,
    ),
  ],
  [
    'chat',
    /^(?:今天|你们?|您|亲)*(?:吃|喝|睡|忙|下班|起床)(?:过|完)?(?:早|午|晚|中)?(?:饭|茶|咖啡|觉)?(?:了|完了)?(?:没有?|吗|么|不忙|坏了吧)(?:呀|啊|呢|您|你)*$|^(?:你|您|你们)?(?:最近|近来|今天)(?:还)?(?:怎么样|咋样|如何|好吗|还好吗|过得好吗)(?:呀|啊)?$|^(?:哈哈+|嘿嘿+|嘻嘻+|呵呵+|哈嘿|2333*|hh+|笑死(?:我)?(?:了|哈+)*|么么哒?|比心|笔芯|爱了(?:爱了)?|爱你们?)(?:好的?|啊|呀)?$|^(?:祝)?(?:您|你|你们|大家)?(?:新年|春节|元旦|中秋|国庆|五一|端午|元宵|圣诞|生日|节日|周末|假期|双节|女神节|母亲节|父亲节|教师节|龙年|马年|蛇年)节?(?:快乐|安康|愉快|好)(?:呀|啊|哦|哈)?$|^恭喜发财|^(?:lol+|lma?f?o+|rofl|(?:ha){2,}h?|(?:he){2,}|heh|xd|[:;=]-?[)dp]|\^[_.]*\^)$|^how(?:'s| is| are| r) (?:it going|you|u|things|life|your day|everything)(?: doing| going)?(?: today)?$|^(?:yo )?what'?s (?:up|good)$|^happy (?:new year|holidays|birthday|mid-autumn(?: festival)?|friday)$|^merry christmas$/,
  ],
  [
    'thanks',
    /^(?:太)?(?:谢谢|多谢|感谢|谢了|谢啦|thx|thanks|thank you|ty|3q|麻烦(?:你|您)?了|辛苦(?:你|您)?了?|有劳)(?:你|您|了|啦|哈|哦|a lot|so much|very much|for .*|客服|亲|again)*$|^(?:知道|明白|了解|清楚|收到|懂|晓得)(?:了|啦|咯)?$|^(?:好的?|行|嗯+)?(?:知道|明白|了解)(?:了|啦)?(?:谢谢.*|多谢.*)?$|谢谢(?:你|您|了|啦|哈)?$|^(?:got it|understood|i see|noted)$|\bthank(?:s| you)\b/,
  ],
  [
    'goodbye',
    /^(?:再见|拜拜?|88|886|回头见|回见|下次见|没(?:有)?(?:别的|其他|其它)?(?:事|问题)了?|没了|没有了|晚安|bye(?: ?bye)?|goodbye|see you|that's all|that is all|nothing else|no more questions)(?:啦|了|哈|吧|for now)?$|^(?:那|算了|哎|唉|嗯|好)*[\s,，]*我?(?:先)?(?:等)?(?:下班|下课|晚点|晚些|回头|待会儿?|等会儿?|一会儿?|有空|明天|改天|到家|回家|忙完)(?:了|后)?[^,，]{0,3}再(?:弄|填|说|办|搞|来|下单|寄|发)(?:吧|了|哈)?(?:[\s,，]*先这样(?:吧|哈|啦)?)?$|^i(?:'ll| will) (?:do|finish|continue) (?:it|this) later$/,
  ],
  [
    'praise',
    /(?:你|服务|回复|态度|速度)?(?:真|太|好|很|非常)(?:棒|赞|不错|厉害|贴心|给力|专业|快)(?:了|啊|呀)?$|^(?:赞|点赞|厉害|给力|牛|不错|满意|五星好评|good job|well done|great|awesome|excellent|nice|perfect|amazing|you're (?:great|the best))(?:了|啊|服务)?$/,
  ],
]

const META: readonly (readonly ['repeat' | 'go_back' | 'restart' | 'wait' | 'swap' | 'undo' | 'resume' | 'zh' | 'en', RegExp])[] =
  [
    [
      'swap',
      /(?:寄件|发件|发货|寄|发)[^,，]{0,5}(?:和|跟|与|、|收)[^,，]{0,5}(?:收件|收货|收)?[^,，]{0,4}(?:写|填|弄|搞)?(?:反|颠倒|混|换过来|对调|互换|调换)|(?:写|填|弄|搞|说)(?:颠倒|反)了|(?:收寄|寄收|收发)(?:件)?人?(?:写|填|弄|搞)?反|互换一下|对调一下|(?:两个|双方|两边)(?:人|地址)?(?:反|对调|换)|swap (?:the )?(?:sender|shipper|receiver|consignee|them|two|addresses|parties)|other way (?:a)?round|mixed up the (?:sender|shipper|two)|(?:sender|shipper) and (?:the )?(?:receiver|consignee|recipient) (?:are |were )?(?:swapped|reversed|mixed|switched)/,
    ],
    [
      'undo',
      /(?:按|用|照|恢复|要|是)(?:回)?(?:原来|之前|刚才|原先|以前|先前|最初)(?:的|那个|那样|一样)|改回(?:来|去|原来)|不改了|还原|撤销(?:修改|更改|刚才)?$|恢复原来|change it back|as (?:it was )?before|keep the (?:old|original|previous)|undo|revert|back to the (?:original|old|previous)/,
    ],
    [
      'restart',
      /^(?:重新开始|重来|从头(?:再)?(?:来|开始)|重新来|重置|重新填|重填|全部重来|重头来|start (?:over|again)|restart|reset|begin again|from the beginning)(?:一下|一遍|过)?$/,
    ],
    [
      'go_back',
      /^(?:返回|回到|退回|退到|回)?(?:到)?上一?(?:步|个问题|个|题)$|^(?:返回|后退|退回|回退|往回|退一步|回去)$|^(?:go |step )?back(?: one step| please)?$|^previous(?: step| question)?$/,
    ],
    [
      'repeat',
      /重复(?:一遍|一下)?$|再(?:说|讲|发|来)(?:一遍|一次|一下|遍)(?:吗|好吗|可以吗)?$|(?:你|您)?(?:刚才?|刚刚)?(?:说|问)(?:的)?(?:什么|啥)(?:来着|了)?$|没懂|没(?:看清|听清|看懂|听懂|看明白|明白)|^(?:这|这个|你|你说的)?(?:是)?什么意思$|^(?:repeat|pardon|sorry\?|what\?|come again|what did you (?:say|ask)|say (?:that |it )?again|can you repeat.*|i (?:don't|didn't) (?:understand|get (?:it|that)))$/,
    ],
    [
      'wait',
      /^(?:你|您)?(?:先)?(?:等|稍等|等等|等会儿?|再等等|等一?下|等一会儿?|稍等一?下|稍后|等等我|等我(?:一下|会儿?|找|看|查|问).*|待会儿?|(?:等会儿?|待会儿?|一会儿?|晚点)(?:再)?(?:发|告诉|说|给|填|回)[^,，]{0,4}|(?:我)?先?去?(?:量|称)(?:一下|一量|一称)|一会儿?(?:再)?(?:发|告诉|说|给).*|马上(?:给|发|找|就).*|(?:我|让我|容我|等我)(?:先)?(?:(?:找|看|查|想|翻|量|称|核对|确认)(?:一?下|找|看|看看|想|一找|查|翻|量|称)?|问(?:问|一下)(?:他|她|收件人|客户|同事|朋友|老板|家里)?(?:再说|再告诉你))(?:啊|单号|再说|再告诉你|一下再说)?)$|^(?:please )?(?:wait(?: (?:a (?:moment|second|minute|bit|sec)|please|for me))?|hold on|hang on|one (?:sec(?:ond)?|moment|minute)|just a (?:sec(?:ond)?|moment|minute)|give me a (?:sec(?:ond)?|moment|minute)|let me (?:check|see|look|find|think|ask).*|a moment|brb|moment)$|^(?:稍等|等等|等一?下|等会儿?)[\s,，]*(?:我|让我|容我)[^,，]{1,8}$|^(?:hold on|hang on|wait|one sec(?:ond)?|one moment)[\s,]+(?:let me|i need to|i'll|i will|i have to) .{2,24}$/,
    ],
    [
      'resume',
      /^(?:继续|接着(?:来|说|填|下|弄)?|继续(?:吧|下单|填|填写|寄件|报价|刚才的?|昨天的?|之前的?|上次的?|办理|完成)+[^,，]{0,6}|接着(?:刚才|昨天|之前|上次)的?[^,，]{0,6}|go on|continue|resume|carry on|keep going|proceed)(?: with .*)?$/,
    ],
    [
      'zh',
      /(?:说|讲|用|切换(?:到|成)?|换成?|改成?)(?:一下)?(?:中文|汉语|普通话)|(?:speak|use|switch to|in) chinese|^中文$|^chinese$/,
    ],
    [
      'en',
      /(?:说|讲|用|切换(?:到|成)?|换成?|改成?)(?:一下)?(?:英文|英语)|(?:speak|use|switch to|in|reply in) english|^english(?: please)?$|^英文$/,
    ],
  ]

export type MetaAct = (typeof META)[number][0]

export function smallTalk(said: string): SmallTalkKind | null {
  const kind = SMALL_TALK.find(([, pattern]) => pattern.test(said))?.[0]
  if (kind !== undefined) return kind
  return /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\s]|\[[\p{Script=Han}a-z ]{1,12}\]|\/:[:a-z0-9@()<>~|!*+.,;'&?$-]{1,6})+$/iu.test(
    said,
  )
    ? 'emoji'
    : null
}

export function metaAct(said: string): MetaAct | null {
  return META.find(([, pattern]) => pattern.test(said))?.[0] ?? null
}
