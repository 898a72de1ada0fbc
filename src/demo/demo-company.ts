import type { Company } from '../domain/company/company.ts'
import { shippedPickupTimes } from '../domain/ordering/pickup-promise.ts'
import { demoAgents, demoAuthority, demoBotAuthority, demoHours } from './demo-agents.ts'
import { demoEscalation } from './demo-escalation.ts'
import { demoPickupCities } from './demo-pickup.ts'
import { demoRefusedGoods } from './demo-refused-goods.ts'
import { demoRestrictedGoods } from './demo-restricted-goods.ts'
import { demoExpress, demoExtras, demoLtl, demoRegions, demoTiers } from './demo-tariffs.ts'
import { demoQuestions } from './questions.ts'

/** 速达物流, the company of the first start: editable like any other. */
export function demoCompany(): Company {
  return {
    version: '2026-1',
    name: { zh: '速达物流', en: 'Suda Logistics' },
    waybillPrefix: 'SD',
    regions: demoRegions,
    pickupCities: demoPickupCities,
    pickupTimes: shippedPickupTimes,
    outOfAreaFen: { express: 3000, ltl: 8000 },
    deliverySurchargeFen: {},
    express: demoExpress,
    ltl: demoLtl,
    extras: demoExtras,
    tiers: demoTiers,
    quoteValidDays: 7,
    goods: [...demoRefusedGoods, ...demoRestrictedGoods],
    authority: demoAuthority,
    botAuthority: demoBotAuthority,
    agents: demoAgents,
    hours: demoHours,
    escalation: demoEscalation,
    silence: { remindAfterMinutes: 10, parkAfterMinutes: 30, keepDays: 7 },
    questions: demoQuestions,
  }
}
