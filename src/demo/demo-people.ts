import type { Account } from '../domain/customers/customer.ts'

/** Accounts of the demo company; a private customer is an account without a tier. */
export const demoAccounts: readonly Account[] = [
  {
    key: 'xinghai',
    name: '深圳星海电子有限公司',
    tier: 'key',
    monthlyFreightFen: 26_000_000,
    contact: '陈海',
    phone: '13800138001',
    manager: 'zhao',
  },
  {
    key: 'meichen',
    name: '广州美辰服饰有限公司',
    tier: 'gold',
    monthlyFreightFen: 8_000_000,
    contact: '林美',
    phone: '13800138002',
    manager: null,
  },
  {
    key: 'yiming',
    name: '东莞一鸣五金厂',
    tier: 'silver',
    monthlyFreightFen: 2_300_000,
    contact: '赵一鸣',
    phone: '13800138003',
    manager: null,
  },
  { key: 'zhangsan', name: '张三', tier: null, monthlyFreightFen: 0, contact: '张三', phone: '13800138000', manager: null },
]
