import type { FlowName } from '../../commands.ts'
import { bare, type Clause } from '../cues/clauses.ts'
import type { Wish } from './wish.ts'

const ALL =
  /^(?:算了)?(?:都|全部?|全都|统统|什么都)(?:不(?:要|弄|办|寄|用)了?|取消|算了)|^(?:全部|都)(?:取消|不要)|^cancel (?:everything|all|it all)|^forget (?:everything|it all)/
const THIS =
  /^(?:还是)?(?:算了(?:吧)?(?:[\s,，]*不(?:弄|办|填|搞|做|要|寄|下|继续)了)?|不(?:弄|办|填|搞|做|问|用|要|继续|说|走|运|托运)了|取消|退出|结束|停|停止|放弃|作罢|(?:i )?(?:want to |would like to |need to )?cancel(?: (?:it|this|that))?|quit|exit|stop|never ?mind|(?:actually |ok |oh )?forget (?:it|the (?:price|quote)|about it)|abort|leave it|(?:i )?(?:do not|don't) want (?:to send )?it(?: any ?more)?|(?:i )?(?:do not|don't) want to send it(?: any ?more)?)$/
const NAMED: readonly (readonly [FlowName, RegExp, boolean])[] = [
  [
    'complaint',
    /(?<!是)不(?:投诉|申诉|理赔|索赔|反映|追究)(?:了|$)|(?:取消|撤销|撤回)(?:刚才|之前|昨天|我)?(?:的)?(?:那个)?(?:投诉|理赔|申诉)|(?:cancel|withdraw|drop|forget) (?:my |the |this )?(?:complaint|claim)/,
    false,
  ],
  ['redeliver', /(?:不|别)(?:用|要)?(?:再)?(?:派|重新派送?)(?:送)?了/, false],
  ['change', /^(?:算了)?(?:先)?不改了$/, false],
  [
    'cancel',
    /不取消了|(?:先|暂时)不取消|(?:不要|不用|不想|不是要|别|没说要?|没要)(?:再|给我|帮我)?取消|(?:don't|do not|never)[^,.]{0,14}cancel|^(?:no )?keep it$/,
    false,
  ],
  ['track', /(?:不|别|不用|不要)(?:再)?(?:查|催|跟踪|追)(?:件|询|了|啦|吧)|(?:don't|no need to|stop) track/, true],
  ['quote', /不(?:询|报|问|算)价?了|(?:不用|不要|别)(?:给我|帮我|再)?(?:报价|报了|算了|算价)/, true],
  [
    'order',
    /不下单了|(?:不|别)(?:要)?下单|(?:don't|do not|won't) (?:want to )?(?:send|ship|order)(?: it| anything)?(?: any ?more| now)?$|^(?:i'm |im )?not (?:ordering|sending|shipping|booking)(?: anything| it)?(?: right)?(?: now| yet| today)?(?:,? just (?:asking|looking))?[.!]?$/,
    false,
  ],
]

/** Gives up what is under way: 算了, 取消, 都不要了, 不投诉了, 别查了. */
export function dropWish(clause: Clause): Wish | null {
  const said = bare(clause.text)
  if (ALL.test(said)) return { kind: 'drop', scope: 'all', isNegation: false, at: clause.start, because: 'gives up everything' }
  if (THIS.test(said)) return { kind: 'drop', scope: 'this', isNegation: false, at: clause.start, because: 'gives up' }
  const named = clause.isQuestion || clause.isHypothetical ? undefined : NAMED.find(([, pattern]) => pattern.test(said))
  if (named === undefined) return null
  return { kind: 'drop', scope: 'this', flow: named[0], isNegation: named[2], at: clause.start, because: `gives up: ${named[0]}` }
}
