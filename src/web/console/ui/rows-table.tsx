import { Table, type TableProps } from 'antd'
import { useIsPhone } from './use-is-phone.ts'

/** A table on a desk, a card a row on a phone: nothing there is found by pushing sideways. */
export function RowsTable<Row extends object>({
  least,
  ...props
}: TableProps<Row> & { /** Narrower it is pushed sideways, in px. */ readonly least: number }) {
  const isPhone = useIsPhone()
  return (
    <Table<Row>
      size="small"
      {...props}
      className={`panel ${isPhone ? 'as-cards' : ''}`}
      {...(isPhone ? {} : { scroll: { x: least } })}
    />
  )
}

/** Columns whose values mean little without their names: on a phone the name stands before each. */
export function labelled<Row extends object>(
  columns: NonNullable<TableProps<Row>['columns']>,
): NonNullable<TableProps<Row>['columns']> {
  return columns.map((column) =>
    typeof column.title === 'string' && column.title !== ''
      ? { ...column, onCell: () => ({ 'data-label': column.title }) as object }
      : column,
  )
}
