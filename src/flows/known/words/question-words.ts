/** Words that ask, by what they ask for. */
export const QUESTION_WORDS = [
  ['who', '谁|哪位|哪个人|什么人|哪个部门|who|whos|whom|whose|which person|who exactly'],
  ['where', '哪里|哪儿|哪|哪去|去哪|何处|什么地方|啥地方|什么位置|位置|where|wheres|whereabouts|where to|where exactly|how far'],
  [
    'when',
    '什么时候|啥时候|啥时间|什么时间|何时|几时|几号|哪天|哪一天|周几|星期几|礼拜几|什么日子|多会儿|when|whens|what day|which day|what date|by when|since when',
  ],
  ['hour', '几点|几点钟|什么点|什么时段|哪个时段|what time|whattime|what hour|which hours|roughly when'],
  [
    'long',
    '多久|多长时间|多长|几天|多少天|几个小时|几小时|多少小时|几个工作日|几日|时效|how long|how many days|how many hours|how soon|how quickly|how fast|how many more days|how much longer|eta',
  ],
  [
    'much',
    '多少|多少钱|几块|几块钱|多钱|几多|大概多少|大概多少钱|啥价|什么价|什么价格|几毛|how much|how much money|what price|whats the price',
  ],
  ['many', '几个|几件|几次|几箱|几位|几个人|多少人|多少个|多少件|几回|how many|how often|how many times'],
  [
    'why',
    '为什么|为啥|为何|怎么还|咋还|怎么这么|咋这么|怎么那么|怎么会|咋会|怎么就|怎么老|怎么一直|咋一直|凭什么|凭啥|干嘛|啥原因|什么原因|原因|why|whys|how come|what for|reason|the reason',
  ],
  ['how', '怎么|咋|如何|怎样|怎么样才|咋个|用什么|用啥|什么方式|啥方式|哪种方式|how|in what way|what way'],
  ['what', '什么|啥|哪些|什么样|what|whats|anything|something|which kind'],
  ['which', '哪个|哪个站|哪个网点|哪个仓库|哪个点|哪家|哪种|哪一个|哪款|哪样|which|which one|which of them|which service'],
  ['if', '要是|如果|万一|假如|假设|若是|若|倘若|的话|等到|if|what if|whatif|in case|suppose|say|once'],
  [
    'then',
    '咋办|怎么办|咋整|怎么整|咋弄|怎么弄|怎么处理|怎么说|怎么解决|怎么算|咋算|怎么搞|算谁的|谁负责|谁承担|谁赔|找谁|会怎样|会怎么样|怎么样|有人管吗|管不管|负不负责|what happens|what happens then|what then|what do i do|what should i do|what do we do|what now|whose fault|who is responsible|whos responsible|who is liable|who do i turn to',
  ],
] as const

/** Those that make a question of any sentence they stand in. */
export const ASKING_HEADS = [
  'who',
  'where',
  'when',
  'hour',
  'long',
  'much',
  'many',
  'why',
  'how',
  'what',
  'which',
  'then',
] as const

/** A sentence that wants an answer: by its end, its form or its first word. */
const ASKS =
  /[?？]|(?:吗|么|嘛|呢|不|没|没有|不成|不行)[啊呀哦]?\s*[?？!！。.~]*$|(.)不\1|(?:有|会|能|可)没?不?(?:有|会|能|可)|是否|能否|可否|[^,，。]{2}还是[^,，。]|[,.;!] ?(?:and |so |but )?(?:is|are|was|did|do|does|can|could|will|would|has|have|what|when|where|who|why|how)\b|^(?:ok(?:ay)?|so|and|but|then|well|oh|hi|hello|sorry|got it|i see|ah|also|hmm+|[\s,.!])*(?:is|are|am|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|must|what|whats|when|whens|where|wheres|which|who|whos|whose|why|how|hows|any|isnt|arent|doesnt|dont|wont|cant)\b|\w+ .{3,}\b(?:right|ok|okay|correct|yes)\s*$/u
/** 是走陆运吧, 会打电话吧: asks to be told that it is so; 明天送吧 asks for it to be so. */
const SURELY = /(?:是|会|能|有|含|包|准|定|没|不|还|都|得|该)[^,，。]{0,12}吧[?？。~]*$/u

export function isAsked(said: string): boolean {
  return ASKS.test(said) || SURELY.test(said)
}
