import { z } from 'zod'
import { parseContacts } from '../../flows/understanding/extract/contacts.ts'
import { normalise } from '../../flows/understanding/normalise.ts'
import { readSetFile } from './read-set.ts'
import { type Report, reportOf, type Verdict } from './report.ts'

export const MESSY_ADDRESSES = 'addr_akebe'

const addresses = z.array(
  z.object({
    text: z.string(),
    code: z.string().optional(),
    name: z.string().optional(),
    mobile: z.string().optional(),
    details: z.string().optional(),
  }),
)
/** The first two digits of a county code, GB/T 2260. */
const PROVINCES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建 36江西 37山东 41河南 42湖北 ' +
    '43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆 71台湾 81香港 82澳门'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), entry.slice(2)]),
)

/** Messy addresses whose county code, name, phone or street somebody wrote down; of the code the province is compared. */
export function messyAddresses(folder: string): Report {
  const rows = addresses.parse(JSON.parse(readSetFile(folder, MESSY_ADDRESSES, 'addresses.json')))
  const verdicts = rows.flatMap(({ text, ...gold }): readonly Verdict[] => {
    const contact = parseContacts(normalise(text))[0]
    const fields = [
      [
        'province',
        PROVINCES[gold.code?.slice(0, 2) ?? ''],
        contact?.province.replace(/(?:省|市|.族自治区|维吾尔自治区|自治区|特别行政区)$/, ''),
      ],
      ['name', gold.name, contact?.name],
      ['phone', gold.mobile, contact?.phone],
      ['street', gold.details?.replace(/\s/g, ''), contact?.detail.replace(/\s/g, '')],
    ] as const
    return fields.flatMap(([measure, expected, got = '']): readonly Verdict[] =>
      expected === undefined ? [] : [{ measure, text, expected, got, isRight: got === expected }],
    )
  })
  return reportOf(verdicts, { province: null, name: null, phone: null, street: null })
}
