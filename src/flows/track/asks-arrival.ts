const WHEN =
  /^(那|大概|大约|请问|所以)?(我的|它|这票|这个|快递|件)?(大概|大约)?(几号|哪天|什么时候|啥时候|多久|几点|何时|今天|明天|还要?(多久|几天))(能不能|会不会|可不可以|能|会|可以|才能)?(送到|送达|送过?来|到(货|达)?|派送?|收到|来(取|收|拿)?|上门)(件|货)?(啊|呀|呢|吗|么|嘛|不|了)*[?？。]*$|^(and )?when (will|does|would|can) (it|they)( be)? (arrive|come|delivered|get here|picked up|here)\??$|^(and |so )?(will|can|does) (it|they)( still)?( be)? (arrive|come|delivered|get here|get there|here|there) (by )?(today|tomorrow|tonight)\??$|^how (much )?long(er)?\??$/iu
const STILL = /^(那)?(大概|大约)?(还要|还得|还有|还需要)(多久|几天|多长时间)(才能?|能)?(到|送到|收到)?(啊|呀|呢)*[?？。]*$/u
const WHERE = /^(那|现在)?(到哪(里|儿)?|在哪(里|儿)?|到了(吗|没))(了|啊|呀|呢)*[?？。]*$|^where is it( now)?\??$/iu
const IS_QUESTION = /[?？吗么嘛不没]\s*[?？]?$|几|什么时候|啥时候|何时|哪|多久|多长|能不能|会不会|可不可以|[a-z]/iu

/** When it comes or where it is, said of what is being talked about, without its number. */
export function asksOfIt(said: string): boolean {
  return [STILL, WHEN, WHERE].some((pattern) => pattern.test(said.trim()))
}

/** The same, surely a question: «明天送到» alone may be a wish. */
export function asksArrival(said: string): boolean {
  return asksOfIt(said) && IS_QUESTION.test(said.trim())
}
