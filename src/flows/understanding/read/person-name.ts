const LABEL =
  /^(?:[寄发送]给|是我自己[寄发]\s?我[叫是]|叫我|我叫|我是|叫|姓名|名字|收件人|寄件人|联系人|收货人|发货人|是|(?:就|先)?[写填]|name is|my name is|it's|i'm|i am|(?:the )?(?:receiver|recipient|consignee|sender|shipper)(?:'s name)? is|name)(?:就|先)?(?:是|叫|为|写|填|:)?\s*/i
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁荀惠曲封储靳段焦巴牧车侯全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎白怀蒲卓蔺屠蒙池乔阴能苍双闻莘党翟谭贡劳申扶堵冉宰郦桑桂牛寿边燕冀尚农温别庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖终暨居衡步都耿满弘匡国文寇广东欧利师巩聂关荆司上欧夏诸闻东皇尉公令肖涂'
const CHINESE = new RegExp(`^[${SURNAMES}][\\p{Script=Han}·]{1,5}$`, 'u')
const TITLED = new RegExp(`^[老小阿][${SURNAMES}]$|^[${SURNAMES}](?:先生|女士|小姐|总|经理|老师|师傅|老板|姐|哥|工)$`)
const LATIN = /^[A-Z][A-Za-z'.-]*(?: [A-Z][A-Za-z'.-]*){0,3}$/
const NO_NAME =
  /的|了|吗|吧|呢|什么|怎么|快递|物流|可以|谢谢|好|不|没|人工|多少|查|寄|单|件|公司|继续|方便|马上|明天|后天|周[一二三四五六日末]|时候|平台|高兴|和|同意|全部|任何|安全|都|常|成功|能|^(?:左右|上下|前后|样子)$/
const COMPANY = /^[\p{Script=Han}A-Za-z()（）]{2,24}(?:公司|集团|厂|店|工作室|商行|经营部|中心|事务所)$/u

/** 周 is a surname as well as a week. */
export function isNamedAsWeekday(text: string): boolean {
  return /^周[一二三四五六日]$/.test(text.trim().replace(/[。.!]+$/, ''))
}

/** The name without what is said around it: 寄件人就写李雷吧 → 李雷. */
export function nameSaid(text: string): string {
  return withoutTail(text).replace(LABEL, '')
}

function withoutTail(text: string): string {
  return text
    .trim()
    .replace(/[。.!,，\s]+$/, '')
    .replace(/(?<=\p{Script=Han}{2})(?:吧|就行|就好|就可以|即可|好了)$/u, '')
}

/** A person's or a firm's name on its own, with or without 我叫 before it. */
export function looksLikeName(text: string): boolean {
  const bare = withoutTail(text)
  const said = bare.replace(LABEL, '')
  if (said.length > 30 || /\d/.test(said)) return false
  if (TITLED.test(said) || COMPANY.test(said)) return true
  if (CHINESE.test(said)) return said.length <= 4 && (said !== bare || !NO_NAME.test(said))
  return (
    LATIN.test(said) &&
    !/^(?:ok|okay|yes|no|hi|hello|hey|thanks|why|what|skip|none|help|cancel|back|repeat|wait|stop|agent|human|quote|order|track)\b/i.test(
      said,
    )
  )
}
