const PEOPLES =
  '维吾尔族|维吾尔|哈萨克族|哈萨克|柯尔克孜族|柯尔克孜|塔吉克族|塔吉克|蒙古族|蒙古|土家族|布依族|朝鲜族|哈尼族|傈僳族|仡佬族|拉祜族|纳西族|仫佬族|锡伯族|锡伯|达斡尔族|景颇族|毛南族|撒拉族|布朗族|阿昌族|普米族|鄂温克族|德昂族|保安族|裕固族|门巴族|独龙族|基诺族|赫哲族|俄罗斯族|各族|壮族|满族|回族|苗族|彝族|藏族|侗族|瑶族|白族|黎族|傣族|畲族|水族|佤族|羌族|土族|怒族'
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${PEOPLES})*(?:自治区|自治州|自治县|自治旗)$`)
const PEOPLE_DISTRICT = new RegExp(`^(.{2,}?)(?:${PEOPLES})+区$`)
const ORDINARY = /^(.{2,}?)(?:特别行政区|新区|地区|林区|矿区|特区|省|市|区|县|盟)$/

/** 深圳市 → 深圳, 楚雄彝族自治州 → 楚雄, 浦东新区 → 浦东; a name of two characters (忠县, 东区) stays whole. */
export function shortName(name: string): string {
  if (name === '内蒙古自治区') return '内蒙古'
  return AUTONOMOUS.exec(name)?.[1] ?? PEOPLE_DISTRICT.exec(name)?.[1] ?? ORDINARY.exec(name)?.[1] ?? name
}
