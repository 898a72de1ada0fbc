import { useAct } from '../api/use-act.ts'
import { downloadCsv } from './csv.ts'

type Rows = Parameters<typeof downloadCsv>[1]

/** A list leaves the desk as a file once that stands in the audit log, and not without; its first row are the names of the columns. */
export function useTakeList(): (list: string, rows: Rows) => void {
  const { act } = useAct()
  return (list, rows) => {
    const taken = act(`/lists/${encodeURIComponent(list)}/taken`, { rows: rows.length - 1 })
    void taken.then((answer) => answer && downloadCsv(`waydesk-${list}`, rows))
  }
}
