/** What the browser keeps for us; a browser that keeps nothing is no fault, only forgetful. */
export function recall<Value>(key: string, otherwise: Value): Value {
  try {
    const text = localStorage.getItem(`waydesk.${key}`)
    return text === null ? otherwise : JSON.parse(text)
  } catch {
    // Storage is blocked or holds something else.
    return otherwise
  }
}

export function keep(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(`waydesk.${key}`)
    else localStorage.setItem(`waydesk.${key}`, JSON.stringify(value))
  } catch {
    // Storage is blocked or full.
  }
}
