interface Line {
  readonly code: string
  readonly conversationId?: string | undefined
}

/** While the database is away it is not asked what a line is about. */
const AWAY = /\.(?:away|outage)$/

/** Says a line with the number of the case that is open in its conversation, when there is one. */
export function withCase<Given extends Line>(
  caseOf: (conversationId: string) => Promise<string | null>,
  write: (line: Given & { readonly caseNumber?: string }) => void,
): (line: Given) => void {
  return (line) => {
    const { code, conversationId } = line
    if (conversationId === undefined || AWAY.test(code)) return write(line)
    void caseOf(conversationId).then((caseNumber) => write(caseNumber === null ? line : { ...line, caseNumber }))
  }
}
