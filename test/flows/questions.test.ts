import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/cli/parse-csv.ts'
import { trainFaq } from '../../src/cli/train-faq.ts'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { EMPTY_STATE } from '../../src/flows/engine/empty-state.ts'
import { answerQuestion } from '../../src/flows/questions/answer-question.ts'
import { createAnswerFinder } from '../../src/flows/questions/find-answer.ts'
import { smallTalk } from '../../src/flows/small-talk/small-talk.ts'

const company = demoCompany()

describe('the company’s own questions', () => {
  it('are enough, each in both languages and in several phrasings', () => {
    expect(company.questions.length).toBeGreaterThanOrEqual(45)
    expect(new Set(company.questions.map((one) => one.key)).size).toBe(company.questions.length)
    for (const { key, ask, answer } of company.questions) {
      expect(ask.zh.length, key).toBeGreaterThanOrEqual(3)
      expect(ask.en.length, key).toBeGreaterThanOrEqual(3)
      expect(answer.zh, key).toMatch(/\p{Script=Han}/u)
      expect(answer.en, key).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it('quote the company’s own figures', () => {
    const { extras, express, quoteValidDays } = company
    const said = (key: string) => company.questions.find((one) => one.key === key)?.answer.zh ?? ''
    expect(said('insurance')).toContain(`${extras.insurance.rate * 100}%`)
    expect(said('cod')).toContain(`${extras.cod.rate * 100}%`)
    expect(said('quote-validity')).toContain(`${quoteValidDays} 天`)
    expect(said('volumetric-weight')).toContain(`${express.divisor}`)
    expect(said('express-price')).toContain(`¥${express.lanes.other.firstFen / 100}.00`)
  })

  it.each([
    ['周末可以取件吗', 'pickup-weekend'],
    ['要是丢了怎么赔', 'compensation-basis'],
    ['保价怎么收', 'insurance'],
    ['锂电池给不给寄', 'goods:lithium'],
    ['能开发票吗', 'invoices'],
    ['客服几点下班', 'service-hours'],
    ['体积重是怎么算的', 'volumetric-weight'],
    ['do you work on sundays', 'pickup-weekend'],
    ['how heavy may it be', 'weight-limit'],
    ['what does insurance cost', 'insurance'],
  ])('finds the answer to «%s»', (text, key) => {
    expect(answerQuestion(text, company, 'zh')?.key).toBe(key)
  })

  it.each([
    ['周六能来拿吗', 'pickup-weekend'],
    ['抛货怎么计费', 'volumetric-weight'],
    ['没电梯扛上楼要钱不', 'upstairs'],
    ['不买保险会怎样', 'insurance'],
    ['新疆能到吗', 'remote-areas'],
    ['可以放丰巢吗', 'redelivery-rules'],
    ['能告诉我12315电话是多少吗', 'regulator'],
    ['晚上还派件吗', 'delivery-hours'],
    ['can I drop it off myself', 'drop-off'],
    ['is pickup free', 'pickup-fee'],
  ])('understands the unusual wording «%s»', (text, key) => {
    expect(answerQuestion(text, company, 'zh')?.key).toBe(key)
  })

  it.each([
    ['能寄酒吗', 'goods:liquor', '6'],
    ['打火机能不能发', 'goods:flammables', '禁止'],
    ['能寄狗吗', 'goods:live_animals', '禁止'],
    ['菜刀可以寄吗', 'goods:controlled_knives', '厨房刀具'],
    ['沙发可以寄吗', 'goods:沙发', '可以寄'],
    ['可以寄手机吗', 'goods:electronics', '可以寄'],
    ['can I send cash', 'goods:cash', '现金'],
  ])('answers «%s» from the goods rules', (text, key, said) => {
    const answer = answerQuestion(text, company, 'zh')
    expect(answer?.key).toBe(key)
    expect(answer?.say.text).toContain(said)
  })

  it.each(['能寄骨灰吗', '能寄种子吗', '可以寄到学校吗'])('does not say yes lightly to «%s»', (text) => {
    expect(answerQuestion(text, company, 'zh')).toBeNull()
  })

  it('knows the days of a lane that is named', () => {
    expect(answerQuestion('从广州发到深圳要几天', company, 'zh')?.say.text).toMatch(/约 2 天.*约 3 天/)
    expect(answerQuestion('how long from Shenzhen to Beijing?', company, 'en')?.say.text).toContain('about 3 days')
    expect(answerQuestion('北京到拉萨多久', company, 'zh')?.say.text).toContain('6 天')
  })

  it.each([
    '今天天气怎么样',
    '你会唱歌吗',
    '股票涨了吗',
    '9008 几点前一定来',
    'tell me a joke',
    'what is the weather like',
    '',
    '？？？',
    '😊',
  ])('says nothing rather than something wrong to «%s»', (text) => {
    expect(answerQuestion(text, company, 'zh')).toBeNull()
  })

  it('answers in the language of the conversation', () => {
    expect(answerQuestion('怎么付款', company, 'en')?.say.text).toContain('sender pays')
  })
})

describe('the finder', () => {
  it('learns other people’s questions and keeps quiet about the rest', async () => {
    const train =
      'sentence,label\n"Hi, where is my order?",STATUS\nwhere is my parcel,STATUS\ntrack my order,STATUS\ncancel my order,CANCEL\n"please cancel it",CANCEL\nI want to cancel,CANCEL\n'
    const test = 'sentence,label\nwhere is the order,STATUS\n"cancel, please",CANCEL\nzebra crossing,NO_NODES_DETECTED\n,X\n'
    const rows: object[] = []
    for await (const row of trainFaq({ train, test })) rows.push(row)
    expect(rows).toMatchObject([
      { id: 1, label: 'STATUS' },
      { id: 2, label: 'CANCEL' },
      { id: 3, label: 'NO_NODES_DETECTED' },
      { id: 4, error: { code: 'train_faq.no_sentence', line: 5 } },
    ])
  })

  it('does the same with the same training, whatever is asked in between', () => {
    const entries = company.questions.map(({ key, ask }) => ({ key, phrases: ask.zh }))
    const [one, two] = [createAnswerFinder(entries), createAnswerFinder(entries)]
    one.find('别的')
    expect(one.nearest('保价费多少')).toEqual(two.nearest('保价费多少'))
    expect(one.threshold).toBe(two.threshold)
  })

  it('answers nothing when it has learned nothing', () => {
    expect(createAnswerFinder([]).find('任何问题')).toBeNull()
  })

  it('reads quoted fields with commas, quotes and line breaks', () => {
    expect(parseCsv('a,b\r\n"x, ""y""\nz",2\r\n\r\nlast,3')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
      ['last', '3'],
    ])
  })
})

describe('courtesy', () => {
  it.each(['greeting', 'thanks', 'goodbye', 'who_are_you', 'praise', 'help', 'emoji', 'progress'] as const)(
    'has words for %s in both languages',
    (kind) => {
      const zh = smallTalk(kind, { language: 'zh', company, state: EMPTY_STATE, text: '' }).text
      const en = smallTalk(kind, { language: 'en', company, state: EMPTY_STATE, text: '' }).text
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).not.toMatch(/\p{Script=Han}/u)
    },
  )

  it('introduces the house once', () => {
    expect(smallTalk('greeting', { language: 'zh', company, state: EMPTY_STATE, text: '' }).text).toContain('速达物流')
    expect(smallTalk('emoji', { language: 'zh', company, state: EMPTY_STATE, text: '😡' }).text).toContain('抱歉')
    expect(smallTalk('emoji', { language: 'en', company, state: EMPTY_STATE, text: '👍' }).text).not.toContain('sorry')
    expect(
      smallTalk('greeting', { language: 'zh', company, state: { ...EMPTY_STATE, greeted: true }, text: '' }).text,
    ).not.toContain('速达物流')
  })
})
