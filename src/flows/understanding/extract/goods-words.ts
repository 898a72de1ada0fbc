/** Goods that people send by parcel or pallet, in both languages; read as goods names wherever they stand. */
export const GOODS_WORDS: readonly string[] = `
酒精湿巾 酒精湿纸巾 酒精棉片 酒精棉球 酒精棉 消毒湿巾 湿巾 湿纸巾 洗手液 杨梅酒 药酒 米酒 果酒 艾草粉 辣椒粉 面粉 电动车电池 锂电池 电池组 手机电池 旧手机 旧电脑
衣服 羽绒服 毛衣 裤子 裙子 外套 鞋子 运动鞋 球鞋 服装 服饰 帽子 围巾 被子 床单 布料 面料 行李箱 行李 箱包 背包
书 茶 酒 鞋 画 书本 书籍 图书 教材 文件 合同 资料 档案 证件 护照 发票 标书 样品 样本 样衣 画册 宣传册 字画 礼品 礼物 玩具 乐器 吉他 钢琴
电脑 笔记本电脑 笔记本 台式机 显示器 显示屏 主机 键盘 鼠标 打印机 手机壳 手机膜 手机支架 手机 平板 相机 摄像头 耳机 音响 电视机 电视 冰箱 洗衣机 空调 微波炉 电饭煲 家电 电器 电子产品 电子元件 元器件 芯片 电路板 线路板 电机 电池 锂电池 充电宝 移动电源 蓄电池
家具 沙发 桌子 椅子 床垫 衣柜 茶几 门窗 瓷砖 地板 灯具 卫浴 马桶 建材 五金件 五金 螺丝 轴承 模具 机器设备 机器 机械 设备 配件 零件 汽车配件 汽配 轮胎 发动机 钢材 铝材 管材 电缆 塑料颗粒 塑料 原料 纸箱 包装盒 板材 木材 石材
食品 零食 水果 苹果 橙子 橘子 荔枝 芒果 樱桃 蔬菜 海鲜 大闸蟹 螃蟹 鱼 肉 牛肉 腊肉 香肠 月饼 蛋糕 茶叶 茶具 餐具 酒具 咖啡 牛奶 奶粉 大米 面粉 调料 蜂蜜 特产 干货 坚果 酒水 茅台 五粮液 白酒 红酒 啤酒 葡萄酒 饮料 矿泉水 食用油 酱油
化妆品 护肤品 面膜 香水 口红 洗发水 洗衣液 药品 药 中药 保健品 口罩 医疗器械 医疗设备 眼镜 手表 首饰 珠宝 黄金 玉器 瓷器 陶瓷 玻璃杯 玻璃瓶 茶杯 水杯 保温杯 酒杯 玻璃 杯子 碗 餐具 厨具 锅 古董 工艺品 花瓶 鲜花 绿植 盆栽 种子 肥料
自行车 电动车 摩托车 婴儿车 轮椅 帐篷 鱼竿 健身器材 跑步机 油漆 涂料 胶水 粉末 液体 磁铁 酒精 汽油 柴油 打火机 烟花 鞭炮 爆竹 炸药 农药 煤气罐 气瓶 压缩气体 毒品 枪 仿真枪 子弹 弹药 刀具 管制刀具 菜刀 匕首 刀 现金 假币 假货 香烟 烟
活体 宠物 小猫 小狗 猫 狗 仓鼠 乌龟 活鱼 活虾 象牙 野生动物
alcohol\\swipes? wet\\swipes? lithium\\sbatter(?:y|ies) lithium\\scells? e-bike\\sbatter(?:y|ies)
vases? cups? mugs? plates? lamps? clothes clothing shoes garments books documents contracts samples laptop laptops computers computer phones toys furniture electronics machinery parts spares tiles textiles fabric
food fruit fruits apples tea coffee wine liquor beer medicine cosmetics perfume paint glass ceramics batteries battery powerbanks powerbank power\\sbanks? fireworks petrol gasoline lighters knife knives guns? cash alcohol pets? puppy kitten
`
  .trim()
  .split(/\s+/)
