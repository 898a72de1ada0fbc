const WISHES =
  /[报询估]价|报[个一]|多少钱|几块钱|什么价|(?:寄|发货|发到|运到|邮|托运)|\b(?:quotes?|prices?|rates?|ship|send|sending|shipping|post)\b|\bhow much (?:is|to|for|would|will|does)\b/iu
const ASKS =
  /[?？]\s*$|[吗呢么]\s*$|怎么|为什么|为啥|咋|有没有|会不会|^(?:who|whose|are|is|was|do|does|did|any|what|why|will|can|and)\b/iu
const WHY = /怎么|为什么|为啥|咋|\bwhy\b/iu

/** Whether words that sound of a price wish for none: a question without a lane, a weight or a word of sending. */
export function onlyAsks(text: string, hasValues: boolean): boolean {
  return ASKS.test(text) && !WISHES.test(text) && (!hasValues || WHY.test(text))
}
