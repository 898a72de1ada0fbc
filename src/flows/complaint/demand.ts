const EXPLAIN =
  /^(?:(?:这|到底|现在)?(?:是)?(?:什么|啥)情况(?:啊|呀)?[,，。?？!！\s]*)?(?:(?:我|你们?|必须|得|快|总得|赶紧)*(?:给|要|讨)(?:我|我们)?(?:一)?个?(?:说法|交代|解释)(?:吧|啊|呀)?)?[。.!！?？]*$/u
const DEMAND =
  /^(?:我?(?:要|想|要求|必须|你们?得|得|给我|赶紧|马上|快)?)*(?:赔(?:钱|偿|款|我)?|退(?:款|钱|运费)|道歉|全额赔偿?|重[寄发])(?:给我)?(?:吧|啊|呀)?[。.!！]*$|^(?:i (?:want|demand) )?(?:a |my )?(?:refund|compensation|money back|apology)[.!]*$/iu

/** «赔钱», «退运费»: what the customer wants done, in as many words; null when it is something else. */
export function demandIn(text: string): string | null {
  const said = text.trim()
  return /\p{L}/u.test(said) && (DEMAND.test(said) || EXPLAIN.test(said)) ? said : null
}
