import type { Topic } from './topic.ts'

/** What is asked of the company itself, whatever is talked of. */
export const HOUSE_TOPICS: readonly Topic<null>[] = [
  {
    key: 'rivals',
    asks: 'rival, rival compare, rival cheap, rival fast, rival price, rival slow',
    with: 'compare cheap fast slow price much why which service long how what not fee money each safe',
    tells: () => ({
      zh: '别家的价格和时效我这里没有，不好替他们说。告诉我从哪寄到哪、多重，我马上报我们的价和天数，您对比一下。',
      en: 'I have no prices or times of other companies, so I cannot compare for you. Tell me from where to where and the weight, and you have our price and days at once.',
    }),
  },
]
