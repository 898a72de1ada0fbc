import { theme as library, type ThemeConfig } from 'antd'
import type { Look } from './look.ts'

/** The system's wish for less motion; the library must know it, or it waits for ends of movements that never come. */
const wantsMotion = !matchMedia('(prefers-reduced-motion: reduce)').matches

const shape = {
  borderRadius: 7,
  fontSize: 13,
  fontFamily: '"Inter", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif',
  controlHeight: 30,
  motion: wantsMotion,
} as const

const tabs = { horizontalItemGutter: 20, titleFontSize: 13 } as const
const table = { cellPaddingBlockSM: 7, cellPaddingInlineSM: 10 } as const

/** Calm greys, one accent of deep teal; colour beyond it only where something is due. The same tones as `palette.css`. */
const themes: Readonly<Record<Look, ThemeConfig>> = {
  light: {
    token: {
      ...shape,
      colorPrimary: '#0d7377',
      colorInfo: '#0d7377',
      colorLink: '#0d7377',
      colorSuccess: '#2e8b57',
      colorWarning: '#c77700',
      colorError: '#c8322b',
      colorTextBase: '#1c2730',
      // Grey words that can still be read: 4.5 to 1 on every ground they stand on.
      colorTextPlaceholder: '#5b6973',
      colorTextDescription: '#52616b',
      colorBgLayout: '#f3f5f6',
    },
    components: { Tabs: tabs, Table: { ...table, headerBg: '#f7f9f9' }, Tag: { defaultBg: '#eef2f3' } },
  },
  dark: {
    algorithm: library.darkAlgorithm,
    token: {
      ...shape,
      colorPrimary: '#1c8a86',
      colorInfo: '#1c8a86',
      colorLink: '#45bdb7',
      colorSuccess: '#3fa873',
      colorWarning: '#d99a2b',
      colorError: '#e0574f',
      colorTextBase: '#e3eaed',
      colorTextPlaceholder: '#94a5ae',
      colorTextDescription: '#a9b8c0',
      colorBgBase: '#18222a',
      colorBgLayout: '#11191e',
      colorBgContainer: '#18222a',
      colorBgElevated: '#1e2a32',
      colorBorder: '#3c4c56',
      colorBorderSecondary: '#2b3942',
      colorSplit: '#2b3942',
    },
    components: {
      Tabs: { ...tabs, itemSelectedColor: '#45bdb7', inkBarColor: '#45bdb7', itemHoverColor: '#83d8d2' },
      Table: { ...table, headerBg: '#1e2a32' },
      Tag: { defaultBg: '#26333b' },
      Segmented: { trackBg: '#11191e', itemSelectedBg: '#2b3942' },
    },
  },
}

export function themeOf(look: Look): ThemeConfig {
  return themes[look]
}
