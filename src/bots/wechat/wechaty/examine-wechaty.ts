import { createConnection } from 'node:net'
import type { ChannelHealth } from '../../channel.ts'
import type { Finding } from '../../open-channel.ts'
import type { WechatySettings } from './settings.ts'

const CONNECT_MS = 3_000

/** What the doctor says of the gateway: package, address, login. */
export async function examineWechaty(settings: WechatySettings, health: ChannelHealth | null): Promise<readonly Finding[]> {
  return [
    await examinePackage(settings.puppet),
    ...(settings.endpoint ? [await examineEndpoint(settings.endpoint)] : []),
    ...(settings.endpoint && !settings.tls.isOn
      ? [{ isOk: true, line: 'wechaty: TLS is off (WECHATY_TLS); right only where nobody else reaches the gateway' }]
      : []),
    ...(health ? [examineLogin(health)] : []),
  ]
}

async function examinePackage(puppet: string): Promise<Finding> {
  const isThere = await import(puppet).then(
    () => true,
    () => false,
  )
  return isThere
    ? { isOk: true, line: `wechaty: the puppet ${puppet} is installed` }
    : { isOk: false, line: `wechaty: the puppet ${puppet} (WECHATY_PUPPET) is not installed; npm install it` }
}

async function examineEndpoint(endpoint: string): Promise<Finding> {
  const [host = '', port = ''] = endpoint.split(':')
  const answers = await new Promise<boolean>((resolve) => {
    const socket = createConnection({ host, port: Number(port), timeout: CONNECT_MS })
    const end = (does: boolean) => {
      socket.destroy()
      resolve(does)
    }
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false))
  })
  return answers
    ? { isOk: true, line: `wechaty: the gateway at ${endpoint} takes connections` }
    : { isOk: false, line: `wechaty: nobody answers at ${endpoint} (WECHATY_ENDPOINT); start the gateway or open the way to it` }
}

function examineLogin({ state, trouble }: ChannelHealth): Finding {
  switch (state) {
    case 'ready':
      return { isOk: true, line: 'wechaty: the account is logged in' }
    case 'waiting_for_login':
      return { isOk: false, line: 'wechaty: nobody is logged in; scan the code that the admin page shows with WeChat' }
    case 'connecting':
    case 'down':
      return { isOk: false, line: `wechaty: not connected (${trouble ?? 'wechaty.connecting'}); look at the gateway’s log` }
  }
}
