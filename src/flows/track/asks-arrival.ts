const WHEN =
  /^(那|大概|大约|请问|所以)?(我的|它|这票|这个|快递|件)?(大概|大约)?(几号|哪天|什么时候|啥时候|多久|几点|何时|(?:今天|明天|后天)(?:[上下中]午|晚上)?|今晚|还要?(多久|几天))(能不能|会不会|可不可以|能|会|可以|才能)?(送得?到|送达|送得?过?来|到(得了|货|达)?|派送?|收得?到|来(取|收|拿)?|上门)(件|货)?(啊|呀|呢|吗|么|嘛|不|了)*[?？。]*$|^(那么?)?(今天|明天|后天|今晚|[上下]午|晚上|周[一二三四五六日天]|几点|哪天|几号)(呢|喃|啊|呀)*[?？。]*$|^(and )?when (will|does|would|can) (it|they)( be)? (arrive|come|delivered|get here|picked up|here)\??$|^(?:and |so )?(?:(?:will|can|does) (?:it|they|my parcel|the parcel)(?: still)?(?: be)? (?:arrive|come|delivered|get here|get there|here|there)|is it (?:arriving|coming)) (?:by )?(?:today|tomorrow|tonight)\??$|^(?:and|what about|how about) (?:today|tomorrow|tonight)\??$|^when(?:'s| is) it (?:coming|arriving|due)\??$|^what time(?: (?:will|does|do) (?:it|they) (?:arrive|come|deliver|pick up|pick it up))?\??$|^(?:and )?(?:when|what time)(?:'s| is| are) (?:the |my |it |they )?(?:pick ?up|delivery|coming|picked up|arriving)\??$|^how (?:much )?long(?:er)?\??$/iu
const STILL = /^(那)?(大概|大约)?(还要|还得|还有|还需要)(多久|几天|多长时间)(才能?|能)?(到|送到|收到)?(啊|呀|呢)*[?？。]*$/u
const WHERE = /^(那|现在)?(到哪(里|儿)?|在哪(里|儿)?|到了(吗|没))(了|啊|呀|呢)*[?？。]*$|^where is it( now)?\??$/iu
const IS_QUESTION = /[?？吗么嘛不没]\s*[?？]?$|几|什么时候|啥时候|何时|哪|多久|多长|能不能|会不会|可不可以|[a-z]/iu

/** When it comes or where it is, said of what is being talked about, without its number. */
export function asksOfIt(said: string): boolean {
  const asked = withoutLead(said)
  return [STILL, WHEN, WHERE].some((pattern) => pattern.test(asked))
}

/** 我是问, 你先告诉我, I mean: how a question is put once more. */
function withoutLead(said: string): string {
  let rest = said.trim()
  for (let turn = 0; turn < MOST_LEADS; turn += 1) rest = rest.replace(LEAD, '')
  return rest
}

const MOST_LEADS = 4
const LEAD =
  /^(?:[.…。,，\s]+|我(?:就|只|只是|就是|是)?(?:想)?(?:问|知道|说)(?:的是|的|下|一下)?|你?(?:先|就)?(?:告诉|跟)我(?:说)?|算了|不是|诶|哎|好(?:的|吧)?|哦|嗯|请问|(?:i mean|that'?s mine|it'?s mine|mine|i(?:'m| am) asking(?: you)?|i asked|just tell me|tell me|ok(?:ay)?|but|well|actually)(?=[\s,:.]))[\s,，:：.]*/iu

/** The same, surely a question: «明天送到» alone may be a wish. */
export function asksArrival(said: string): boolean {
  return asksOfIt(said) && (IS_QUESTION.test(said.trim()) || /呢[?？。]*$/u.test(said.trim()))
}
