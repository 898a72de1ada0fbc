import type { GoodsRule } from '../domain/company/company.ts'

type Refused = Pick<GoodsRule, 'key' | 'label' | 'sentence' | 'exceptions' | 'notWith'> & { readonly words: string }

function refused({ words, ...rest }: Refused): GoodsRule {
  return { verdict: 'refused', person: false, words: words.split(' ').map((word) => word.replaceAll('_', ' ')), ...rest }
}

const list = (words: string): readonly string[] => words.split(' ').map((word) => word.replaceAll('_', ' '))

/** Goods the company may not carry (禁寄). `_` stands for a blank inside a word. */
export const demoRefusedGoods: readonly GoodsRule[] = [
  refused({
    key: 'explosives',
    label: { zh: '爆炸物品', en: 'explosives' },
    words:
      '炸药 雷管 火药 导火索 手榴弹 炸弹 爆炸物 爆炸品 引爆器 硝铵 黑火药 tnt explosive dynamite detonator gunpowder grenade bomb',
    exceptions: list('炸弹鱼 bath_bomb'),
    sentence: {
      zh: '爆炸物品属于国家禁止寄递的物品，任何方式都不能承运。',
      en: 'Explosives are forbidden by law; we cannot carry them in any way.',
    },
  }),
  refused({
    key: 'fireworks',
    label: { zh: '烟花爆竹', en: 'fireworks' },
    words: '烟花 爆竹 鞭炮 烟火 仙女棒 摔炮 礼花弹 firework firecracker sparkler',
    exceptions: list('烟花易冷 电子鞭炮 电子烟花 人间烟火 烟火气'),
    sentence: {
      zh: '烟花爆竹易燃易爆，禁止寄递，请在当地有证的商店购买。',
      en: 'Fireworks are forbidden in the mail; please buy them from a licensed shop where they are needed.',
    },
  }),
  refused({
    key: 'weapons',
    label: { zh: '枪支弹药', en: 'weapons and ammunition' },
    words:
      '枪 枪支 枪械 手枪 步枪 气枪 猎枪 电击枪 仿真枪 玩具枪 枪支配件 弩 弓弩 弹弓枪 电击器 电棍 催泪 军火 武器 弹药 子弹 弹壳 weapon gun pistol rifle firearm airsoft ammunition ammo bullet crossbow taser',
    exceptions: list(
      '水枪 喷枪 胶枪 热熔枪 热熔胶枪 玻璃胶枪 筋膜枪 按摩枪 扫码枪 扫描枪 条码枪 钉枪 气钉枪 打钉枪 洗车枪 高压水枪 风枪 热风枪 焊枪 氩弧焊枪 测温枪 额温枪 体温枪 温度枪 油枪 加油枪 黄油枪 标签枪 打标枪 打价枪 吊牌枪 移液枪 枪钻 枪头 枪鱼 泡泡枪 泡沫枪 吹尘枪 吹风枪 充电枪 铆钉枪 拉铆枪 打包枪 魔弩 子弹头 子弹口红 子弹杯 water_gun glue_gun heat_gun massage_gun spray_gun nail_gun staple_gun bubble_gun gun_tape barcode_gun bullet_journal',
    ),
    sentence: {
      zh: '枪支弹药及仿真枪（含外形相近的玩具枪）禁止寄递，我们不能承运。',
      en: 'Weapons, ammunition and replicas (toy guns that look real included) are forbidden; we cannot carry them.',
    },
  }),
  refused({
    key: 'controlled_knives',
    label: { zh: '管制刀具', en: 'controlled knives' },
    words:
      '管制刀具 管制刀 匕首 三棱刀 三棱刮刀 弹簧刀 跳刀 甩刀 蝴蝶刀 军刺 砍刀 开山刀 武士刀 爪刀 dagger switchblade butterfly_knife machete combat_knife controlled_knife controlled_knives',
    sentence: {
      zh: '管制刀具禁止寄递；普通厨房刀具包好刀刃后可以寄。',
      en: 'Controlled knives are forbidden. Ordinary kitchen knives are fine with the blade well wrapped.',
    },
  }),
  refused({
    key: 'flammables',
    label: { zh: '易燃物品', en: 'flammables' },
    words:
      '易燃 易燃品 易燃物 易燃液体 汽油 柴油 煤油 酒精 医用酒精 工业酒精 固体酒精 酒精块 75%酒精 95%酒精 乙醇 甲醇 打火机 打火机油 火柴 丙酮 香蕉水 天那水 稀释剂 稀料 松节油 油漆稀释剂 桐油 镁粉 铝粉 硫磺 白磷 木炭 petrol gasoline diesel kerosene alcohol ethanol isopropanol lighter lighter_fluid matches acetone paint_thinner flammable turpentine',
    exceptions: list(
      '汽油桶 柴油桶 汽油机 汽油发电机 汽油滤清器 汽油泵 汽油锯 汽油添加瓶 柴油机 柴油发电机 柴油滤芯 柴油滤清器 柴油泵 酒精灯 酒精测试仪 酒精检测仪 酒精计 酒精喷壶 打火机壳 打火机模具 木炭笔 火柴人 火柴盒小汽车 alcohol_tester alcohol-free alcohol_free non-alcoholic diesel_engine diesel_filter diesel_jeans match_box_car lighter_case',
    ),
    sentence: {
      zh: '易燃物品（汽油、70%及以上的酒精、打火机等）禁止寄递，建议在收货地购买。',
      en: 'Flammables (petrol, alcohol of 70 % and more, lighters …) are forbidden; better buy them at the destination.',
    },
  }),
  refused({
    key: 'compressed_gas',
    label: { zh: '压缩气体', en: 'compressed gas' },
    words:
      '压缩气体 煤气 天然气 gas 氧气瓶 氧气罐 煤气罐 煤气瓶 液化气 液化石油气 气瓶 气罐 燃气罐 卡式炉气罐 丁烷 氢气 氮气瓶 二氧化碳气瓶 灭火器 自喷漆 喷漆 喷雾罐 氦气 compressed_gas gas_cylinder gas_canister butane propane lpg aerosol spray_paint fire_extinguisher helium',
    exceptions: list(
      '煤气灶 煤气表 煤气管 煤气报警器 天然气灶 天然气热水器 天然气报警器 液化气灶 液化气灶具 液化气减压阀 gas_stove gas_mask gas_spring gas_detector gas_heater gas_meter gas_boiler 喷漆机 喷漆枪 喷漆房 氢气球印花 灭火器箱 灭火器架 空气罐头',
    ),
    sentence: {
      zh: '压缩气体和罐装喷雾受热会爆炸，禁止寄递；空瓶请先排空并联系人工确认。',
      en: 'Compressed gas and aerosols may burst and are forbidden; for emptied cylinders please ask one of our people.',
    },
  }),
  refused({
    key: 'toxic',
    label: { zh: '有毒物品', en: 'toxic goods' },
    words:
      '有毒 剧毒 毒药 毒鼠强 老鼠药 灭鼠药 农药 杀虫剂 除草剂 百草枯 敌敌畏 砒霜 氰化物 氰化钠 水银 汞 toxic poison pesticide insecticide herbicide cyanide mercury arsenic rat_poison',
    exceptions: list('农药残留检测仪 农药喷雾器 农药喷壶 汞合金'),
    sentence: {
      zh: '有毒物品禁止寄递，请联系有危险品资质的承运商。',
      en: 'Toxic goods are forbidden; please ask a carrier licensed for dangerous goods.',
    },
  }),
  refused({
    key: 'corrosive',
    label: { zh: '腐蚀性物品', en: 'corrosives' },
    words:
      '腐蚀 腐蚀品 腐蚀性 硫酸 盐酸 硝酸 氢氟酸 强酸 强碱 烧碱 氢氧化钠 双氧水 电池液 电瓶水 corrosive sulfuric_acid sulphuric_acid hydrochloric_acid nitric_acid caustic_soda',
    exceptions: list(
      '防腐蚀 耐腐蚀 硫酸钡 硫酸钙 硫酸镁 盐酸二甲双胍 盐酸左氧氟沙星 盐酸西替利嗪 盐酸氨溴索 corrosive-resistant',
    ),
    sentence: {
      zh: '腐蚀性物品禁止寄递，请联系有危险品资质的承运商。',
      en: 'Corrosives are forbidden; please ask a carrier licensed for dangerous goods.',
    },
  }),
  refused({
    key: 'radioactive',
    label: { zh: '放射性物品', en: 'radioactive goods' },
    words: '放射性 放射源 铀 钴60 镭 辐射源 radioactive uranium plutonium',
    exceptions: list('镭射 镭雕 防放射性'),
    sentence: { zh: '放射性物品禁止寄递。', en: 'Radioactive goods are forbidden.' },
  }),
  refused({
    key: 'infectious',
    label: { zh: '感染性物质', en: 'infectious substances' },
    words:
      '感染性 传染性 病毒样本 病菌 菌种 细菌样本 血液样本 血样 血液 病理标本 医疗废物 核酸样本 infectious virus_sample blood_sample pathogen medical_waste',
    exceptions: list('血液透析机 血液分析仪 血样管 采血管'),
    sentence: {
      zh: '感染性物质禁止寄递，请使用有资质的生物样本专线。',
      en: 'Infectious substances are forbidden; please use a licensed specimen carrier.',
    },
  }),
  refused({
    key: 'drugs',
    label: { zh: '毒品', en: 'illegal drugs' },
    words:
      '毒品 大麻 海洛因 冰毒 摇头丸 鸦片 吗啡 可卡因 k粉 罂粟 罂粟壳 笑气 止咳水 麻醉药品 精神药品 narcotic cannabis marijuana heroin cocaine opium morphine methamphetamine illegal_drug',
    exceptions: list('毒品检测试剂 毒品检测 工业大麻布 虞美人 drug_test drug_test_kit'),
    sentence: { zh: '毒品及麻醉、精神药品禁止寄递。', en: 'Drugs and narcotics are forbidden by law.' },
  }),
  refused({
    key: 'counterfeit',
    label: { zh: '假冒侵权物品', en: 'counterfeits' },
    words: '假货 假冒 高仿 仿冒 a货 假烟 假酒 假币 假钞 假证 假发票 盗版 counterfeit fake_brand replica_bag pirated',
    sentence: { zh: '假冒伪劣和侵权物品禁止寄递。', en: 'Counterfeits are forbidden.' },
  }),
  refused({
    key: 'cash',
    label: { zh: '现金', en: 'cash' },
    words: '现金 钞票 纸币 人民币 美元现钞 外币 硬币 cash banknote banknotes paper_money foreign_currency',
    exceptions: list('现金盒 现金箱 现金流量表 纪念币 硬币收纳 人民币图案 cash_box cash_drawer cash_register cash_on_delivery'),
    sentence: { zh: '现金禁止寄递，建议通过银行转账。', en: 'Cash is forbidden in the mail; a bank transfer is the safe way.' },
  }),
  refused({
    key: 'wildlife',
    label: { zh: '受保护野生动植物', en: 'protected wildlife' },
    words:
      '象牙 犀牛角 犀角 穿山甲 虎骨 虎皮 熊胆 熊掌 玳瑁 红珊瑚 野生动物 保护动物 羚羊角 ivory rhino_horn pangolin tiger_bone protected_wildlife wild_animal',
    exceptions: list('象牙白 象牙色 象牙果 仿象牙 ivory_white ivory_color'),
    notWith: list('毛绒 公仔 玩偶 模型 手办 plush figurine'),
    sentence: { zh: '受保护的野生动植物及其制品禁止寄递。', en: 'Protected wildlife and what is made of it is forbidden.' },
  }),
  refused({
    key: 'live_animals',
    label: { zh: '活体动物', en: 'live animals' },
    words:
      '活体 活物 活动物 动物 宠物 小猫 小狗 猫咪 狗狗 幼犬 幼猫 只猫 只狗 条狗 活猫 活狗 仓鼠 兔子 鹦鹉 小鸟 乌龟 金鱼 活鱼 活虾 活鸡 活鸭 活禽 活蟹 活的 活着的 鲜活 活大闸蟹 活螃蟹 活海鲜 活龙虾 活鳗 活甲鱼 活牛蛙 蜥蜴 蛇 蜜蜂 live_animal pet puppy kitten live_fish live_crab live_lobster live_shrimp live_bird live_chicken live_insect hamster parrot turtle snake cat dog rabbit',
    exceptions: list(
      '生活的 灵活的 干活的 养活的 救活的 宠物用品 宠物食品 宠物粮 宠物衣 宠物窝 宠物笼 宠物包 宠物零食 宠物尿垫 宠物牵引 动物园 动物饼干 蛇皮袋 蛇皮 蛇形管 蛇纹 兔子灯 pet_food pet_supplies pet_bed cat_food dog_food cat_litter dog_leash pet_film pet_bottle 金鱼缸 金鱼草 乌龟缸 仓鼠笼 兔子笼 蛇果 蛇形 hot_dog cat_tree cat_toy dog_toy dog_bed rabbit_hutch',
    ),
    notWith: list(
      '毛绒 公仔 玩偶 模型 手办 玩具 摆件 雕像 贴纸 图案 标本 粮 零食 用品 衣服 plush toy figurine sticker statue food',
    ),
    sentence: {
      zh: '活体动物禁止寄递，请选择专业的宠物托运。',
      en: 'Live animals are not carried; please use a pet transport service.',
    },
  }),
]
