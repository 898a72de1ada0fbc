const from = performance.now()

/** A line for whoever waits, beside the figures. */
export function progress(words) {
  process.stderr.write(`${((performance.now() - from) / 1000).toFixed(0).padStart(5)} s  ${words}\n`)
}

/** The number after `--name`, else the usual one. */
export function wish(name, usual) {
  const at = process.argv.indexOf(`--${name}`)
  const given = at < 0 ? usual : Number(process.argv[at + 1])
  if (!Number.isInteger(given) || given < 1) throw new Error(`--${name} wants a whole number`)
  return given
}
