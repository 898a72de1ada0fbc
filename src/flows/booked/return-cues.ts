const BACK_ZH =
  /退(?:件|运|返|还)|退回(?!了|单|的?(?:运费|钱|款))|退(?:货|到|给)(?!款|钱)|(?:寄|拉|运|发|拿|带|调|拦|转|返|弄)回(?!单|执|信|复|访|签|了)(?:来|去|给|到|我|仓|厂|\p{Script=Han})|送回(?:来|给?我|给?寄件|给?发货|仓|厂)|原路(?:退|返)|返厂|(?:东西|货|件|包裹)[^,，。]{0,4}(?:得|要|必须)?(?:回到|还给)我/u
const BACK_EN =
  /\b(?:send|sent|ship(?:ped)?|bring|brought|mail(?:ed)?|take|taken|have|get) (?:(?:it|them|that|this|these|this one|the \w+|my \w+) )?(?:(?:all|sent|shipped|brought|mailed) )?back\b(?! (?:to you|soon|later|with))|\breturn(?:ed|ing)? (?:it|them|the (?:parcel|goods|package|shipment|box|whole)|this|that|to (?:the )?(?:sender|shipper|me|us|origin|where))\b|\b(?:want|need|like|have|get|prefer) (?:(?:it|them|that|this|the \w+) )?(?:to be )?returned\b|\breturn (?:shipment|to sender|transport)\b|\bwant(?: it)? (?:sent|shipped|brought) back\b/iu
/** What became of it, money, and papers are other matters. */
const OTHERWISE =
  /上一[步个]|一步|被退|退回来?了|(?:是不是|有没有|怎么|为什么|为啥|已经|显示)[^,，。]{0,4}退|回单|签收单|签回|退[^,，。]{0,3}(?:运费|费用|钱|款)|(?:别|不要|不用|不想|没说要|不)(?:给我|帮我|再)?退|\b(?:was|is|has|been|why|got) (?:it |this |the \w+ )?(?:been )?(?:returned|sent back)\b|\b(?:receipt|pod|invoice|refund|money)\b|\b(?:don'?t|do not|not to|never) (?:send|return|ship|bring)\b/iu
const ASKS =
  /(?:能|可以|能不能|可不可以|可否|行不行)[^,，。]{0,14}(?:吗|么|嘛|不|没|[?？]\s*$)|(?:怎么|如何|咋)[^,，。]{0,6}(?:退|寄回|拉回)|(?:吗|么|嘛|行不行|可以不|行不)[?？]?\s*$|[?？]\s*$|^(?:can|could|is it possible|may|how|what)\b/iu

/** 退回来, 寄回东莞, "need it sent back": the goods are to go back to where they came from. */
export function wishesBack(text: string): boolean {
  return (BACK_ZH.test(text) || BACK_EN.test(text)) && !OTHERWISE.test(text)
}

/** Whether it is only asked if they can. */
export function asksWhetherBack(text: string): boolean {
  return ASKS.test(text)
}

/** Of something sent before, though nothing was spoken of yet. */
export const SENT_ALREADY =
  /[那这][一]?[票单件个]|寄出?去?的|发出?去?的|刚寄|昨天|前天|\b(?:i|we) (?:sent|shipped)\b|\bmy (?:parcel|shipment|package)\b/iu
