import type { HTMLAttributes } from 'react'

/** A row of a table that opens something: by a click, and by Enter for whoever has only a keyboard. */
export function rowDoor(open: (() => void) | null): HTMLAttributes<HTMLElement> {
  if (open === null) return {}
  return {
    tabIndex: 0,
    style: { cursor: 'pointer' },
    onClick: open,
    onKeyDown: (event) => {
      if (event.key === 'Enter' && event.target === event.currentTarget) open()
    },
  }
}
