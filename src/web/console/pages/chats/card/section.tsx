import type { ReactNode } from 'react'

/** A part of the card; one that has nothing to say is not there. */
export function Section(props: { readonly title: string; readonly count?: number; readonly children: ReactNode }) {
  if (props.count === 0) return null
  return (
    <section className="section">
      <div className="section-title">
        {props.title}
        {props.count === undefined ? null : <span className="chip num">{props.count}</span>}
      </div>
      {props.children}
    </section>
  )
}
