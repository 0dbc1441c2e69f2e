import type { ThemeConfig } from 'antd'

/** Deep blue for action, restrained red for what is overdue; every text colour passes 4.5 : 1 on white and on the grey of table heads. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f91',
    colorInfo: '#1d4f91',
    colorLink: '#1d4f91',
    colorError: '#b42318',
    colorSuccess: '#1b6b3a',
    colorWarning: '#8a5300',
    colorText: '#1b2430',
    colorTextSecondary: '#46505e',
    colorTextTertiary: '#586272',
    colorTextQuaternary: '#626c7a',
    colorTextPlaceholder: '#636d7b',
    colorTextDescription: '#46505e',
    colorBgLayout: '#f5f6f8',
    colorBorder: '#c3c9d2',
    colorBorderSecondary: '#e3e6eb',
    borderRadius: 4,
    fontSize: 14,
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif",
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Layout: { headerBg: '#ffffff', headerHeight: 52, headerPadding: '0 16px', siderBg: '#ffffff', bodyBg: '#f5f6f8' },
    Menu: { itemHeight: 34, itemMarginBlock: 2, groupTitleFontSize: 12, groupTitleColor: '#586272', itemSelectedBg: '#e8eff8' },
    Table: { cellPaddingBlock: 9, cellPaddingInline: 10, headerBg: '#f3f5f8', rowHoverBg: '#f3f7fc' },
    Tabs: { horizontalItemPadding: '10px 0' },
    Segmented: { trackBg: '#e3e7ed', itemSelectedColor: '#1d4f91' },
    Drawer: { paddingLG: 20 },
  },
}
