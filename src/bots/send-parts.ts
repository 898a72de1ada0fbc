import type { DeliveryReport } from './channel.ts'

/**
 * Sends the parts of one message in order, from the first that was not sent yet, and stops at the first that fails: the report says how
 * many the platform has for certain, so that the next try goes on there. `send` gets the part and its place.
 */
export async function sendParts<Part>(
  parts: readonly Part[],
  { partsSent }: { readonly partsSent: number },
  send: (part: Part, place: number) => Promise<DeliveryReport>,
): Promise<DeliveryReport> {
  let last: DeliveryReport = { status: 'sent' }
  for (const [place, part] of parts.entries()) {
    if (place < partsSent) continue
    last = await send(part, place)
    if (last.status === 'failed' || last.status === 'unknown') return { ...last, partsSent: place }
  }
  return last
}
