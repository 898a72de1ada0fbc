import type { Flow } from '../engine/flow.ts'
import { checkWaybills } from '../track/check-waybills.ts'
import { nextPod } from './next-pod.ts'
import { podWording } from './wording.ts'

/** Signed receipts: asked for or not, back or not, and by when. */
export const podFlow: Flow = {
  name: 'pod',
  version: 1,
  title: { zh: '查回单', en: 'the signed receipt' },
  slots: [
    {
      name: 'waybill',
      required: true,
      label: { zh: '运单号', en: 'waybill number' },
      question: (view) => ({ text: podWording[view.language].askWaybill }),
      explain: { zh: '凭运单号查这票的签回单。', en: 'The waybill number finds the receipt.' },
      example: { zh: '比如 SD2400112300032。', en: 'For example SD2400112300032.' },
      alternative: { zh: '找不到运单号可以转人工查询。', en: 'Without it a colleague can look it up.' },
      check: checkWaybills,
    },
  ],
  next: nextPod,
}
