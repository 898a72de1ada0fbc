import { LogLevel, webApi } from '@slack/bolt'
import type { SlackSettings } from '../settings.ts'

export type SlackClient = webApi.WebClient

/** Bolt and its clients say nothing themselves: their lines may hold what people wrote. */
export const silentLogger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  setName: () => undefined,
  getLevel: () => LogLevel.ERROR,
}

/** No tries of its own and no waiting for a rate limit: our outbox tries again, one chat at a time. */
export function clientOptions({ apiUrl, timeoutMs }: Pick<SlackSettings, 'apiUrl' | 'timeoutMs'>): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    allowAbsoluteUrls: false,
    logger: silentLogger,
  }
}

/** A client for each token, made once. */
export function createClients(settings: Pick<SlackSettings, 'apiUrl' | 'timeoutMs'>): (token: string) => SlackClient {
  const clients = new Map<string, SlackClient>()
  return (token) => {
    const client = clients.get(token) ?? new webApi.WebClient(token, clientOptions(settings))
    clients.set(token, client)
    return client
  }
}
