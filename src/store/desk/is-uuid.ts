/** Ids come from addresses that anybody can type: what is no UUID is not asked for. */
export function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(text)
}
