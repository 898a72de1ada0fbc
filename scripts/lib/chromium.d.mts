import type { Browser, BrowserContext } from 'playwright-core'

export function launchChromium(): Promise<Browser>
export function lendChineseFont(context: BrowserContext): Promise<void>
