import { Fragment, type ReactNode } from 'react'

/** Names and values in two columns; what is not known takes no room. */
export function Facts({ rows }: { readonly rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts" style={{ margin: 0 }}>
      {rows.map(([name, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  )
}
