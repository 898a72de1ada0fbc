const WHY =
  /^(?:那|可是|但是?|所以|你说|到底|又|啊|[\s，,])*(?:为什么|为啥|为何|咋回事|怎么回事|什么原因|啥原因|怎么(?=这么|那么|会|还|要))(?:会|还|要|就|这么|那么|这样|这里|不|没|没有|有|动|更新|慢|久|贵|高|多|晚|送|到|卡|停|走|了|呢|啊|呀|是|的)*[\s?？。!！]*$|^(?:and |but |so )?(?:why|how come)(?: (?:is|was|has|does|did|are)(?: (?:it|that|this|the price|the parcel))?(?: (?:not|n't))?| not)?(?: (?:so|that|this|still|been|it|not|taking|take|cost|moved|moving|long|slow|late|expensive|much|high|dear|there|here|like))*\s*[?.!]*$/iu

/** A bare question for the reason of what was just said: 为什么, 为什么这么慢, why is it so expensive. */
export function asksWhy(text: string): boolean {
  return text.length <= 40 && WHY.test(text.trim())
}
