const WANTED = [20, 19]

/** Ends the program with a plain sentence on a Node that is too old to run it. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1])) return
  process.stderr.write(`Waydesk needs Node ${WANTED.join('.')} or newer (24 is recommended); this is ${process.version}.\n`)
  process.exit(2)
}
