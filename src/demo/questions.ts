import type { CompanyQuestion } from '../domain/company/company.ts'

/** What customers ask about the rules, with the company's answers. */
export const demoQuestions: readonly CompanyQuestion[] = []
