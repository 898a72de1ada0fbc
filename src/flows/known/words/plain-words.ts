/** Words that may stand in any question and change nothing of it. */
export const PLAIN_WORDS = [
  [
    'fill',
    '那|那么|那你们|那个|这个|所以|就|就是|都|还|还是|也|又|再|了|的|地|得|着|过|啊|呀|哦|嗯|噢|喔|呃|哈|哎|诶|唉|嘞|喽|咯|哇|啦|嘿|请问|麻烦|问|问下|问一下|问问|想问|想知道|确认|确认下|说|讲|一下|下|点|些|大概|大约|一般|通常|其实|到底|究竟|真|真的|好的|好|好吧|行吧|知道了|明白|明白了|另外|只|只是|才|已经|已|刚才|刚刚|现在|目前|这会儿|之后|以后|以前|之前|时候|是|有|在|给|把|被|让|叫|跟|和|与|对|从|向|往|里|上|中|内|里头|里面|这|那边|这边|这里|这儿|这次|这回|这些|那些|一个|两个|两种|各|您好|你好|谢谢|不好意思|打扰|亲|哥|姐|老板|客服|咱|咱们|我|我们|俺|你|你们|您|他们|人家|自家|会|能|可以|可|要|得要|想|需要|需|应该|该|用|必须|非得|来着|具体|直接|一定要|肯定要|全程|路上|途中|的时候|先|马上|立刻|很|太|挺|比较|蛮|些许|呗|喃|噻|伐|撒|ok|okay|so|and|but|then|well|oh|hi|hello|hey|please|pls|just|also|the|a|an|is|are|was|were|be|been|being|am|im|ive|id|ill|it|its|itll|this|that|thats|these|those|there|theres|i|me|my|mine|we|us|our|you|your|yours|u|ur|they|them|theyre|their|to|of|for|in|on|at|by|with|from|about|as|do|does|did|done|will|would|can|could|should|shall|may|might|must|have|has|had|having|get|gets|getting|got|go|going|gonna|exactly|actually|really|still|or|some|one|ones|thing|things|now|right now|currently|at the moment|right|correct|yes|see|i see|got it|sorry|need|needed|want|know|tell|tell me|let|say|said|mean|i mean|happens|happen|ah|hmm|hm|kind|sort|thanks|thank|guys|else|up|more or less|roughly|about|approximately|usually|normally|each time|already|here|yet|even|all right|alright|whole thing|way',
  ],
  [
    'ask',
    '吗|么|嘛|呢|吧|不|没|没有|是不是|是否|能不能|能否|可不可以|可否|会不会|要不要|用不用|需不需要|有没有|行不行|行吗|行么|行不|成不成|好不好|可以不|可以吧|对吧|对吗|对不对|得不得|让不让|允许|支持|ok吗|is it ok|is it okay|possible|is it possible|allowed|okay to|ok to|not',
  ],
  [
    'sure',
    '一定|肯定|准|准能|保证|确定|稳|稳不稳|绝对|必到|当真|说好|敢保证|打包票|铁定|for sure|sure|definitely|guaranteed|guarantee|certain|promise|promised|surely|certainly',
  ],
  [
    'it',
    '件|货|东西|快递|包裹|快件|这票|这单|那票|那单|一票|一单|这件|那件|件儿|物品|货物|宝贝|parcel|package|packages|shipment|goods|stuff|item|items|order|delivery|box of mine|consignment',
  ],
] as const
