/** What Slack asks to be escaped in a text: nothing else is markup once `mrkdwn` is off. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
