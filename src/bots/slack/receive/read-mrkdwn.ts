const ESCAPES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/** Emoji that answer something; Slack sends them by name, every other channel as a character. */
const ANSWERS: Readonly<Record<string, string>> = {
  ':+1:': '👍',
  ':thumbsup:': '👍',
  ':-1:': '👎',
  ':thumbsdown:': '👎',
  ':ok_hand:': '👌',
  ':ok:': '🆗',
  ':white_check_mark:': '✅',
  ':heavy_check_mark:': '✔️',
  ':x:': '❌',
  ':pray:': '🙏',
}

/**
 * What a person typed, out of Slack's own writing: escapes undone, links and phones by their label, people and channels by name.
 * The bot's own mention goes, with the blanks that held it.
 */
export function readMrkdwn(text: string, botUserId: string): string {
  const plain = text
    .replace(/<([^<>]*)>/g, (_whole, inside: string) => readReference(inside))
    .replace(/:[+\w-]+:/g, (name) => ANSWERS[name] ?? name)
  if (!mentions(text, botUserId)) return unescapeText(plain)
  return unescapeText(plain.replaceAll(new RegExp(` ?@${botUserId}\\b ?`, 'g'), ' ')).trim()
}

/** Whether the bot is spoken to by name. */
export function mentions(text: string, botUserId: string): boolean {
  return text.includes(`<@${botUserId}>`) || text.includes(`<@${botUserId}|`)
}

/** Undoes the three escapes of Slack. */
export function unescapeText(text: string): string {
  return text.replace(/&(lt|gt|amp);/g, (escape) => ESCAPES[escape] ?? escape)
}

function readReference(inside: string): string {
  const bar = inside.indexOf('|')
  const target = bar < 0 ? inside : inside.slice(0, bar)
  const label = bar < 0 ? '' : inside.slice(bar + 1)
  if (target.startsWith('@')) return `@${target.slice(1)}`
  if (target.startsWith('#')) return `#${label || target.slice(1)}`
  if (target.startsWith('!')) return label || `@${target.slice(1).split('^')[0]}`
  return label || target.replace(/^(mailto|tel):/, '')
}
