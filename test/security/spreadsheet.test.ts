import { expect, it } from 'vitest'
import { csvOf } from '../../src/web/console/ui/csv.ts'

it.each([
  ['=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
  ['+8613800138000', "'+8613800138000"],
  ['-1+cmd|calc', "'-1+cmd|calc"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['a,"b"\n', '"a,""b""\n"'],
  [-5, '-5'],
])('writes %j so that a spreadsheet takes it for words or a number, never for a formula', (value, written) => {
  expect(csvOf([[value]])).toBe(written)
})
