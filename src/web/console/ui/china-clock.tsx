import { useNow } from '../api/clock.ts'
import { useWords } from '../i18n/language.tsx'
import { clock } from './time.ts'

const words = { beijing: ['北京时间', 'Beijing time'] } as const
const BEIJING_MINUTES = -480

/** Who sits in another time zone is told whose time the desk shows. */
export function ChinaClock() {
  return new Date().getTimezoneOffset() === BEIJING_MINUTES ? null : <Clock />
}

function Clock() {
  const w = useWords(words)
  const now = useNow()
  return <span className="chip num" style={{ marginLeft: 8 }}>{`${w.beijing} ${clock(new Date(now).toISOString())}`}</span>
}
