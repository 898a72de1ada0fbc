import { extractWaybills } from '../../flows/understanding/extract/waybills.ts'

const MOST = 3

/** The waybills that the codes of a label name, each once: the company's own where there are any, else what surely is another carrier's. */
export function waybillsInCodes(codes: readonly string[], prefix: string): readonly string[] {
  const found = codes.flatMap((code) => extractWaybills(code, prefix))
  const own = found.filter(({ owner, verdict }) => owner === 'own' && verdict === 'valid')
  const named =
    own.length > 0 ? own : found.filter(({ owner, isSure, isAlone }) => owner === 'other' && (isSure || isAlone === true))
  return [...new Set(named.map(({ number }) => number))].slice(0, MOST)
}
