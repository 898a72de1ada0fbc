import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/cli/parse-csv.ts'
import { trainFaq } from '../../src/cli/train-faq.ts'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { EMPTY_STATE } from '../../src/flows/engine/draft.ts'
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
    ['锂电池给不给寄', 'goods-battery'],
    ['能开发票吗', 'invoices'],
    ['客服几点下班', 'service-hours'],
    ['体积重是怎么算的', 'volumetric-weight'],
    ['do you work on sundays', 'pickup-weekend'],
    ['how heavy may it be', 'weight-limit'],
    ['what does insurance cost', 'insurance'],
  ])('finds the answer to «%s»', (text, key) => {
    expect(answerQuestion(text, company, 'zh')?.key).toBe(key)
  })

  it.each(['今天天气怎么样', '你会唱歌吗', '股票涨了吗', 'tell me a joke', 'what is the weather like', '', '？？？', '😊'])(
    'says nothing rather than something wrong to «%s»',
    (text) => {
      expect(answerQuestion(text, company, 'zh')).toBeNull()
    },
  )

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
      const zh = smallTalk(kind, { language: 'zh', company, state: EMPTY_STATE }).text
      const en = smallTalk(kind, { language: 'en', company, state: EMPTY_STATE }).text
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).not.toMatch(/\p{Script=Han}/u)
    },
  )

  it('introduces the house once', () => {
    expect(smallTalk('greeting', { language: 'zh', company, state: EMPTY_STATE }).text).toContain('速达物流')
    expect(smallTalk('greeting', { language: 'zh', company, state: { ...EMPTY_STATE, greeted: true } }).text).not.toContain(
      '速达物流',
    )
  })
})
