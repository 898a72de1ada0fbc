/** `13800138000` → `138****8000`: enough to recognise one's own number, not enough to learn another's. */
export function maskedPhone(phone: string): string {
  const digits = phone.split('-').join('')
  if (digits.length < 7) return '****'
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
