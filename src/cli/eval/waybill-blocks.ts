import { parseContacts } from '../../flows/understanding/extract/contacts.ts'
import { toSimplified } from '../../flows/understanding/normalise.ts'
import { readSetFile } from './read-set.ts'
import { type Report, reportOf, type Verdict } from './report.ts'

export const WAYBILL_BLOCKS = 'waybill_ie'

/** Between the characters and between the labels of a row. */
const BETWEEN = '\u0002'
const FIELDS = ['name', 'phone', 'province', 'city', 'district', 'detail'] as const
type Field = (typeof FIELDS)[number]
type Record6 = Readonly<Record<Field, string>>
const LABELS: Readonly<Record<string, Field>> = {
  P: 'name',
  T: 'phone',
  A1: 'province',
  A2: 'city',
  A3: 'district',
  A4: 'detail',
}
const WHOLE = 'whole record exact (dev)'
const TRAIN = 'whole record exact (train)'

/** Glued blocks, character by character labelled: how many records come out whole, and each field alone. */
export function waybillBlocks(folder: string): Report {
  const dev = judged(readSetFile(folder, WAYBILL_BLOCKS, 'dev.txt'), WHOLE)
  const train = judged(readSetFile(folder, WAYBILL_BLOCKS, 'train.txt'), TRAIN)
  const fields = Object.fromEntries(FIELDS.map((field) => [`dev ${field}`, null]))
  return reportOf([...dev, ...train.filter((verdict) => verdict.measure === TRAIN)], { [WHOLE]: 0.97, [TRAIN]: 0.97, ...fields })
}

function judged(file: string, whole: string): readonly Verdict[] {
  return file
    .split('\n')
    .slice(1)
    .filter((row) => row.includes('\t'))
    .flatMap((row): readonly Verdict[] => {
      const [text = '', labels = ''] = row.split('\t')
      const gold = plain(goldRecord(text.split(BETWEEN), labels.split(BETWEEN)))
      const block = text.replaceAll(BETWEEN, '')
      const [contact] = parseContacts(toSimplified(block))
      const got = plain(contact ?? { name: '', phone: '', province: '', city: '', district: '', detail: '' })
      const wrong = FIELDS.filter((field) => !isSame(field, gold, got))
      const shown = (record: Record6): string => FIELDS.map((field) => record[field]).join('|')
      const verdict = { text: block, expected: shown(gold), got: shown(got) }
      return [
        { measure: whole, isRight: wrong.length === 0, ...verdict },
        ...FIELDS.map((field) => ({ measure: `dev ${field}`, isRight: !wrong.includes(field), ...verdict })),
      ]
    })
}

function goldRecord(characters: readonly string[], labels: readonly string[]): Record6 {
  const record: Record<Field, string> = { name: '', phone: '', province: '', city: '', district: '', detail: '' }
  characters.forEach((character, at) => {
    const field = LABELS[labels[at]?.slice(2) ?? '']
    if (field !== undefined) record[field] += character
  })
  return record
}

const SUFFIX = /(?:特别行政区|[壮回]族自治区|维吾尔自治区|自治区|省|市|区|县|地区)$/

/** Without 省, 市 and 区 at the end, full width made half. */
function plain(record: Record6): Record6 {
  const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').replace(SUFFIX, '')
  const { name, phone, province, city, district, detail } = record
  const kept = { name: name.normalize('NFKC'), phone, detail: detail.normalize('NFKC').replace(/\s/g, '') }
  return { ...kept, province: bare(province), city: bare(city), district: bare(district) }
}

/** A region the block leaves out may be filled in; 北京 for city beside 北京 is the municipality said twice. */
function isSame(field: Field, gold: Record6, got: Record6): boolean {
  if (gold[field] === got[field]) return true
  if (field === 'detail') return withoutDistrict(gold) === withoutDistrict(got)
  const isRegion = field === 'province' || field === 'city' || field === 'district'
  if (isRegion && gold[field] === '') return true
  return field === 'city' && gold.city === '县' && got.city === gold.province
}

/** 东区东区崇德六街: the district said again belongs to no street. */
function withoutDistrict({ district, detail }: Record6): string {
  const again = new RegExp(`^${district.replace(/[.*+?^${}()|[\]\\]/g, '')}[区县市]?`)
  return district === '' ? detail : detail.replace(again, '')
}

/** The blocks alone, for timing. */
export function waybillTexts(folder: string): readonly string[] {
  return [readSetFile(folder, WAYBILL_BLOCKS, 'dev.txt'), readSetFile(folder, WAYBILL_BLOCKS, 'train.txt')].flatMap((file) =>
    file
      .split('\n')
      .slice(1)
      .flatMap((row) => (row.includes('\t') ? [(row.split('\t')[0] ?? '').replaceAll(BETWEEN, '')] : [])),
  )
}
