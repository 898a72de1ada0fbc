import { isGoodsWord, withoutGoodsWords } from '../extract/goods-name.ts'

/** Words of goods that hold a character of a sentence: 不锈钢 denies nothing, a 吉他 is nobody. */
const SAFE =
  /不锈钢|不干胶|不粘锅|不倒翁|不织布|无纺布|会员|会议|智能|功能|节能|能量|太阳能|联想|理想|小说|说明书|说书|吉[他它]|迷你|哪吒|别针|别墅|得力|呢[子绒大料]|毛呢|[酒吧水网]吧|吧[台椅]|对联|对讲机|好丽友|好时|看板|茶几|几何|等离子|有机|有线|重要|要件|给皂器|请[柬帖]|检查|体检|改锥|改装|取暖|抽取|提取|送餐|[沙假洗护染美理毛]发|发[夹动电票带箍卡簪绳膜酵泡光热]|退[热烧]|把手|[拖门火]把|被[子套罩芯]|[棉凉巾调丝绒褥冬夏春秋厚薄蚕婚童羽床毛]被|再生|金刚|帮宝适|找平|问诊|到货单|在线|从化|其[他它]|记[录事]|听诊器|听筒|看护|说唱|来伊份|去屑|都[市匀]|就业|还原|也门|可乐|可可|可爱|应急|应援|该死|叫花|跟屁|比基尼|比亚迪|比赛|比例|从业|太[阳空极]|很酷|才艺|刚玉|已阅|走马灯|行走|走步|走廊|竞走/gu

/** Words that ask, point, wish, deny or tell. */
const SENTENCE =
  /[你您他她它咱谁吗么嘛呢吧呀啊哦噢欸]|我(?!的)|什么|怎么|咋|啥(?!的)|哪|多少|干嘛|为何|几[天点号时]|[不没别]|[是有要会能想说问看找等叫让帮给请谢查改取寄送发退赔到在从把被还都也就再已才刚懂猜听记走往]|可以|应该|知道|觉得|告诉|一样|随便|[了过着]$|了[^\p{Script=Han}]*$|坏的|碎的|破的|[碎破坏裂烂丢湿少]了/u
/** Nouns that are no contents: people, places, papers of ours, and words for anything. */
const NO_THING =
  /^[这那此本上](?:一)?[单票件次批个份笔]|尾号|后四位|\d{5,}|货值|价值|^[\d一二两三四五六七八九十百几半仨俩]+(?:来|多|大|小)?[箱件个台盒袋包瓶套本双条批]$|零担|一起|\d+ ?(?:号|栋|室|楼|弄|单元)|^[\d一二两三四五六七八九十百千万.]+(?:元|块钱?)?$|轻拿|轻放|勿[压折倒]|朝上|防[水潮]$|人工|投诉|下单|快递|快件|物流|订单|运单|单号|运费|保价|到付|寄付|月结|现付|加急|代收|回单|地址|电话|手机号|姓名|名字|客服|前台|门口|小区|楼下|物业|保安|驿站|老板|客户|公司|平台|一样|人员|^(?:东西|货物?|物品|包裹|件|这些?|那些?|这个|那个|其他|其它|里面|里头|全部|所有|大概|左右|普通|一般|易碎|贵重|保密|没事|对|好|行|嗯|哦|寄|发|红色?|黑色?|白色?|蓝色?|新|旧|全新|二手|大|小|重|轻|多|少|继续|返回|撤销|上一步|原来|之前|原样|老样子|上次|跳过|确认|确定|取消|提交|修改|下单)的?$/u

/** Words of an English sentence; a thing is called by none of them. */
const ENGLISH_SENTENCE =
  /\b(?:i|you|u|he|she|it|we|they|me|us|him|them|myself|im|ive|ill|its|your|yours|this|that|these|those|there|theres|here|who|whom|whose|what|whats|when|where|why|how|which|is|are|was|were|be|been|being|am|do|does|did|don'?t|dont|didn'?t|doesn'?t|isn'?t|have|has|had|haven'?t|will|would|won'?t|can|can'?t|cant|cannot|could|should|shall|may|might|must|not|no|none|nothing|never|nobody|any|anything|anyone|something|someone|somebody|everything|everyone|yes|yeah|yep|yup|nope|ok|okay|please|pls|thanks?|hello|hi|hey|sorry|wait|hold|hang|let|lets|let's|to|chang(?:e|ed|ing)|swap|replace|update|remove|make|add|receivers?|senders?|recipients?|consignees?|shippers?|see|look|know|think|guess|tell|told|say|said|ask(?:ed|ing)?|mean|means|meant|matters?|want|need|wish|hope|try|give|gave|get|got|go|goes|going|gone|come|came|coming|take|took|put|keep|find|found|send|sending|sent|ships?|shipping|shipped|arrived?|deliver(?:ed|y)?|pay|pays|paid|costs?|worth|cancel|quit|stop|skip|continue|confirm|submit|order|track|tracking|quote|help|agent|human|persons?|people|customers?|refund|claim|complain|complaint|if|because|since|while|but|so|then|than|though|again|already|always|also|still|yet|just|only|maybe|perhaps|probably|really|very|too|much|many|more|less|same|sure|fine|wrong|true|done|ready|first|later|soon|now|today|tomorrow|tonight|yesterday|before|after|until|about|at|by|from|into|out|up|down|off|over|back|stuff|things?|parcels?|packages?|urgent|nvm|nevermind|whatever|secret|private|front desk|reception)\b|n't\b/i
const NO_ENGLISH_THING =
  /^(?:(?:phone|house|room|order|waybill|tracking) )?(?:phone|numbers?|names?|address|courier|driver|company|price|weight|all|half|both|broken|damaged|missing|fragile|new|old|used|heavy|light|small|big|good|bad|nice|cool|moment|(?:moment|sec(?:ond)?|minute|step|one|previous|last|next|back|undo)(?: one| step)?|great|correct|right|agree[ds]?|exactly|of course|no problem|(?:one|two|three|\d+|all|some|half)(?: of)? [a-z]+(?:ed|en|orn|ing)|urgent(?:ly)?|ripped|torn|smashed|cracked|crushed|leak(?:ed|ing)|wet|dented|opened|stolen|lost|scratched|bent|shattered|gone)$/i
const ENGLISH = /^[a-z][a-z\d' &,-]{2,39}$/i
const ENGLISH_MOST_WORDS = 8
const HAN = /^[\p{Script=Han}A-Za-z\d、和跟及与&（）()·\- ]{1,20}$/u

/** What is never goods, however it is framed: a service, a party, a word for anything. */
export function isNoThing(words: string): boolean {
  return NO_THING.test(words.trim()) || NO_ENGLISH_THING.test(words.trim())
}

/** Whether words, without what frames them, can be what a parcel holds: a known word of goods, or a short name with no word of a sentence in it. */
export function isThing(words: string): boolean {
  const said = words.trim()
  if (said === '' || isGoodsWord(said)) return said !== ''
  if (!/\p{L}/u.test(said)) return false
  if (!/\p{Script=Han}/u.test(said)) return isEnglishThing(said)
  if (!HAN.test(said) || NO_THING.test(said)) return false
  const plain = withoutGoodsWords(said.replace(SAFE, '件'))
  return !SENTENCE.test(plain)
}

function isEnglishThing(said: string): boolean {
  return (
    ENGLISH.test(said) &&
    !NO_ENGLISH_THING.test(said) &&
    said.split(/[ -]+/).length <= ENGLISH_MOST_WORDS &&
    !ENGLISH_SENTENCE.test(said)
  )
}
