import type { ThemeConfig } from 'antd'

/** The system's wish for less motion; the library must know it, or it waits for ends of movements that never come. */
const wantsMotion = !matchMedia('(prefers-reduced-motion: reduce)').matches

/** Calm greys, one accent of deep teal; colour beyond it only where something is due. */
export const theme: ThemeConfig = {
  token: {
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
    borderRadius: 7,
    fontSize: 13,
    fontFamily: '"Inter", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif',
    controlHeight: 30,
    motion: wantsMotion,
  },
  components: {
    Tabs: { horizontalItemGutter: 20, titleFontSize: 13 },
    Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 10, headerBg: '#f7f9f9' },
    Tag: { defaultBg: '#eef2f3' },
  },
}
