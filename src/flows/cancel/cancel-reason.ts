const WHY_ZH =
  /(?:因为|由于|原因是?)[^,，。]{2,30}|[^,，。\s]{0,6}(?:[下填写拍买选](?:错|重)|重复|多下|不需要|用不[着上]|[没缺]货|反悔|退货|找(?:到|了)?别家|太贵|来不及|没时间|(?:客户|对方|买家|收件人|朋友)[^,，。]{0,2}(?:不要|不买|取消|退))[^,，。\s]{0,10}/u
const WHY_EN =
  /\b(?:because|since) [^.,;]{3,60}|\b(?:booked|ordered|placed|made|entered|sent)\b[^.,;]{0,20}\b(?:by mistake|twice|wrong)\b|\bby mistake\b|\bwrong (?:address|person|item|parcel|date|day)\b|\bduplicate\b|\b(?:no longer|don'?t|do not) need(?:ed)?(?: it)?\b|\b(?:customer|client|buyer|friend|receiver)s? (?:cancel\w*|changed|doesn'?t|does not|refused)[^.,;]{0,20}|\b(?:found|using) (?:another|a cheaper)[^.,;]{0,20}/iu

/** «下错了», "booked it by mistake": why it is not to be sent, in the customer's own words; null where none is given. */
export function reasonIn(text: string): string | null {
  return (WHY_ZH.exec(text) ?? WHY_EN.exec(text))?.[0].trim().slice(0, 80) ?? null
}
