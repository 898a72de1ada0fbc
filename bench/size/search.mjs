import { EACH } from './fill.mjs'
import { tellP95, timed } from './timed.mjs'
import { dice, drawName, phoneOf, RARE, waybillOf } from './words.mjs'

const AIM_MS = 100
const ROUNDS = 3
const COUNT = 20

/** What people at a desk look for, through the desk's own search of the inbox. */
export async function measureSearch(tell, { views }, messages) {
  const all = []
  for (const [kind, needles] of Object.entries(needlesOf(messages / EACH))) {
    let found = 0
    const search = (needle) => async () => {
      found += (await views.conversations('gao', { search: needle })).length
    }
    const tookMs = await timed(needles.map(search), ROUNDS)
    all.push(...tookMs)
    tellP95(tell, `search, ${kind}`, { tookMs, aimMs: AIM_MS, foundEach: Math.round(found / (ROUNDS + 1) / needles.length) })
  }
  tellP95(tell, `search among ${messages} messages, all kinds`, { tookMs: all, aimMs: AIM_MS })
}

function needlesOf(conversations) {
  const roll = dice(23)
  const some = (of) => Array.from({ length: COUNT }, () => of(roll(conversations)))
  return {
    'common words': ['快递', '您好', '投诉', '单号', '寄件', '签收', '地址', '公斤', '标准快递', '客服'],
    'two-letter words': ['茶叶', '雨伞', '轮胎', '南宁', '保价', '发票', '破损', '到付', '青岛', '月结'],
    'rare words': RARE.slice(0, COUNT),
    names: some(() => drawName(roll)),
    phrases: [
      '三天没有更新了',
      '里面的陶瓷碎了',
      '不然就投诉到邮政局',
      '客服电话一直打不通',
      '从厦门寄到兰州',
      '里面是紫砂壶',
      '一共17件，都是灯具',
      '抬头是泉州',
    ],
    waybills: some(waybillOf),
    phones: some(phoneOf),
    'words that nobody wrote': ['恐龙化石', '航天飞机', '长颈鹿', '企鹅', '火星土壤', '凤凰木', '鲸鱼', 'xyzzy'],
  }
}
