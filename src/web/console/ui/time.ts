import { chinaDay, toChinaIso } from '../../../domain/time/china-time.ts'

/** `14:05`, in the company's time. */
export function clock(iso: string): string {
  return toChinaIso(new Date(iso)).slice(11, 16)
}

/** `14:05` today, `11-21 14:05` on another day. */
export function when(iso: string, now: number): string {
  const instant = new Date(iso)
  if (chinaDay(instant) === chinaDay(new Date(now))) return clock(iso)
  return toChinaIso(instant).slice(5, 16).replace('T', ' ')
}

/** `0:42`, `12:05`, `3h 05m`, `2d 4h`: short enough for a chip. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes}:${String(seconds % 60).padStart(2, '0')}`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return `${hours}h ${String(minutes % 60).padStart(2, '0')}m`
  return `${Math.floor(hours / 24)}d ${hours % 24}h`
}
