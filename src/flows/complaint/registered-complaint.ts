import type { Frame } from '../engine/dialogue-state.ts'
import type { FlowView } from '../engine/flow.ts'

/** The registered complaint that «取消刚才的投诉» means: the one named, else the last one talked of, else any that is open. */
export function registeredComplaint({
  facts,
  state,
  text,
}: Pick<FlowView, 'facts' | 'state' | 'text'>): { readonly memo: Frame['memo'] } | null {
  const open = facts.openCases.filter(
    ({ complaint, status }) => complaint !== null && status !== 'resolved' && status !== 'withdrawn',
  )
  const meant = open.find(({ number }) => text.includes(number) || number === state.recent.case) ?? open[0]
  return meant === undefined ? null : { memo: { withdraw: meant.number } }
}
