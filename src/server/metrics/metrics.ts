import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { type HouseLook, houseGauges } from './house-gauges.ts'

/** What a node counts of its own work, and how the house stands whenever somebody asks; labels are names of ours, never a person's. */
export interface Metrics {
  answered(request: Answered): void
  /** A customer's message was stored that was not there before. */
  received(channel: string): void
  /** How handing a bubble to its channel ended. */
  delivered(channel: string, outcome: 'sent' | 'delivered' | 'failed' | 'unknown'): void
  /** Everything in Prometheus' text format. */
  text(): Promise<string>
  readonly contentType: string
}

export interface Answered {
  readonly method: string
  /** As it was declared, with its parameters' names. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
/** Both halves of a sign-in. */
const SIGN_INS: ReadonlySet<string> = new Set(['/api/desk/auth/sign-in/username', '/api/desk/auth/second-factor'])
const WEBHOOK = /^\/channels\/([\w-]+)/

/** The metrics of one process. */
export function createMetrics(house: HouseLook): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const { refresh } = houseGauges(register, house)
  let looking: Promise<string> | null = null
  const registers = [register]
  const counter = (name: string, help: string, labelNames: string[]) => new Counter({ name, help, labelNames, registers })
  const requests = new Histogram({
    name: 'waydesk_http_request_seconds',
    help: 'Time until an answer was sent',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  const received = counter('waydesk_messages_received_total', 'Messages of customers that were stored', ['channel'])
  const delivered = counter('waydesk_deliveries_total', 'Bubbles handed to a channel', ['channel', 'outcome'])
  const forged = counter('waydesk_webhooks_refused_total', 'Webhook calls whose signature was refused', ['channel'])
  const signIns = counter('waydesk_sign_ins_total', 'Sign-ins at the desk', ['outcome'])
  for (const outcome of ['passed', 'refused', 'locked']) signIns.inc({ outcome }, 0)

  return {
    answered: ({ method, route, status, seconds }) => {
      requests.observe({ method, route, status: String(status) }, seconds)
      const channel = WEBHOOK.exec(route)?.[1]
      if (channel !== undefined && (status === 401 || status === 403)) forged.inc({ channel })
      // After a right password with a code still awaited (202) nobody is in.
      if (SIGN_INS.has(route) && status !== 202) signIns.inc({ outcome: outcomeOf(status) })
    },
    received: (channel) => received.inc({ channel }),
    delivered: (channel, outcome) => delivered.inc({ channel, outcome }),
    text: () => {
      // Those who ask at once are told the same: looking costs the database something.
      looking ??= refresh()
        .then(() => register.metrics())
        .finally(() => {
          looking = null
        })
      return looking
    },
    contentType: register.contentType,
  }
}

function outcomeOf(status: number): 'passed' | 'refused' | 'locked' {
  if (status === 200) return 'passed'
  return status === 429 ? 'locked' : 'refused'
}
