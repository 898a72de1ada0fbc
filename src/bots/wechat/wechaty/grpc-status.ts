/** The status of a call that failed; null = it was no call. */
export function grpcStatus(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null
  return 'code' in error && typeof error.code === 'number' ? error.code : null
}
