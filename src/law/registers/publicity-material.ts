import { convention, defineRegister, f } from '../../definition/index.ts'
import { publicityThemes } from './publicity-themes.ts'

/** 普法宣传品和新媒体推送 */
export const publicityMaterial = defineRegister({
  id: 'publicity.material',
  title: '普法宣传品',
  group: '普法与学法',
  says: '登记印发、悬挂、投放、推送的普法宣传品数量。',
  series: '宣',
  basis: convention('普法宣传品经内容审核后投放，登记数量'),
  fields: {
    title: f.line('名称或者标语', { disclose: 'public' }),
    kind: f.choice(
      '种类',
      {
        leaflet: '宣传单、折页',
        booklet: '宣传手册',
        goods: '宣传用品',
        banner: '横幅',
        screen: '电子屏标语',
        poster: '海报、公益广告',
        sms: '短信',
        push: '公众号等推送',
        forward: '转发宣传信息',
        video: '短视频',
      },
      { disclose: 'public' },
    ),
    theme: f.choice('主题', publicityThemes, { disclose: 'public' }),
    occasion: f.choice('重要节点', {
      none: '日常',
      nationalSecurityDay: '全民国家安全教育日',
      civilCodeMonth: '民法典宣传月',
      constitutionWeek: '国家宪法日和宪法宣传周',
      other: '其他节点',
    }),
    count: f.integer('数量', { min: 1, max: 10_000_000, disclose: 'public' }),
    channel: f.line('投放地点或者渠道', { disclose: 'public' }),
    reviewer: f.officer('内容审核人'),
    sample: f.files('样张'),
  },
  names: { title: 'title' },
  asks: ['title', 'kind', 'theme', 'count'],
  figures: {
    count: {
      label: '普法宣传品',
      unit: '份',
      sums: 'count',
      at: 'enter',
      by: ['kind', 'theme', 'occasion'],
      hint: '横幅、标语、短信、推送以条计',
    },
  },
})
