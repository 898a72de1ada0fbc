/** Surnames of China, single and compound; the first line holds the hundred most common. */
const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const OTHER =
  '褚卫尤施华戚喻柏水窦章云葛奚郎鲁昌苗凤花俞柳酆鲍费廉岑倪滕殷毕邬安常乐时傅皮卞齐康伍元卜平和穆萧湛祁禹狄米贝明臧计伏成谈茅庞纪舒屈项祝阮蓝闵席季麻强路娄危童颜梅盛刁骆樊凌霍虞支柯昝管经房裘缪干解应宗宣贲郁单杭洪包诸左吉钮嵇邢滑裴荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井富巫乌焦巴弓牧隗山谷车宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖符景詹束幸司韶郜蓟薄印宿怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容古易慎戈庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空母沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈琴归海晋楚法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟言福佐佑原由仝肖闫代邸苑淡种禚粟隋初揭邝冼练占佀侬展樵揣阿拉回户麦卿虎邹植官练英撒令卢矫修尧弥冒亓么阿却茆咎青来欧楼毋溥逮桓扆撖粘么亢闭浮苟南东西北操敬扎旷蔺门历'
const COMPOUND =
  '万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 仉督 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 呼延 羊舌 微生 梁丘 左丘 徐离 南宫 第五 独孤 欧陽'

const common = new Set(COMMON)
const single = new Set(COMMON + OTHER)
const compound = new Set(COMPOUND.split(' '))

/** 2: one of the hundred most common or a compound one, 1: a rarer one, 0: none; with how many characters it has. */
export function surnameOf(name: string): { readonly weight: 0 | 1 | 2; readonly length: number } {
  if (compound.has(name.slice(0, 2))) return { weight: 2, length: 2 }
  const first = name.charAt(0)
  if (common.has(first)) return { weight: 2, length: 1 }
  return single.has(first) ? { weight: 1, length: 1 } : { weight: 0, length: 0 }
}

const GIVEN = new Set(
  '三四五伟强芳娜敏静丽娟艳军杰涛明超勇斌辉磊洋刚平飞鹏波俊峰浩亮凯建国华文玉红梅兰英霞萍燕玲琴芬秀珍凤莲荣贵福生志海春雪雨晴欣怡佳嘉子梓轩宇涵泽睿博晨昊天一诺思彤雅琪瑶瑾萱妍婷颖慧倩莹露丹薇蕾璐洁琳媛馨悦美月彦哲翔鑫森淼焱垚旭阳昕昱晓东云龙虎健康宁安乐成功胜利兴旺富德仁义信礼智勤学友良善忠孝庆祥瑞铭锐钧锋铁铜银金钰瑜璇珊珂珠宝琛瑗翠菊莉茜茹莎菲萌蓉蕊芸芷若菁苗晗曦煜炜灿烁炎烨焕楠桐柏松林枫榕树槐霖霏沛沐泓洪润源清溪浚淳涵漪澜瀚'.split(
    '',
  ),
)

/** How many of the characters are common in given names. */
export function givenNameCharacters(given: string): number {
  let count = 0
  for (const char of given) if (GIVEN.has(char)) count++
  return count
}
