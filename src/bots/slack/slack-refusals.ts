import { Refusal } from '../../domain/errors/refusal.ts'

/** Why Slack's door says no, with the status it answers. */
export const slackRefusals = {
  'slack.bad_signature': { status: 401, zh: '签名不符。', en: 'The signature does not hold.' },
  'slack.stale': { status: 401, zh: '请求的时间不符。', en: 'The request is too old, or from the future.' },
  'slack.malformed': { status: 400, zh: '请求格式有误。', en: 'The request was malformed.' },
  'slack.too_large': { status: 413, zh: '内容太大了。', en: 'That is too large.' },
  'slack.not_installed': { status: 403, zh: '这个工作区没有安装应用。', en: 'This workspace has not installed the app.' },
  'slack.bad_state': {
    status: 400,
    zh: '安装链接已失效，请重新打开安装页面。',
    en: 'This install link is no longer valid. Please open the install page again.',
  },
  'slack.install_refused': { status: 400, zh: 'Slack 没有完成安装。', en: 'Slack did not complete the installation.' },
  'slack.media_refused': { status: 422, zh: '这个文件无法取得。', en: 'This file cannot be fetched.' },
  'slack.media_too_large': { status: 413, zh: '文件超过 20 MB。', en: 'The file is larger than 20 MB.' },
} as const

export type SlackRefusalCode = keyof typeof slackRefusals

/** The refusal of that code. */
export function slackRefusal(code: SlackRefusalCode): Refusal {
  const { zh, en } = slackRefusals[code]
  return new Refusal(code, { zh, en })
}
