import { parseCsv } from '../parse-csv.ts'
import { trainFaq } from '../train-faq.ts'
import { readSetFile } from './read-set.ts'
import { type Report, reportOf, type Verdict } from './report.ts'

export const FAQ_QUESTIONS = 'hint3_sofmattress'

const NOTHING_FITS = 'NO_NODES_DETECTED'
const ALL = 'overall accuracy'
const INSIDE = 'questions that have an answer'
const OUTSIDE = 'questions that have none'

/** Real customers' questions against somebody else's list; the threshold comes from the training file alone. */
export async function faqQuestions(folder: string): Promise<Report> {
  const train = readSetFile(folder, FAQ_QUESTIONS, 'sofmattress_train.csv')
  const test = readSetFile(folder, FAQ_QUESTIONS, 'sofmattress_test.csv')
  const labels: string[] = []
  for await (const row of trainFaq({ train: [train], test: [test] })) labels.push('label' in row ? String(row.label) : '')
  const [, ...rows] = parseCsv(test)
  const verdicts = rows.flatMap(([text = '', gold = ''], at): readonly Verdict[] => {
    const got = labels[at] ?? ''
    const told = { text, expected: gold, got, isRight: got === gold }
    return [
      { measure: ALL, ...told },
      { measure: gold === NOTHING_FITS ? OUTSIDE : INSIDE, ...told },
    ]
  })
  return reportOf(verdicts, { [ALL]: 0.713, [INSIDE]: null, [OUTSIDE]: null })
}
