const WHAT = '照片|图片|相片|视频|监控|发票|小票|收据|截图|截屏|凭证|装箱单|送货单|清单|记录'
const OF =
  '(?:(?:称重|订单|购买|购物|转账|付款|交易|支付|聊天|打包|包装|破损|损坏|现场|外箱|实物|商品|开箱|签收|微信|支付宝|淘宝|京东|拼多多|天猫|抖音|闲鱼|发货|进货|采购|电子|纸质|原始|当时)的?)'
const PROOFS = `${OF}{0,2}(?:${WHAT})(?:(?:和|跟|、|还有|以及)${OF}{0,2}(?:${WHAT}))*`
/** What may also be sent (照片, 发票) is proof only when it is said to be there. */
const ZH = new RegExp(
  `^(?:我|我们|这边|手里|还|也|都|另外)*(?:有|拍了|拍过|留了|留着|(?:可以|能)提供)(?:的是)?${PROOFS}(?:的|了|为证|可以提供)?$|^${PROOFS}(?:我|这边)?(?:都|也)?(?:有|在)(?:的)?$|^(?:装箱单|送货单|购买凭证|${OF}(?:截图|记录|凭证|小票))$`,
  'u',
)
const EN_WHAT =
  '(?:(?:order|purchase|payment|transfer|bank|weighing|packing|chat|original|sales) )*(?:screenshots?|invoices?|photos?|pictures?|pics?|videos?|receipts?|records?|packing list|proof of purchase)'
const EN = new RegExp(
  `^(?:yes,? )?(?:(?:i|we)(?:'ve| have|ve)?(?: got)?|have|got|there(?:'s| is| are)) (?:also |still )?(?:the |an? |some |my )?${EN_WHAT}(?: and (?:the |an? |some |my )?${EN_WHAT})?(?: too| as well)?$|^(?:the )?(?:order|transfer|payment|purchase|bank|chat) (?:screenshots?|records?|receipts?)$|^(?:the )?packing list$`,
  'i',
)

/** 发票上周就给你们了: what is with us already. */
const GIVEN_ZH = new RegExp(
  `^(?:我|我们|这边)?${PROOFS}(?:我们?|早|上周|上礼拜|上星期|上个?月|昨天|前天|之前|已经|都|刚才?|上次|就|那天)*(?:给|发|交|传|寄|提供|递)(?:给|到)?(?:过)?(?:你们|你|您|客服|同事|他们)?(?:那里|那边|了|过|的|啊|呀)*$`,
  'u',
)
const GIVEN_EN = new RegExp(
  `^(?:(?:i|we)(?:'ve| have)? )?(?:already )?(?:sent|gave|given|submitted|uploaded|handed|provided)(?: you| in)? (?:the |my |our )?${EN_WHAT}\\b.{0,24}$|^(?:the |my |our )?${EN_WHAT} (?:was|were|has been|have been|is) (?:already )?(?:sent|given|submitted|uploaded|handed|with you).{0,24}$`,
  'i',
)

/** 没有照片, Photos? no: what is not there, beside what is. */
const NONE =
  /^(?:我|我们|这边)?(?:没有?|无)(?:拍)?(?:照片|图片|视频|发票|小票|收据|凭证|截图)(?:了|的)?$|^(?:no )?(?:photos?|pictures?|videos?|invoice|receipt)s?\??(?: ?no| none)?$|^(?:no|i (?:don't|do not) have (?:any )?(?:photos?|pictures?))$/iu

/** 有发票, 称重照片也有, I have the order screenshot: what proves a claim, and nothing else; null when it is something else. */
export function proofIn(text: string): string | null {
  const said = text.trim().replace(/[。.!！~～]+$/u, '')
  const parts = said.split(/[,，;；。]\s*|(?<=\p{Script=Han})\s+/u).filter((part) => part !== '')
  const proofs = parts.map((part) => part.trim()).filter((part) => !NONE.test(part))
  return proofs.length > 0 &&
    proofs.every(
      (part) =>
        ZH.test(part) ||
        GIVEN_ZH.test(part) ||
        GIVEN_EN.test(part) ||
        EN.test(
          part
            .replace(/^but\s+/iu, '')
            .replace(/^(?:photos?|pictures?|invoice|receipt)[?？]\s*(?:no,?|yes,?)\s*(?:but\s+)?/iu, ''),
        ),
    )
    ? said
    : null
}
