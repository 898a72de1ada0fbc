/** a ÷ b for whole numbers, up. */
export function ceilDivide(a: number, b: number): number {
  const rest = a % b
  return (a - rest) / b + (rest > 0 ? 1 : 0)
}

/** a ÷ b for whole numbers ≥ 0, half up. */
export function roundDivide(a: number, b: number): number {
  const rest = a % b
  return (a - rest) / b + (rest * 2 >= b ? 1 : 0)
}

/** A share of an amount (0.005 = 0.5 %), half up to the fen. */
export function shareOf(fen: number, rate: number): number {
  const PARTS = 100_000
  return roundDivide(fen * Math.round(rate * PARTS), PARTS)
}
