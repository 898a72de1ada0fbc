import type { Place } from '../../src/domain/regions/place.ts'

function place(province: string, city: string, district: string): Place {
  return { province, city, district }
}

export const nanshan = place('广东省', '深圳市', '南山区')
export const futian = place('广东省', '深圳市', '福田区')
export const tianhe = place('广东省', '广州市', '天河区')
export const conghua = place('广东省', '广州市', '从化区')
export const pudong = place('上海市', '上海市', '浦东新区')
export const xihu = place('浙江省', '杭州市', '西湖区')
export const haidian = place('北京市', '北京市', '海淀区')
export const chaoyang = place('北京市', '北京市', '朝阳区')
export const urumqi = place('新疆维吾尔自治区', '乌鲁木齐市', '天山区')
