import type { GoodsRule } from '../domain/company/company.ts'

type Restricted = Pick<
  GoodsRule,
  'key' | 'label' | 'sentence' | 'exceptions' | 'notWith' | 'services' | 'msds' | 'maxBottles'
> & {
  readonly words: string
  readonly person?: boolean
}

function restricted({ words, person = false, ...rest }: Restricted): GoodsRule {
  return { verdict: 'restricted', person, words: list(words), ...rest }
}

function list(words: string): readonly string[] {
  return words.split(' ').map((word) => word.replaceAll('_', ' '))
}

/** Goods that are asked about (限寄). `_` stands for a blank inside a word. */
export const demoRestrictedGoods: readonly GoodsRule[] = [
  restricted({
    key: 'lithium',
    label: { zh: '锂电池/充电宝', en: 'lithium batteries and power banks' },
    words:
      '锂电池 锂电 锂离子电池 充电宝 移动电源 电池 电池组 电池包 电芯 动力电池 电动车电池 电瓶 蓄电池 电动车 电动自行车 平衡车 电动滑板车 电子烟 lithium lithium_battery battery batteries power_bank powerbank e-bike electric_scooter',
    exceptions: list(
      '干电池 碱性电池 5号电池 7号电池 五号电池 七号电池 电池盒 电池座 电池仓 电池板 太阳能电池板 电池测试仪 电池扣 电瓶夹 电瓶车雨衣 电池充电器 dry_battery alkaline_battery aa_battery aaa_battery battery_box battery_holder battery_charger battery_tester',
    ),
    services: ['express'],
    msds: true,
    sentence: {
      zh: '锂电池和充电宝只能走陆运快递，需要提供MSDS（安全数据说明书），并做好绝缘防短路包装。',
      en: 'Lithium batteries and power banks go by land express only, with an MSDS (safety data sheet) and insulated packing.',
    },
  }),
  restricted({
    key: 'electronics',
    label: { zh: '内置电池的电子产品', en: 'electronics with a built-in battery' },
    words:
      '手机 智能手机 苹果手机 手提电脑 电脑 笔记本电脑 旧笔记本 台笔记本 苹果电脑 苹果笔记本 平板电脑 苹果平板 智能手表 电话手表 蓝牙耳机 无人机 带电池的 自带电池 内置电池 内置锂电池 phone mobile_phone smartphone iphone ipad laptop tablet smartwatch drone',
    exceptions: list(
      '手机壳 手机膜 手机支架 手机套 手机配件 手机包装盒 手机号 手机号码 手机尾号 手机短信 手机上 我手机 他手机 她手机 人手机 到手机 台式电脑 电脑桌 电脑椅 电脑包 电脑显示器 电脑主机 电脑配件 电脑键盘 带电池的电动车 phone_case phone_number my_phone laptop_bag laptop_stand tablet_case tablets_medicine',
    ),
    sentence: {
      zh: '手机、电脑这类电池装在机内的产品，请关机、做好防震，建议保价；拆下来的锂电池和充电宝另需MSDS，只走陆运快递。',
      en: 'Phones, laptops and the like travel with the battery inside: switched off, well padded, best insured. Loose lithium batteries and power banks need an MSDS and go by land express only.',
    },
  }),
  restricted({
    key: 'paint',
    label: { zh: '油漆涂料', en: 'paint' },
    words: '油漆 涂料 乳胶漆 水性漆 防水涂料 清漆 底漆 面漆 木器漆 沥青漆 paint lacquer varnish coating_liquid',
    exceptions: list(
      '油漆刷 油漆滚筒 油漆桶盖 涂料刷 涂料滚筒 面漆膜 paint_brush paintbrush paint_roller paint_by_numbers painting nail_varnish',
    ),
    services: ['ltl'],
    msds: true,
    person: true,
    sentence: {
      zh: '油漆涂料只能走零担，需要提供MSDS（安全数据说明书），由同事审核后才能承运。',
      en: 'Paint goes by LTL only and needs an MSDS (safety data sheet); a colleague decides whether we may carry it.',
    },
  }),
  restricted({
    key: 'chemicals',
    label: { zh: '化学品', en: 'chemicals' },
    words:
      '化学品 化学药品 化学试剂 化工品 化工原料 化工样品 化工产品 试剂 固化剂 催化剂 危险品 危化品 chemical chemicals reagent solvent dangerous_goods hazardous_goods',
    exceptions: list('试剂盒 试剂瓶 试剂架 化工泵 化工书 三元催化器 非危险品 non-hazardous'),
    msds: true,
    person: true,
    sentence: {
      zh: '化学品需要提供MSDS（安全数据说明书），由同事审核后才能承运。',
      en: 'Chemicals need an MSDS (safety data sheet); a colleague decides whether we may carry them.',
    },
  }),
  restricted({
    key: 'liquor',
    label: { zh: '酒类', en: 'liquor' },
    words:
      '酒 白酒 红酒 葡萄酒 啤酒 黄酒 洋酒 米酒 果酒 药酒 清酒 茅台 五粮液 剑南春 威士忌 伏特加 白兰地 香槟 酒类 酒水 瓶酒 箱酒 liquor wine beer baijiu whisky whiskey vodka brandy champagne sake spirits alcoholic_drink alcoholic_drinks alcoholic_beverage',
    exceptions: list(
      '酒杯 酒柜 酒架 酒具 酒瓶 酒店 酒桶 酒壶 酒盒 酒箱 酒袋 酒吧 酒窝 酒席 开酒器 醒酒器 解酒 白酒杯 红酒杯 啤酒杯 葡萄酒杯 洋酒杯 红酒柜 红酒架 葡萄酒柜 红酒开瓶器 酒水单 酒水牌 红酒袋 红酒盒 白酒盒 红酒箱 啤酒机 香槟色 香槟金 香槟杯 酒类包装盒 wine_glass wine_rack wine_cabinet beer_mug beer_glass wine_bottle_opener wine_opener champagne_gold champagne_glass',
    ),
    maxBottles: 6,
    sentence: {
      zh: '酒类每票最多6瓶，请用泡沫或气柱袋防震包装。',
      en: 'Liquor: at most 6 bottles a shipment, packed in foam or air-column bags.',
    },
  }),
  restricted({
    key: 'medicine',
    label: { zh: '药品', en: 'medicine' },
    words:
      '药 药品 药物 中药 西药 处方药 感冒药 退烧药 消炎药 中成药 药片 药丸 胶囊 疫苗 胰岛素 膏药 眼药水 medicine medication drug drugs pills tablets_medicine vaccine insulin',
    exceptions: list(
      '药箱 药盒 药瓶 药店货架 医药箱 药膳锅 药秤 胶囊咖啡 咖啡胶囊 胶囊咖啡机 太空胶囊 芍药 山药 medicine_box medicine_cabinet pill_box drug_store_shelf',
    ),
    sentence: {
      zh: '药品请保留原包装并附购买凭证，处方药需附处方；需要冷藏的药品不能承运。',
      en: 'Medicine must be in its original packing with the receipt, prescription drugs with the prescription; nothing that must be cooled.',
    },
  }),
  restricted({
    key: 'cosmetics',
    label: { zh: '化妆品', en: 'cosmetics' },
    words:
      '化妆品 护肤品 香水 口红 面膜 精华液 爽肤水 乳液 面霜 防晒霜 洗面奶 粉底液 粉底 眼影 指甲油 花露水 洗发水 沐浴露 护发素 cosmetic cosmetics perfume lipstick skincare lotion shampoo nail_polish sunscreen',
    exceptions: list(
      '化妆品盒 化妆品收纳盒 化妆品收纳 化妆品袋 口红收纳 面膜机 面膜碗 香水瓶空瓶 香水柠檬 cosmetic_bag cosmetic_box lipstick_holder',
    ),
    sentence: {
      zh: '化妆品请用原包装密封防漏；香水、指甲油等含酒精的只走陆运。',
      en: 'Cosmetics: original packing, sealed against leaks; perfume and nail polish go by land only.',
    },
  }),
  restricted({
    key: 'perishable',
    label: { zh: '易变质食品', en: 'food that spoils' },
    words:
      '生鲜 水果 鲜果 蔬菜 海鲜 冻品 冷冻食品 冷冻 冻虾 冻鱼 冻肉 鲜肉 猪肉 牛肉 羊肉 鸡肉 大闸蟹 螃蟹 鲜虾 冰淇淋 蛋糕 牛奶 鲜奶 酸奶 鲜花 月饼 荔枝 苹果 樱桃 车厘子 草莓 橙子 榴莲 fruit vegetables seafood fresh_food frozen_food meat cake milk ice_cream',
    exceptions: list(
      '水果刀 水果盘 水果篮 水果叉 水果机 蔬菜种子 蛋糕模具 蛋糕盒 蛋糕架 蛋糕机 牛奶盒 牛奶锅 牛肉干 牛肉酱 猪肉脯 冷冻柜 冷冻机 苹果手机 苹果11 苹果12 苹果13 苹果14 苹果15 苹果16 苹果17 苹果18 苹果pro 苹果_pro 苹果mac 苹果ipad 苹果iphone 苹果笔 苹果醋 苹果电脑 苹果笔记本 苹果平板 苹果耳机 苹果手表 苹果充电器 苹果数据线 草莓图案 榴莲糖 水果糖 水果罐头 海鲜酱 月饼盒 月饼模具 大闸蟹券 大闸蟹礼品卡 fruit_knife fruit_bowl cake_mould cake_mold cake_box milk_powder milk_frother',
    ),
    sentence: {
      zh: '易变质食品请做好保鲜包装，运输时效内变质的风险由寄件人承担；不支持冷链。',
      en: 'Food that spoils needs insulated packing; we run no cold chain, so spoiling within the transit time is at your own risk.',
    },
  }),
  restricted({
    key: 'liquids',
    label: { zh: '液体', en: 'liquids' },
    words:
      '胶水 驱蚊液 液体 液态 饮料 矿泉水 食用油 花生油 橄榄油 菜籽油 酱油 陈醋 蜂蜜 果汁 糖浆 墨水 墨汁 洗衣液 洗洁精 消毒液 机油 润滑油 酒精棉片 酒精湿巾 酒精湿纸巾 酒精棉球 酒精棉 消毒湿巾 湿巾 湿纸巾 免洗洗手液 water liquid beverage juice cooking_oil olive_oil honey ink detergent syrup soy_sauce lubricant engine_oil wet_wipe alcohol_wipe alcohol_pad hand_sanitizer',
    exceptions: list(
      '固体胶水 胶水枪 液体灌装机 饮料机 饮料杯 饮料架 果汁机 果汁杯 蜂蜜罐 蜂蜜柚子茶机 墨水屏 墨水瓶空瓶 机油滤芯 机油滤清器 机油泵 酱油瓶 酱油碟 water_bottle water_pump water_filter water_cup water_gun ink_cartridge_empty juice_cup',
    ),
    sentence: {
      zh: '液体请密封防漏，外箱四周加缓冲；不接收易燃、腐蚀性液体。',
      en: 'Liquids must be sealed and cushioned all round; nothing flammable or corrosive.',
    },
  }),
  restricted({
    key: 'powders',
    label: { zh: '粉末', en: 'powders' },
    words:
      '粉末 粉状 粉剂 艾草粉 中药粉 辣椒粉 面粉 淀粉 奶粉 蛋白粉 洗衣粉 石膏粉 滑石粉 颜料粉 色粉 咖啡粉 调料粉 水泥 powder flour starch cement',
    exceptions: list('粉末冶金 粉末喷涂 面粉机 奶粉盒 奶粉罐 洗衣粉盒 粉末涂装件 powder_coated powder_brush'),
    sentence: {
      zh: '粉末请用原包装或双层密封袋，并说明成分；无法说明成分的不能承运。',
      en: 'Powders: original packing or two sealed bags, with what they are made of; unknown powders are not carried.',
    },
  }),
  restricted({
    key: 'magnets',
    label: { zh: '磁性物品', en: 'magnets' },
    words: '磁铁 磁石 吸铁石 钕铁硼 强磁 磁性材料 永磁 magnet magnets neodymium',
    exceptions: list('磁铁挂钩贴 冰箱磁铁贴 永磁电机 fridge_magnet refrigerator_magnet'),
    sentence: {
      zh: '磁性物品请做好消磁或屏蔽包装，只走陆运。',
      en: 'Magnets must be shielded and go by land only.',
    },
  }),
]
