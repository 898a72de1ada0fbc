import type { Say } from '../../domain/conversations/message.ts'
import type { Language } from '../../domain/language.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import { movedWording } from './moved-wording.ts'
import { sayPlace } from './place-names.ts'

/** The road has news: what just happened to a shipment, in one sentence without personal data. */
export function shipmentMoved(shipment: Shipment, language: Language): Say {
  const words = movedWording[language]
  const last = shipment.events.at(-1)
  if (last === undefined) return { text: words.plain(shipment.waybill) }
  const note = (language === 'zh' ? last.noteZh : (last.noteEn ?? last.noteZh)) ?? null
  const parts = {
    waybill: shipment.waybill,
    where: sayPlace(last.where, language),
    to: sayPlace(shipment.destination, language),
    note,
  }
  return { text: words[last.kind](parts) }
}
