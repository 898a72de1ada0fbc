import type { Language } from '../language.ts'

/** What the customer reads when somebody takes the chat. */
export function agentGreeting(name: string, language: Language): string {
  return language === 'zh' ? `您好，客服${name}为您服务。` : `Hello, this is ${name} from customer service.`
}

/** Whether these are the words of a greeting, which say nothing of the customer's matter: where few words are left, others go first. */
export function isAgentGreeting(text: string): boolean {
  return /^(您好，客服.+为您服务。|Hello, this is .+ from customer service\.)$/.test(text)
}
