import { useCallback, useState } from 'react'

/** A choice that this browser keeps over pages and days; only one of `known` counts. */
export function useKept<T extends string>(key: string, known: readonly T[], first: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = localStorage.getItem(`waydesk.${key}`)
    return known.find((one) => one === kept) ?? first
  })
  const keep = useCallback(
    (next: T) => {
      localStorage.setItem(`waydesk.${key}`, next)
      setValue(next)
    },
    [key],
  )
  return [value, keep]
}
