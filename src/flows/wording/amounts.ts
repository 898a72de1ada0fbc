import type { Language } from '../../domain/language.ts'

/** 5公斤 / 5 kg; at most two decimals, without trailing zeros. */
export function kgWords(kg: number, language: Language): string {
  return language === 'zh' ? `${plain(kg, 2)}公斤` : `${plain(kg, 2)} kg`
}

/** 0.12方 / 0.12 m³. */
export function m3Words(m3: number, language: Language): string {
  return language === 'zh' ? `${plain(m3, 3)}方` : `${plain(m3, 3)} m³`
}

/** 3件 / 3 pieces. */
export function piecesWords(pieces: number, language: Language): string {
  if (language === 'zh') return `${pieces}件`
  return pieces === 1 ? '1 piece' : `${pieces} pieces`
}

/** 3天 / 3 days. */
export function daysWords(days: number, language: Language): string {
  if (language === 'zh') return `${days}天`
  return days === 1 ? '1 day' : `${days} days`
}

function plain(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)))
}
