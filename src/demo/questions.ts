import type { CompanyQuestion } from '../domain/company/company.ts'
import { claimQuestions } from './questions-claims.ts'
import { goodsQuestions } from './questions-goods.ts'
import { houseQuestions } from './questions-house.ts'
import { payingQuestions } from './questions-paying.ts'
import { pickupQuestions } from './questions-pickup.ts'
import { pricingQuestions } from './questions-pricing.ts'
import { reachQuestions } from './questions-reach.ts'
import { roadQuestions } from './questions-road.ts'

/** What customers ask about the rules, with the company's answers. */
export const demoQuestions: readonly CompanyQuestion[] = [
  ...goodsQuestions,
  ...pricingQuestions,
  ...pickupQuestions,
  ...roadQuestions,
  ...reachQuestions,
  ...payingQuestions,
  ...claimQuestions,
  ...houseQuestions,
]
