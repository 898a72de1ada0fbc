/** Cantonese and other dialects as they are typed, in simplified characters, by what they say in the common language. */
const WORDS: Readonly<Record<string, string>> = {
  你哋: '你们',
  我哋: '我们',
  佢哋: '他们',
  佢: '他',
  啱晒: '对',
  啱啱: '刚刚',
  啱: '对',
  落单: '下单',
  唔该晒: '谢谢',
  唔该: '麻烦',
  唔系: '不是',
  嗰: '那',
  㗎: '',
  唔使: '不用',
  唔: '不',
  冇: '没有',
  嚟: '来',
  攞: '拿',
  嘅: '的',
  咗: '了',
  哋: '们',
  边度: '哪里',
  边个: '谁',
  几多: '多少',
  几时: '什么时候',
  点解: '为什么',
  点样: '怎么',
  而家: '现在',
  依家: '现在',
  听日: '明天',
  琴日: '昨天',
  寻日: '昨天',
  朝早: '早上',
  晏昼: '下午',
  畀: '给',
  俾: '给',
  揾: '找',
  嘢: '东西',
  屋企: '家里',
  啲: '些',
  睇: '看',
  喺: '在',
  仲未: '还没',
  系咪: '是不是',
  俺们: '我们',
  俺: '我',
  啥子: '什么',
  么子: '什么',
  咋个: '怎么',
  木有: '没有',
  莫得: '没有',
  旮旯: '地方',
  旮沓: '地方',
  覅: '不要',
  勿要: '不要',
  几钿: '多少钱',
}

const DIALECT = new RegExp(Object.keys(WORDS).join('|'), 'g')

/** 系 says 是 only among other words of Cantonese. */
const CANTONESE = /[唔嗰嚟佢咗嘅喺哋㗎冇俾畀啱]/
const IS = /(?<![联关体院中没派星直])系(?![统列数])/g

/** 冇收到 → 没有收到, 俺要寄 → 我要寄. */
export function inCommonWords(text: string): string {
  const common = text.replace(DIALECT, (word) => WORDS[word] ?? word)
  return CANTONESE.test(text) ? common.replace(IS, '是') : common
}
