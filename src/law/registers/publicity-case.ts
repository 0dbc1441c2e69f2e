import { convention, defineRegister, f } from '../../definition/index.ts'
import { publicityLaw } from '../sources/legal-publicity.ts'
import { publicityThemes } from './publicity-themes.ts'

/** 以案释法: model cases with names taken out. */
export const publicityCase = defineRegister({
  id: 'publicity.case',
  title: '以案释法案例',
  group: '普法与学法',
  says: '登记已隐去个人信息、可以公开的典型案例及其刊发情况。',
  series: '案',
  basis: convention('办理中有普法价值的案件整理为案例，隐去个人信息后使用'),
  fields: {
    title: f.line('案例名称', { disclose: 'public' }),
    theme: f.choice('主题', publicityThemes, { disclose: 'public' }),
    text: f.text('案情和法律解读', { disclose: 'public', basis: publicityLaw(18) }),
    anonymous: f.yesNo('已隐去个人信息'),
    outlet: f.choice(
      '刊发层级',
      { street: '街道', district: '区级', city: '市级', province: '省级', nation: '中央媒体' },
      { disclose: 'public' },
    ),
    origin: f.matter('来源事项'),
  },
  names: { title: 'title' },
  asks: ['title', 'theme', 'text', 'anonymous'],
  rules: {
    anonymous: {
      says: '公开的案例已隐去个人信息',
      basis: convention('案例公开前隐去姓名、住址、证件号码等个人信息'),
      field: 'anonymous',
      holds: ({ anonymous }) => anonymous === true,
    },
  },
  figures: { cases: { label: '以案释法案例', unit: '个', counts: 'enter', by: ['theme', 'outlet'] } },
})
