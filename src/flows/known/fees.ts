/** Whether something is charged: 要扣钱不, 要另外收费吗, 扣不扣, "is there a fee", "do i have to pay again". */
export const FEE =
  /(?:[要会得用需加扣收花付]|另外|额外|再|多)[^,，。不没]{0,6}(?:钱|费|款)[^,，。]{0,4}(?:吗|么|嘛|不|没|吧|呢|啊|[?？]|$)|[扣收加付]不[扣收加付](?:钱|费)?|(?:要不要|用不用|会不会|需不需要|有没有|有|要|产生|承担)[^,，。]{0,6}(?:钱|费|违约金|罚款|扣款|押金|订金)|(?:扣|罚)[^,，。]{0,3}(?:押金|订金)|免费(?:的)?(?:吗|么|嘛|不|吧|[?？])|要钱|\b(?:fees?|charged?|charges?|penalty)\b|\bpay (?:again|extra|more|twice|for (?:it|that|this))\b|\b(?:cost|costs) (?:me |anything|extra|more)|\bfor free\b|\bfree of charge\b|\bis (?:it|that|this) free\b|\bextra (?:money|cost)|\brefund/iu
