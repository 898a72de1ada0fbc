/** How people type English into a chat, and what they mean; read in small letters only, so that names and codes stay. */
const WORDS: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  r: 'are',
  pls: 'please',
  plz: 'please',
  plez: 'please',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  gimme: 'give me',
  lemme: 'let me',
  abt: 'about',
  tmr: 'tomorrow',
  tmrw: 'tomorrow',
  tmw: 'tomorrow',
  tomoro: 'tomorrow',
  tomorow: 'tomorrow',
  tommorow: 'tomorrow',
  tommorrow: 'tomorrow',
  smth: 'something',
  sth: 'something',
  wat: 'what',
  wats: "what's",
  whats: "what's",
  wheres: "where's",
  whens: "when's",
  hows: "how's",
  thats: "that's",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  hasnt: "hasn't",
  havent: "haven't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  cant: "can't",
  couldnt: "couldn't",
  wont: "won't",
  im: "i'm",
  ive: "i've",
  recieve: 'receive',
  recieved: 'received',
  recieving: 'receiving',
  adress: 'address',
  addres: 'address',
  parcle: 'parcel',
  pacel: 'parcel',
  packge: 'package',
  pakage: 'package',
  delivary: 'delivery',
  delievery: 'delivery',
  deliverd: 'delivered',
  insurence: 'insurance',
  canceld: 'canceled',
  cancle: 'cancel',
  trak: 'track',
  shiping: 'shipping',
  quate: 'quote',
}

const WORD = new RegExp(`(?<![\\w.@'-])(?:${Object.keys(WORDS).join('|')})(?![\\w@'-]|\\.\\w)`, 'g')
/** need 2 ship, how long 2 beijing. */
const TWO =
  /(?<=\b(?:need|want|like|going|have|how|long|much|send|ship|it|parcel|package|box) )2(?= [a-z]{2})(?! (?:box|parcel|package|piece|kg|day|carton|pallet|bag|item|ton|kilo|week|hour|month|pcs))/g
const WOULD = /\bid(?= (?:like|love|prefer|rather)\b)/g

/** u, pls, dont, need 2 ship → you, please, don't, need to ship; Chinese and capitals stay as they are. */
export function mendChatSpelling(text: string): string {
  return text
    .replace(WORD, (written) => WORDS[written] ?? written)
    .replace(TWO, 'to')
    .replace(WOULD, "i'd")
}
