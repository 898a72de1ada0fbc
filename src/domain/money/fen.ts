/** CNY in fen (1/100 yuan), always a whole number. */
export type Fen = number

/** `5000` → `¥50.00`. */
export function yuan(fen: Fen): string {
  const sign = fen < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(fen) / 100)
  const cents = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${sign}¥${whole}.${cents}`
}
