import type { Say } from '../domain/conversations/message.ts'
import type { Language } from '../domain/language.ts'
import { caseClosed, compensationProposed } from './complaint/case-news.ts'
import { caseTransferred } from './complaint/case-transferred.ts'
import { compensationDecided } from './complaint/compensation-decided.ts'
import { orderMoved } from './order/order-moved.ts'
import { quoteAnswered } from './quote/quote-answered.ts'
import { shipmentMoved } from './track/shipment-moved.ts'
import type { News } from './turn.ts'

/** Words for what was settled while the customer waited; each flow has its own. */
export function newsWords(news: News, language: Language): Say {
  switch (news.kind) {
    case 'quote_answered':
      return quoteAnswered(news.quote, language)
    case 'compensation_decided':
      return compensationDecided(news.case, language)
    case 'order_moved':
      return orderMoved(news.order, language)
    case 'shipment_moved':
      return shipmentMoved(news.shipment, language)
    case 'case_transferred':
      return caseTransferred(news.case, language)
    case 'compensation_proposed':
      return compensationProposed(news.case, language)
    case 'case_closed':
      return caseClosed(news.case, language)
  }
}
