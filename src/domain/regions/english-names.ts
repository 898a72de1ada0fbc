import type { Region } from './region.ts'
import { regionTable } from './region-table.ts'

/** English and pinyin names of provinces and prefectures, without apostrophes; one province a line. */
const LINES = `
beijing|peking 北京市
tianjin 天津市
hebei 河北省,shijiazhuang 石家庄市,tangshan 唐山市,qinhuangdao 秦皇岛市,handan 邯郸市,xingtai 邢台市,baoding 保定市,zhangjiakou 张家口市,chengde 承德市,cangzhou 沧州市,langfang 廊坊市,hengshui 衡水市
shanxi 山西省,taiyuan 太原市,datong 大同市,yangquan 阳泉市,changzhi 长治市,jincheng 晋城市,shuozhou 朔州市,jinzhong 晋中市,yuncheng 运城市,xinzhou 忻州市,linfen 临汾市,lvliang|luliang 吕梁市
inner mongolia|neimenggu 内蒙古自治区,hohhot|huhehaote 呼和浩特市,baotou 包头市,wuhai 乌海市,chifeng 赤峰市,tongliao 通辽市,ordos|eerduosi 鄂尔多斯市,hulunbuir|hulunbeier 呼伦贝尔市,bayannur|bayannaoer 巴彦淖尔市,ulanqab|wulanchabu 乌兰察布市,hinggan|xingan 兴安盟,xilingol|xilinguole 锡林郭勒盟,alxa|alashan 阿拉善盟
liaoning 辽宁省,shenyang 沈阳市,dalian 大连市,anshan 鞍山市,fushun 抚顺市,benxi 本溪市,dandong 丹东市,jinzhou 锦州市,yingkou 营口市,fuxin 阜新市,liaoyang 辽阳市,panjin 盘锦市,tieling 铁岭市,chaoyang 朝阳市,huludao 葫芦岛市
jilin 吉林省,changchun 长春市,jilin 吉林市,siping 四平市,liaoyuan 辽源市,tonghua 通化市,baishan 白山市,songyuan 松原市,baicheng 白城市,yanbian 延边朝鲜族自治州
heilongjiang 黑龙江省,harbin|haerbin 哈尔滨市,qiqihar|qiqihaer 齐齐哈尔市,jixi 鸡西市,hegang 鹤岗市,shuangyashan 双鸭山市,daqing 大庆市,yichun 伊春市,jiamusi 佳木斯市,qitaihe 七台河市,mudanjiang 牡丹江市,heihe 黑河市,suihua 绥化市,daxinganling|greater khingan 大兴安岭地区
shanghai 上海市
jiangsu 江苏省,nanjing 南京市,wuxi 无锡市,xuzhou 徐州市,changzhou 常州市,suzhou 苏州市,nantong 南通市,lianyungang 连云港市,huaian 淮安市,yancheng 盐城市,yangzhou 扬州市,zhenjiang 镇江市,taizhou 泰州市,suqian 宿迁市
zhejiang 浙江省,hangzhou 杭州市,ningbo 宁波市,wenzhou 温州市,jiaxing 嘉兴市,huzhou 湖州市,shaoxing 绍兴市,jinhua 金华市,quzhou 衢州市,zhoushan 舟山市,taizhou 台州市,lishui 丽水市
anhui 安徽省,hefei 合肥市,wuhu 芜湖市,bengbu 蚌埠市,huainan 淮南市,maanshan 马鞍山市,huaibei 淮北市,tongling 铜陵市,anqing 安庆市,huangshan 黄山市,chuzhou 滁州市,fuyang 阜阳市,suzhou 宿州市,luan 六安市,bozhou 亳州市,chizhou 池州市,xuancheng 宣城市
fujian 福建省,fuzhou 福州市,xiamen|amoy 厦门市,putian 莆田市,sanming 三明市,quanzhou 泉州市,zhangzhou 漳州市,nanping 南平市,longyan 龙岩市,ningde 宁德市
jiangxi 江西省,nanchang 南昌市,jingdezhen 景德镇市,pingxiang 萍乡市,jiujiang 九江市,xinyu 新余市,yingtan 鹰潭市,ganzhou 赣州市,jian 吉安市,yichun 宜春市,fuzhou 抚州市,shangrao 上饶市
shandong 山东省,jinan 济南市,qingdao 青岛市,zibo 淄博市,zaozhuang 枣庄市,dongying 东营市,yantai 烟台市,weifang 潍坊市,jining 济宁市,taian 泰安市,weihai 威海市,rizhao 日照市,linyi 临沂市,dezhou 德州市,liaocheng 聊城市,binzhou 滨州市,heze 菏泽市
henan 河南省,zhengzhou 郑州市,kaifeng 开封市,luoyang 洛阳市,pingdingshan 平顶山市,anyang 安阳市,hebi 鹤壁市,xinxiang 新乡市,jiaozuo 焦作市,puyang 濮阳市,xuchang 许昌市,luohe 漯河市,sanmenxia 三门峡市,nanyang 南阳市,shangqiu 商丘市,xinyang 信阳市,zhoukou 周口市,zhumadian 驻马店市
hubei 湖北省,wuhan 武汉市,huangshi 黄石市,shiyan 十堰市,yichang 宜昌市,xiangyang 襄阳市,ezhou 鄂州市,jingmen 荆门市,xiaogan 孝感市,jingzhou 荆州市,huanggang 黄冈市,xianning 咸宁市,suizhou 随州市,enshi 恩施土家族苗族自治州
hunan 湖南省,changsha 长沙市,zhuzhou 株洲市,xiangtan 湘潭市,hengyang 衡阳市,shaoyang 邵阳市,yueyang 岳阳市,changde 常德市,zhangjiajie 张家界市,yiyang 益阳市,chenzhou 郴州市,yongzhou 永州市,huaihua 怀化市,loudi 娄底市,xiangxi 湘西土家族苗族自治州
guangdong 广东省,guangzhou|canton 广州市,shaoguan 韶关市,shenzhen 深圳市,zhuhai 珠海市,shantou 汕头市,foshan 佛山市,jiangmen 江门市,zhanjiang 湛江市,maoming 茂名市,zhaoqing 肇庆市,huizhou 惠州市,meizhou 梅州市,shanwei 汕尾市,heyuan 河源市,yangjiang 阳江市,qingyuan 清远市,dongguan 东莞市,zhongshan 中山市,chaozhou 潮州市,jieyang 揭阳市,yunfu 云浮市
guangxi 广西壮族自治区,nanning 南宁市,liuzhou 柳州市,guilin 桂林市,wuzhou 梧州市,beihai 北海市,fangchenggang 防城港市,qinzhou 钦州市,guigang 贵港市,yulin 玉林市,baise 百色市,hezhou 贺州市,hechi 河池市,laibin 来宾市,chongzuo 崇左市
hainan 海南省,haikou 海口市,sanya 三亚市,sansha 三沙市,danzhou 儋州市
chongqing 重庆市
sichuan 四川省,chengdu 成都市,zigong 自贡市,panzhihua 攀枝花市,luzhou 泸州市,deyang 德阳市,mianyang 绵阳市,guangyuan 广元市,suining 遂宁市,neijiang 内江市,leshan 乐山市,nanchong 南充市,meishan 眉山市,yibin 宜宾市,guangan 广安市,dazhou 达州市,yaan 雅安市,bazhong 巴中市,ziyang 资阳市,ngawa|aba 阿坝藏族羌族自治州,garze|ganzi 甘孜藏族自治州,liangshan 凉山彝族自治州
guizhou 贵州省,guiyang 贵阳市,liupanshui 六盘水市,zunyi 遵义市,anshun 安顺市,bijie 毕节市,tongren 铜仁市,qianxinan 黔西南布依族苗族自治州,qiandongnan 黔东南苗族侗族自治州,qiannan 黔南布依族苗族自治州
yunnan 云南省,kunming 昆明市,qujing 曲靖市,yuxi 玉溪市,baoshan 保山市,zhaotong 昭通市,lijiang 丽江市,puer|pu er 普洱市,lincang 临沧市,chuxiong 楚雄彝族自治州,honghe 红河哈尼族彝族自治州,wenshan 文山壮族苗族自治州,xishuangbanna 西双版纳傣族自治州,dali 大理白族自治州,dehong 德宏傣族景颇族自治州,nujiang 怒江傈僳族自治州,diqing 迪庆藏族自治州
tibet|xizang 西藏自治区,lhasa|lasa 拉萨市,shigatse|rikaze|xigaze 日喀则市,chamdo|changdu|qamdo 昌都市,nyingchi|linzhi 林芝市,shannan 山南市,nagqu|naqu 那曲市,ngari 阿里地区
shaanxi 陕西省,xian 西安市,tongchuan 铜川市,baoji 宝鸡市,xianyang 咸阳市,weinan 渭南市,yanan 延安市,hanzhong 汉中市,yulin 榆林市,ankang 安康市,shangluo 商洛市
gansu 甘肃省,lanzhou 兰州市,jiayuguan 嘉峪关市,jinchang 金昌市,baiyin 白银市,tianshui 天水市,wuwei 武威市,zhangye 张掖市,pingliang 平凉市,jiuquan 酒泉市,qingyang 庆阳市,dingxi 定西市,longnan 陇南市,linxia 临夏回族自治州,gannan 甘南藏族自治州
qinghai 青海省,xining 西宁市,haidong 海东市,haibei 海北藏族自治州,huangnan 黄南藏族自治州,hainan 海南藏族自治州,golog|guoluo 果洛藏族自治州,yushu 玉树藏族自治州,haixi 海西蒙古族藏族自治州
ningxia 宁夏回族自治区,yinchuan 银川市,shizuishan 石嘴山市,wuzhong 吴忠市,guyuan 固原市,zhongwei 中卫市
xinjiang 新疆维吾尔自治区,urumqi|wulumuqi 乌鲁木齐市,karamay|kelamayi 克拉玛依市,turpan|tulufan 吐鲁番市,hami|kumul 哈密市,changji 昌吉回族自治州,bortala|boertala 博尔塔拉蒙古自治州,bayingolin|bayinguoleng 巴音郭楞蒙古自治州,aksu|akesu 阿克苏地区,kizilsu|kezilesu 克孜勒苏柯尔克孜自治州,kashgar|kashi 喀什地区,hotan|hetian 和田地区,ili|yili 伊犁哈萨克自治州,tacheng 塔城地区,altay|aletai 阿勒泰地区
hong kong|hongkong|hk 香港特别行政区
macau|macao 澳门特别行政区
taiwan 台湾省,taipei|taibei 台北市,new taipei|xinbei 新北市,taoyuan 桃园市,taichung 台中市,tainan 台南市,kaohsiung|gaoxiong 高雄市,keelung 基隆市,hsinchu 新竹市,jiayi 嘉义市,hsinchu 新竹县,miaoli 苗栗县,zhanghua 彰化县,nantou 南投县,yunlin 云林县,jiayi 嘉义县,pingdong 屏东县,yilan 宜兰县,hualian 花莲县,taidong 台东县,penghu 澎湖县,kinmen 金门县,lianjiang 连江县
`

/** County-level places English speakers name on their own. */
const COUNTIES =
  'kunshan 昆山市,yiwu 义乌市,jiangyin 江阴市,zhangjiagang 张家港市,changshu 常熟市,cixi 慈溪市,yuyao 余姚市,jinjiang 晋江市,shishi 石狮市,pudong 浦东新区,nanshan 南山区/深圳市,futian 福田区,luohu 罗湖区,baoan 宝安区,longgang 龙岗区,longhua 龙华区/深圳市,haidian 海淀区,tianhe 天河区,yuexiu 越秀区,haizhu 海珠区,panyu 番禺区,huadu 花都区,xuhui 徐汇区,minhang 闵行区,songjiang 松江区,hongkou 虹口区,yangpu 杨浦区,binjiang 滨江区,xiaoshan 萧山区,yuhang 余杭区,shunde 顺德区,nanhai 南海区,xiantao 仙桃市,wenchang 文昌市'

/** Said alone these mean the well-known city, though a smaller one sounds the same. */
const WELL_KNOWN = new Set(['苏州市', '福州市', '吉林省', '海南省', '兰州市'])

let names: ReadonlyMap<string, readonly Region[]> | undefined

/** Regions by lower-case English or pinyin name; several where the sound fits several (taizhou). */
export function englishNames(): ReadonlyMap<string, readonly Region[]> {
  names ??= build()
  return names
}

function build(): ReadonlyMap<string, readonly Region[]> {
  const found = new Map<string, Region[]>()
  for (const entry of LINES.trim().split(/[,\n]/)) {
    const cut = entry.lastIndexOf(' ')
    for (const english of entry.slice(0, cut).split('|'))
      add(found, english, (region) => region.level < 3 && region.name === entry.slice(cut + 1))
  }
  for (const entry of COUNTIES.split(',')) {
    const [english = '', path = ''] = entry.split(' ')
    const [name, city] = path.split('/')
    add(found, english, (region) => region.name === name && (city === undefined || region.place.city === city))
  }
  for (const [english, regions] of found) {
    const known = regions.find((region) => WELL_KNOWN.has(region.name))
    if (known !== undefined) found.set(english, [known])
  }
  return found
}

function add(found: Map<string, Region[]>, english: string, fits: (region: Region) => boolean): void {
  const region = regionTable().regions.find(fits)
  if (region === undefined) return
  const known = found.get(english)
  if (known === undefined) found.set(english, [region])
  else if (!known.includes(region)) known.push(region)
}
