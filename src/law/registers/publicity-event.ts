import { convention, defineRegister, f } from '../../definition/index.ts'
import { publicityLaw } from '../sources/legal-publicity.ts'
import { audiences, publicityThemes } from './publicity-themes.ts'

/** 普法活动: one entry for each event, reported by the section or community that held it. */
export const publicityEvent = defineRegister({
  id: 'publicity.event',
  title: '普法活动',
  group: '普法与学法',
  says: '每场普法活动登记一条，由举办的科室或者社区填报。2025年11月1日起适用《法治宣传教育法》。',
  series: '普',
  basis: convention('科室和社区举办普法活动后登记，街道按季度汇总'),
  fields: {
    title: f.line('活动名称', { disclose: 'public' }),
    organiser: f.choice(
      '举办单位',
      { section: '街道科室', community: '社区', joint: '街道与社区联合', partner: '联合上级或者外单位' },
      { disclose: 'public' },
    ),
    form: f.choice(
      '活动形式',
      {
        campaign: '专场宣传活动',
        lecture: '专题法治讲座',
        visit: '入户宣传',
        stream: '线上直播',
        quiz: '知识竞赛答题',
        performance: '文艺演出',
        court: '旁听庭审',
        other: '其他',
      },
      { disclose: 'public', basis: publicityLaw(18) },
    ),
    theme: f.choice('主题', publicityThemes, { disclose: 'public' }),
    audience: f.choice('对象', audiences, { disclose: 'public' }),
    occasion: f.choice(
      '重要节点',
      {
        none: '日常',
        nationalSecurityDay: '全民国家安全教育日',
        civilCodeMonth: '民法典宣传月',
        constitutionWeek: '国家宪法日和宪法宣传周',
        consumerDay: '消费者权益日',
        drugDay: '国际禁毒日',
        safetyMonth: '安全生产月',
        other: '其他节点',
      },
      { disclose: 'public', basis: publicityLaw(13) },
    ),
    place: f.line('地点', { disclose: 'public' }),
    people: f.integer('参与人数', { max: 1_000_000, unit: '人', disclose: 'public' }),
    materials: f.integer('发放材料', { max: 1_000_000, unit: '份', hint: '已在宣传品登记的不再填写' }),
    accessible: f.yesNo('提供语音、大字、盲文、手语等', { basis: publicityLaw(24) }),
    speaker: f.line('主讲人'),
    content: f.text('活动内容'),
    photos: f.files('照片和签到表'),
  },
  names: { title: 'title' },
  asks: ['title', 'organiser', 'form', 'theme', 'audience', 'people'],
  figures: {
    held: { label: '普法活动', unit: '场', counts: 'enter', by: ['organiser', 'form', 'theme', 'audience', 'occasion'] },
    people: { label: '普法活动参与人数', unit: '人次', sums: 'people', at: 'enter', by: ['organiser', 'form', 'theme'] },
    materials: { label: '活动现场发放材料', unit: '份', sums: 'materials', at: 'enter', by: ['theme'] },
    accessible: { label: '提供无障碍服务的活动', unit: '场', counts: 'enter', by: ['accessible'] },
  },
})
