import { people } from './people.ts'

const json = 'application/json'
export const words = `${people.secretWords} ${people.ann.phone}`
export const publicPosts = [
  '/api/chat/session',
  '/api/chat/messages',
  '/api/chat/files',
  '/api/desk/auth/sign-in/username',
] as const
export const bodies: readonly (readonly [what: string, type: string, body: string])[] = [
  ['no JSON', json, `{"text":"${words}`],
  ['an empty body', json, ''],
  ['a list', json, JSON.stringify([words])],
  ['a number', json, '5'],
  ['a text', json, JSON.stringify(words)],
  ['a poisoned prototype', json, `{"__proto__":{"text":"${words}"}}`],
  ['wrong kinds', json, `{"clientId":7,"text":{"a":"${words}"},"token":5,"identity":["${words}"],"username":{},"password":3}`],
  ['plain text', 'text/plain', words],
  ['a form', 'application/x-www-form-urlencoded', `text=${words}`],
  ['XML', 'application/xml', `<text>${words}</text>`],
  ['a type that is none', 'nonsense', words],
  ['a form of parts without its boundary', 'multipart/form-data', words],
  [
    'a form of parts that breaks off',
    'multipart/form-data; boundary=x',
    `--x\r\nContent-Disposition: form-data; name="${words}"`,
  ],
  ['far too much', json, JSON.stringify({ clientId: 'a', text: words.repeat(20_000) })],
]

export const frames: readonly (readonly [what: string, frame: string | Buffer])[] = [
  ['no JSON', words],
  ['an unknown type', `{"type":"${people.secretWords}"}`],
  ['bytes', Buffer.from([0, 255, 254, 1])],
  ['nothing', ''],
  ['far too much', 'x'.repeat(9_000)],
  ['a forged token', '{"type":"hello","token":"eyJhbGciOiJub25lIn0.e30."}'],
]

export const odd: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['blanks', ' \t\n　'],
  ['only smiles', '😀🙏🏽👨‍👩‍👧'],
  ['five thousand characters', '寄'.repeat(5_000)],
  ['control characters', '\u0001\u0007\u001b[31m寄快递\u0000\u007f'],
  ['characters without width', '​‍﻿到哪‌了'],
  ['half a character', '到\ud800哪\udfff了'],
  ['right to left', '‮ كم سعر الشحن ‬'],
  ['SQL', `'); DROP TABLE messages; -- ${people.bo.name}`],
  ['HTML', `<img src=x onerror="alert('${people.bo.name}')"><script>1</script>`],
  ['our own tickets', '⟦order:1⟧ ⟦case:1⟧'],
]

/** What PostgreSQL can hold of a text. */
export function kept(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '\u{FFFD}')
}
