/** A mixed order that depends on each name alone: where one is missing, the others stand as before. */
export function mixedOrder(names: readonly string[], turn: number): readonly number[] {
  return names
    .map((name, at) => ({ at, place: mixed(name, turn) }))
    .sort((one, other) => one.place - other.place || one.at - other.at)
    .map(({ at }) => at)
}

/** A number that hardly tells anything about the name: FNV-1a, stirred once more at the end. */
function mixed(name: string, turn: number): number {
  let place = 2_166_136_261 ^ (turn * 7_919 + 1)
  for (let at = 0; at < name.length; at += 1) place = Math.imul(place ^ name.charCodeAt(at), 16_777_619)
  place = Math.imul(place ^ (place >>> 15), 2_246_822_507)
  return (place ^ (place >>> 13)) >>> 0
}
